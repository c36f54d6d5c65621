import {
  ActionIcon,
  Button,
  CloseButton,
  Popover,
  SegmentedControl,
  Select,
  Stack,
  TagsInput,
  TextInput,
  Tooltip,
} from '@mantine/core';
import { IconBaselineDensityMedium, IconBaselineDensitySmall, IconPlus, IconSearch } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { prefer, usePreferences } from '../shell/preferences.js';
import { ExportMenu } from './export-menu.js';
import { allFilters, ownFilters, withValues, type FilterName, type QueueFilter } from './filter.js';
import classes from './queue-page.module.css';

interface FilterBarProps {
  readonly filter: QueueFilter;
  readonly setFilter: (filter: QueueFilter) => void;
}

interface GroupProps {
  /** A saved view is open: no tab says a part of the filter. */
  readonly isSaved: boolean;
  readonly isByFix: boolean;
  readonly groupBy: (fix: boolean) => void;
}

/** What the list is narrowed by, as chips; all of it stands in the address. */
export const FilterBar = memo(function FilterBar(props: FilterBarProps & GroupProps) {
  const { filter, setFilter, isSaved, isByFix, groupBy } = props;
  const valueText = useValueText();
  const { t } = useTranslation();
  const chips = (isSaved ? allFilters(filter) : ownFilters(filter)).filter(({ name }) => name !== 'q');
  return (
    <div className={classes.bar}>
      <Search filter={filter} setFilter={setFilter} key={filter.values.q?.[0] ?? ''} />
      {chips.map(({ name, values }) => {
        const label = t(`holds.filters.${name}`);
        return (
          <span key={name} className={classes.chip}>
            {label} <b>{values.map((value) => valueText(name, value)).join(', ')}</b>
            <CloseButton
              size="sm"
              aria-label={t('holds.dropFilter', { filter: label })}
              onClick={() => setFilter(withValues(filter, name, []))}
            />
          </span>
        );
      })}
      <AddFilter filter={filter} setFilter={setFilter} />
      <span className={classes.spring} />
      <SegmentedControl
        size="xs"
        aria-label={t('holds.title')}
        value={isByFix ? 'fix' : 'shipment'}
        onChange={(value) => groupBy(value === 'fix')}
        data={[
          { value: 'shipment', label: t('holds.byShipment') },
          { value: 'fix', label: t('holds.byFix') },
        ]}
      />
      <Density />
      <ExportMenu filter={filter} />
    </div>
  );
});

function Search({ filter, setFilter }: FilterBarProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(filter.values.q?.[0] ?? '');
  const search = (): void => setFilter(withValues(filter, 'q', text.trim() === '' ? [] : [text.trim()]));
  return (
    <form
      role="search"
      className={classes.search}
      onSubmit={(event) => {
        event.preventDefault();
        search();
      }}
    >
      <TextInput
        data-queue-search
        type="search"
        aria-label={t('holds.search')}
        placeholder={t('holds.search')}
        leftSection={<IconSearch size={16} stroke={1.75} />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => text.trim() !== (filter.values.q?.[0] ?? '') && search()}
      />
    </form>
  );
}

const STATUSES = ['HELD', 'RECALLED', 'RELEASED'] as const;
const REASONS = [
  ...(['LIST_UNAVAILABLE', 'DESTINATION_UNKNOWN', 'PRODUCT_UNKNOWN', 'CLASSIFICATION_INCOMPLETE'] as const),
  ...(['DESCRIPTION_CONFLICT', 'FILING_REVOKED', 'FILING_REJECTED', 'FILING_EXPIRED', 'FILING_INCOMPLETE'] as const),
  ...(['FILING_MISSING', 'MANUAL'] as const),
];
const DUES = ['late', '4h', '24h', '72h'] as const;
const ADDABLE = [
  ...(['status', 'reason', 'exporter', 'warehouse', 'destination', 'sku'] as const),
  ...(['list', 'entry', 'filing', 'owner', 'due', 'heldFor'] as const),
];

/** A value in words, where it has some. */
function useValueText(): (name: FilterName, value: string) => string {
  const { t } = useTranslation();
  return (name, value) => {
    if (name === 'status') return t(`status.${value as 'HELD'}`, value);
    if (name === 'reason') return t(`reason.${value as 'MANUAL'}`, value);
    if (name === 'due') return t(`holds.due.${value as 'late'}`, value);
    if (name === 'heldFor') return t('holds.heldForHours', { hours: value });
    if (name === 'owner' && value === 'none') return t('holds.none');
    if (name === 'owner' && value === 'me') return t('holds.views.mine');
    return value;
  };
}

function AddFilter({ filter, setFilter }: FilterBarProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState<(typeof ADDABLE)[number]>('reason');
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus position="bottom-start" width={300} withRoles={false}>
      <Popover.Target>
        <Button
          data-queue-filter
          className={classes.filterButton ?? ''}
          leftSection={<IconPlus size={14} stroke={1.75} />}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t('holds.filter')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('holds.addFilter')} role="dialog">
        <Stack gap={8}>
          <Select
            aria-label={t('holds.addFilter')}
            data={ADDABLE.map((one) => ({ value: one, label: t(`holds.filters.${one}`) }))}
            value={name}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            onChange={(value) => setName((value ?? 'reason') as typeof name)}
          />
          <Values key={name} name={name} filter={filter} setFilter={setFilter} />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function Values({ name, filter, setFilter }: FilterBarProps & { readonly name: (typeof ADDABLE)[number] }) {
  const { t } = useTranslation();
  const valueText = useValueText();
  const words: Readonly<Partial<Record<FilterName, readonly string[]>>> = {
    status: STATUSES,
    reason: REASONS,
    due: DUES,
  };
  const known = words[name];
  const values = filter.values[name] ?? [];
  if (known !== undefined) {
    return (
      <Stack gap={4} role="group" aria-label={t(`holds.filters.${name}`)}>
        {known.map((value) => (
          <label key={value} style={{ display: 'flex', gap: 8, minHeight: 24, alignItems: 'center' }}>
            <input
              type="checkbox"
              checked={values.includes(value)}
              onChange={(event) => {
                const { checked } = event.currentTarget;
                setFilter(
                  withValues(filter, name, checked ? [...values, value] : values.filter((one) => one !== value)),
                );
              }}
            />
            {valueText(name, value)}
          </label>
        ))}
      </Stack>
    );
  }
  return (
    <TagsInput
      aria-label={t(`holds.filters.${name}`)}
      maxTags={name === 'heldFor' ? 1 : 100}
      value={[...values]}
      onChange={(next) => setFilter(withValues(filter, name, next))}
    />
  );
}

function Density() {
  const { t } = useTranslation();
  const { density } = usePreferences();
  const other = density === 'cosy' ? 'compact' : 'cosy';
  const Picture = density === 'cosy' ? IconBaselineDensitySmall : IconBaselineDensityMedium;
  return (
    <Tooltip label={`${t('holds.density')}: ${t(`settings.${other}`)}`}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={28}
        aria-label={t('holds.density')}
        onClick={() => prefer({ density: other })}
      >
        <Picture size={16} stroke={1.75} />
      </ActionIcon>
    </Tooltip>
  );
}
