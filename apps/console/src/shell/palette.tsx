import { Kbd, Loader, Modal, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import {
  IconArrowRight,
  IconBarcode,
  IconBolt,
  IconCalendarEvent,
  IconCertificate,
  IconListCheck,
  IconSearch,
  IconTruck,
} from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { usePerson } from '../session/use-session.js';
import { navigationFor } from './navigation.js';
import { useOfferedActions } from './page-actions.js';
import classes from './palette.module.css';
import { searchThings } from './palette-search.js';
import { isMeant, ranked, type Target } from './targets.js';

const PICTURES = {
  action: IconBolt,
  page: IconArrowRight,
  shipment: IconTruck,
  order: IconCalendarEvent,
  filing: IconCertificate,
  product: IconBarcode,
  list: IconListCheck,
} as const;
/** Somebody types; the desk is asked when they pause. */
const PAUSE_MS = 200;
const CHARACTERS_MIN = 2;

/** `Ctrl K`: what the page can do, any page by name, anything by its id or name. */
export default function Palette({ close }: { readonly close: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const { targets, isSearching } = useTargets(query.trim());
  const chosen = Math.min(at, Math.max(0, targets.length - 1));
  const open = ({ to, run }: Target): void => {
    close();
    if (to !== undefined) void navigate(to);
    // The dialog closes first: what the act opens takes the focus then.
    else if (run) setTimeout(run);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const target = targets[chosen];
    if (step !== 0) {
      event.preventDefault();
      const next = (chosen + step + targets.length) % Math.max(1, targets.length);
      setAt(next);
      document.getElementById(`palette-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && target) open(target);
  };
  return (
    <Modal opened onClose={close} withCloseButton={false} yOffset="12vh" centered={false} padding={0} size={560}>
      <TextInput
        data-autofocus
        aria-label={t('nav.jump')}
        placeholder={t('nav.jumpHint')}
        leftSection={<IconSearch size={16} />}
        rightSection={isSearching && <Loader size={14} aria-label={t('common.loading')} />}
        variant="unstyled"
        size="md"
        className={classes.input ?? ''}
        value={query}
        role="combobox"
        aria-expanded
        aria-controls="palette-targets"
        aria-activedescendant={targets[chosen] && `palette-${chosen}`}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul id="palette-targets" role="listbox" aria-label={t('nav.jump')} className={classes.targets}>
        {targets.map((target, index) => (
          <Item
            key={target.key}
            target={target}
            index={index}
            isChosen={index === chosen}
            choose={() => setAt(index)}
            open={() => open(target)}
          />
        ))}
      </ul>
      {targets.length === 0 && !isSearching && (
        <p className={classes.none} role="status">
          {t('nav.nothingFound', { query })}
        </p>
      )}
    </Modal>
  );
}

/** What is meant by what was typed: what is here at once, and what the desk finds as it answers. */
function useTargets(query: string): { targets: readonly Target[]; isSearching: boolean } {
  const { t } = useTranslation();
  const offered = useOfferedActions();
  const [asked] = useDebouncedValue(query, PAUSE_MS);
  const { readsAll } = usePerson();
  const isWorth = readsAll && asked.length >= CHARACTERS_MIN;
  const found = useQuery({
    queryKey: ['palette', asked],
    enabled: isWorth,
    queryFn: ({ signal }) => searchThings(asked, signal),
    placeholderData: keepPreviousData,
  });
  const pages = navigationFor(readsAll)
    .flatMap(({ items }) => items)
    .map(({ to, name }): Target => ({
      key: to,
      kind: 'page',
      to,
      label: t(`nav.${name}`),
    }));
  const settings: Target = { key: '/settings', kind: 'page', to: '/settings', label: t('nav.settings') };
  const acts = offered.map(({ label, hint, run }): Target => ({
    ...{ key: `action ${label}`, kind: 'action', label, run },
    ...(hint !== undefined && { detail: hint }),
  }));
  const here = [...acts, ...pages, settings].filter((target) => isMeant(target, query));
  // Of an answer to what was typed before, what still fits.
  const there = (isWorth && query !== '' ? (found.data ?? []) : []).filter(
    (target) => asked === query || isMeant(target, query),
  );
  return { targets: ranked([...here, ...there], query), isSearching: isWorth && found.isFetching };
}

interface ItemProps {
  readonly target: Target;
  readonly index: number;
  readonly isChosen: boolean;
  readonly choose: () => void;
  readonly open: () => void;
}

function Item({ target: { kind, label, detail }, index, isChosen, choose, open }: ItemProps) {
  const { t } = useTranslation();
  const Picture = PICTURES[kind];
  const isThing = kind !== 'action' && kind !== 'page';
  return (
    <li
      id={`palette-${index}`}
      role="option"
      aria-selected={isChosen}
      className={classes.target}
      onClick={open}
      onPointerMove={choose}
    >
      <Picture size={16} stroke={1.75} aria-hidden />
      <span className={isThing ? 'sl-mono' : undefined}>{label}</span>
      {detail !== undefined &&
        (kind === 'action' ? <Kbd size="xs">{detail}</Kbd> : <span className={classes.detail}>{detail}</span>)}
      <span className={classes.kind}>{t(`nav.kind.${kind}`)}</span>
    </li>
  );
}
