import { IconAlertTriangle, IconCircleCheck, IconFilePlus, IconHelpCircle, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { estimateOf, spanText, type Order } from './promise.js';
import classes from './orders.module.css';

const ICONS = { CLEAR: IconCircleCheck, FILING_NEEDED: IconFilePlus, UNDECIDED: IconHelpCircle } as const;

/** What the screening said; doubt looks like doubt. */
export function Outcome({ outcome }: Pick<Order, 'outcome'>) {
  const { t } = useTranslation();
  const Picture = ICONS[outcome];
  return (
    <span className={classes.outcome} data-outcome={outcome}>
      <Picture size={14} stroke={1.75} aria-hidden />
      {t(`orders.outcome.${outcome}`)}
    </span>
  );
}

export function Risk({ atRisk }: { readonly atRisk: boolean }) {
  const { t } = useTranslation();
  if (!atRisk) return <>{t('orders.kept')}</>;
  return (
    <span className={classes.risk}>
      <IconAlertTriangle size={14} stroke={1.75} aria-hidden />
      {t('orders.atRisk')}
    </span>
  );
}

/** When, and by how many days that misses or makes the date; and on how many filings it rests. */
export function LikelyClear({ order }: { readonly order: Order }) {
  const { t, i18n } = useTranslation();
  const estimate = estimateOf(order);
  const { basedOnFilings } = order.promise;
  if (order.outcome === 'CLEAR') return <>{t('orders.nothingNeeded')}</>;
  if (!estimate) {
    return (
      <>
        {t('orders.noEstimate')}
        <div className="sl-meta">{t('orders.only', { count: basedOnFilings })}</div>
      </>
    );
  }
  const gap = estimate.gapDays > 0 ? t('orders.after', { count: estimate.gapDays }) : t('orders.before');
  return (
    <span className="sl-num">
      {spanText(estimate, i18n.language)}
      <div className="sl-meta">
        {gap} · {t('orders.basedOn', { count: basedOnFilings })}
      </div>
    </span>
  );
}

/** Nobody should take it for a hold, or for a release. */
export function Advice() {
  const { t } = useTranslation();
  return (
    <p className={classes.advice}>
      <IconInfoCircle size={16} stroke={1.75} aria-hidden />
      {t('orders.advice')}
    </p>
  );
}
