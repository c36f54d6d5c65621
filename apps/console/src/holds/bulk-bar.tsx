import { Button, CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorCard } from '../app/error-card.js';
import { usePerson } from '../session/use-session.js';
import { secondsText } from '../time/instant.js';
import classes from './queue-page.module.css';
import { holdCount, type Selection } from './selection.js';
import type { useSelectAll } from './use-select-all.js';

interface BulkBarProps {
  readonly selection: Selection;
  readonly indexOf: ReadonlyMap<string, number>;
  readonly all: ReturnType<typeof useSelectAll>;
  readonly clear: () => void;
  readonly requestOverride: () => void;
  readonly note: () => void;
  readonly assign: () => void;
}

/** What is selected, as it was when it was selected, and what can be done with it. */
export function BulkBar({ selection, indexOf, all, clear, requestOverride, note, assign }: BulkBarProps) {
  const { t, i18n } = useTranslation();
  const { may } = usePerson();
  const mayAsk = may('ops', 'officer', 'approver');
  const outside = [...selection.items.keys()].filter((id) => !indexOf.has(id)).length;
  const isReading = all.progress !== undefined;
  return (
    <section className={classes.bulk} aria-label={t('bulk.label')}>
      <strong className="sl-num">
        {t('bulk.selected', {
          shipments: t('bulk.shipments', { count: selection.items.size }),
          holds: t('bulk.holds', { count: holdCount(selection) }),
        })}
      </strong>
      <span className="sl-meta">
        {t('bulk.frozen', { time: secondsText(new Date(selection.frozenAtMs ?? 0), i18n.language) })}
        {outside > 0 && ` ${t('bulk.outside', { count: outside })}`}
      </span>
      <SelectAll all={all} count={indexOf.size} isAll={selection.items.size - outside >= indexOf.size} />
      <Button
        disabled={!mayAsk || isReading}
        title={mayAsk ? undefined : t('override.whoMay')}
        onClick={requestOverride}
      >
        {t('bulk.override')}
      </Button>
      <Button disabled={isReading} onClick={note}>
        {t('bulk.note')}
      </Button>
      <Button variant="filled" disabled={isReading} onClick={assign}>
        {t('bulk.assign')}
      </Button>
      <CloseButton aria-label={t('bulk.clear')} onClick={clear} />
      {all.error !== undefined && <ErrorCard error={all.error} retry={() => void all.selectAll()} />}
    </section>
  );
}

interface SelectAllProps {
  readonly all: ReturnType<typeof useSelectAll>;
  readonly count: number;
  readonly isAll: boolean;
}

/** A step of its own, which says how many they are before it is taken. */
function SelectAll({ all, count, isAll }: SelectAllProps) {
  const { t } = useTranslation();
  if (all.progress !== undefined) {
    return (
      <>
        <span className="sl-num" role="status">
          {t('bulk.progress', { ...all.progress })}
        </span>
        <Button onClick={all.cancel}>{t('common.cancel')}</Button>
      </>
    );
  }
  if (isAll) return null;
  return <Button onClick={() => void all.selectAll()}>{t('bulk.selectAll', { count })}</Button>;
}
