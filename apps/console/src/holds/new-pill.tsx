import { useTranslation } from 'react-i18next';
import { useNow } from '../time/use-now.js';
import { arrivals, type QueueLive } from './queue-live.js';
import classes from './queue-page.module.css';
import { useRow } from './use-queue.js';

interface NewPillProps {
  readonly live: QueueLive;
  readonly show: () => void;
  readonly firstRow: string | undefined;
}

/** What has come since, or else what has left: both wait here until somebody wants to see the list as it is now. */
export function NewPill({ live, show, firstRow }: NewPillProps) {
  const { t } = useTranslation();
  const nowMs = useNow();
  const first = useRow(firstRow ?? '');
  const { count, soon, tone } = arrivals(live, nowMs, first && Date.parse(first.plannedDispatchAt));
  if (count === 0 && live.left.size === 0) return null;
  const arrived = soon > 0 ? t('holds.newSoon', { count: soon, all: count }) : t('holds.new', { count });
  const text = count === 0 ? t('holds.toClear', { count: live.left.size }) : arrived;
  return (
    <button type="button" className={classes.pill} data-tone={tone} onClick={show}>
      <span role="status">{text}</span>
      <kbd aria-hidden>R</kbd>
    </button>
  );
}
