import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorCard } from '../app/error-card.js';
import { fullText } from '../time/instant.js';
import classes from './filing-page.module.css';
import { useReleasedBy, useWaiting, type Filing } from './filings-api.js';

/** What waits for a filing: what it frees by itself, and what needs more than it. */
export function Frees({ filing: { filingId } }: { readonly filing: Filing }) {
  const { t } = useTranslation();
  const { data, error } = useWaiting(filingId);
  const { freesAtOnce = 0, alsoNeed = 0, shipments = 0 } = data?.group ?? {};
  return (
    <Counted title={t('filings.frees')} error={error} total={data && freesAtOnce} first={data?.first}>
      <p>
        {t('filings.waiting', { count: shipments })}
        {alsoNeed > 0 && <> {t('filings.alsoNeed', { count: alsoNeed })}</>}
      </p>
      {shipments > 0 && (
        <Link to={`/holds?filing=${encodeURIComponent(filingId)}`} className={classes.target ?? ''}>
          {t('filings.showAll')}
        </Link>
      )}
    </Counted>
  );
}

/** What a completed filing keeps released, as long as it is not revoked and does not end. */
export function RestsOnIt({ filing: { filingId } }: { readonly filing: Filing }) {
  const { t } = useTranslation();
  const { data, error } = useReleasedBy(filingId, true);
  return (
    <Counted title={t('filings.restsOnIt')} error={error} total={data?.total} first={data?.rows[0]}>
      <p>{t('filings.released', { count: data?.total ?? 0 })}</p>
    </Counted>
  );
}

interface CountedProps {
  readonly title: string;
  readonly error: Error | null;
  readonly total: number | undefined;
  readonly first: { readonly shipmentId: string; readonly plannedDispatchAt: string } | undefined;
  readonly children: ReactNode;
}

/** How many shipments, and which of them leaves first. */
function Counted({ title, error, total, first, children }: CountedProps) {
  const { t, i18n } = useTranslation();
  return (
    <section className="sl-card">
      <header className="sl-card-head">
        <h2>{title}</h2>
      </header>
      {error && <ErrorCard error={error} />}
      {total !== undefined && (
        <div className="sl-card-body">
          <p className={classes.big}>{total.toLocaleString(i18n.language)}</p>
          {children}
          {first !== undefined && (
            <p>
              {t('filings.first')}:{' '}
              <Link to={`/shipments/${encodeURIComponent(first.shipmentId)}`} className="sl-mono">
                {first.shipmentId}
              </Link>{' '}
              <span className="sl-meta sl-num">{fullText(new Date(first.plannedDispatchAt), i18n.language)}</span>
            </p>
          )}
        </div>
      )}
    </section>
  );
}
