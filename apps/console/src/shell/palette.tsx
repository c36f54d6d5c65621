import { Modal, TextInput } from '@mantine/core';
import { IconArrowRight, IconSearch } from '@tabler/icons-react';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { NAVIGATION } from './navigation.js';
import classes from './palette.module.css';

interface Target {
  readonly to: string;
  readonly label: string;
}

/** `Ctrl K`: any page by name, any shipment by its id. */
export default function Palette({ close }: { readonly close: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const pages = NAVIGATION.flatMap(({ items }) => items.map(({ to, name }) => ({ to, label: t(`nav.${name}`) })));
  const targets: Target[] = [
    ...pages.filter(({ label }) => label.toLowerCase().includes(query.trim().toLowerCase())),
    ...idTargets(query.trim(), (id) => t('nav.openShipment', { id })),
  ];
  const open = ({ to }: Target): void => {
    close();
    void navigate(to);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const target = targets[at];
    if (step !== 0) {
      event.preventDefault();
      setAt((at + step + targets.length) % Math.max(1, targets.length));
    } else if (event.key === 'Enter' && target) open(target);
  };
  return (
    <Modal opened onClose={close} withCloseButton={false} yOffset="12vh" centered={false} padding={0} size={520}>
      <TextInput
        data-autofocus
        aria-label={t('nav.jump')}
        placeholder={t('nav.jumpHint')}
        leftSection={<IconSearch size={16} />}
        variant="unstyled"
        size="md"
        className={classes.input ?? ''}
        value={query}
        role="combobox"
        aria-expanded
        aria-controls="palette-targets"
        aria-activedescendant={targets[at] && `palette-${at}`}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul id="palette-targets" role="listbox" aria-label={t('nav.jump')} className={classes.targets}>
        {targets.map((target, index) => (
          <li
            key={target.to}
            id={`palette-${index}`}
            role="option"
            aria-selected={index === at}
            className={classes.target}
            onClick={() => open(target)}
            onPointerMove={() => setAt(index)}
          >
            <IconArrowRight size={16} stroke={1.75} aria-hidden />
            {target.label}
          </li>
        ))}
      </ul>
      {targets.length === 0 && <p className={classes.none}>{t('nav.nothingFound', { query })}</p>}
    </Modal>
  );
}

function idTargets(id: string, label: (id: string) => string): Target[] {
  return id === '' || /\s/.test(id) ? [] : [{ to: `/shipments/${encodeURIComponent(id)}`, label: label(id) }];
}
