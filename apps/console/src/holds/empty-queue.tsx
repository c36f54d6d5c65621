import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ownFilters, withValues, type QueueFilter } from './filter.js';
import classes from './queue-page.module.css';

interface EmptyQueueProps {
  readonly filter: QueueFilter;
  readonly setFilter: (filter: QueueFilter) => void;
  readonly releasedToday: number | undefined;
}

/** Nothing is held, or nothing that is held matches: never the same words for both. */
export function EmptyQueue({ filter, setFilter, releasedToday }: EmptyQueueProps) {
  const { t } = useTranslation();
  const last = ownFilters(filter).at(-1);
  if (last === undefined) {
    return (
      <div className={classes.empty}>
        <h2>{releasedToday === undefined ? t('holds.empty') : t('holds.emptyReleased', { count: releasedToday })}</h2>
      </div>
    );
  }
  const name = `${t(`holds.filters.${last.name}`)} ${last.values.join(', ')}`;
  return (
    <div className={classes.empty}>
      <h2>{t('holds.emptyFilter')}</h2>
      <p>{t('holds.emptyFilterHint', { filter: name })}</p>
      <Button onClick={() => setFilter(withValues(filter, last.name, []))}>
        {t('holds.dropFilter', { filter: name })}
      </Button>
    </div>
  );
}
