import { Button, CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../session/use-session.js';
import { secondsText } from '../time/instant.js';
import classes from './queue-page.module.css';
import { holdCount, type Selection } from './selection.js';

interface BulkBarProps {
  readonly selection: Selection;
  readonly indexOf: ReadonlyMap<string, number>;
  readonly clear: () => void;
  readonly requestOverride: () => void;
  readonly assign: () => void;
}

/** What is selected, as it was when it was selected, and what can be done with it. */
export function BulkBar({ selection, indexOf, clear, requestOverride, assign }: BulkBarProps) {
  const { t, i18n } = useTranslation();
  const { may } = usePerson();
  const mayAsk = may('ops', 'officer', 'approver');
  const outside = [...selection.items.keys()].filter((id) => !indexOf.has(id)).length;
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
      <Button disabled={!mayAsk} title={mayAsk ? undefined : t('override.whoMay')} onClick={requestOverride}>
        {t('bulk.override')}
      </Button>
      <Button variant="filled" onClick={assign}>
        {t('bulk.assign')}
      </Button>
      <CloseButton aria-label={t('bulk.clear')} onClick={clear} />
    </section>
  );
}
