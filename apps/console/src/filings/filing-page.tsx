import { IconAlertTriangle, IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ErrorCard } from '../app/error-card.js';
import { LiveStateBadge } from '../live/live-state.js';
import { Facts } from '../records/facts.js';
import page from '../shipment/shipment-page.module.css';
import { fullText } from '../time/instant.js';
import { EvidenceCard } from './evidence-card.js';
import { FilingActs } from './filing-acts.js';
import classes from './filing-page.module.css';
import { actionText } from '../audit/action-text.js';
import { Frees, RestsOnIt } from './filing-frees.js';
import { useActsOn, useEntry, useFiling, type Filing } from './filings-api.js';

/** A filing: what is still missing, and what it frees. */
export function Page() {
  const { id = '' } = useParams();
  const filing = useFiling(id);
  if (filing.data) return <Loaded filing={filing.data.value} etag={filing.data.etag} key={id} />;
  return filing.error ? <ErrorCard error={filing.error} retry={() => void filing.refetch()} /> : null;
}

function Loaded({ filing, etag }: { readonly filing: Filing; readonly etag: string | undefined }) {
  const { t } = useTranslation();
  const entry = useEntry(filing).data;
  return (
    <div className={page.page}>
      <header className={page.head}>
        <title>{`${filing.filingId} · Sluice`}</title>
        <div className={page.crumbs}>
          <Link to="/filings">{t('filings.title')}</Link>
          <span aria-hidden>›</span>
          <span className="sl-mono">{filing.filingId}</span>
          <span className={page.spring} />
          <LiveStateBadge />
        </div>
        <div className={page.title}>
          <h1>{filing.filingId}</h1>
          <span>{entry?.entry.title ?? filing.entryId}</span>
          <span className={page.spring} />
          <FilingActs filing={filing} etag={etag} />
        </div>
        <Stepper filing={filing} />
      </header>
      <div className={page.columns}>
        <EvidenceCard filing={filing} required={entry?.entry.requires ?? []} />
        <div className={page.stack}>
          {filing.status === 'COMPLETED' && <RestsOnIt filing={filing} />}
          {['DRAFT', 'SUBMITTED'].includes(filing.status) && <Frees filing={filing} />}
          <Before filing={filing} />
          <Covers filing={filing} />
          <Who filing={filing} />
        </div>
      </div>
    </div>
  );
}

const WAY = ['DRAFT', 'SUBMITTED', 'COMPLETED'] as const;

/** Draft, submitted, completed; or the branch it took. */
function Stepper({ filing }: { readonly filing: Filing }) {
  const { t } = useTranslation();
  const at = WAY.findIndex((status) => status === filing.status);
  const steps = at >= 0 ? WAY : ([...WAY.slice(0, 2), filing.status] as const);
  return (
    <ol className={classes.stepper}>
      {steps.map((status, index) => (
        <li
          key={status}
          aria-current={status === filing.status ? 'step' : undefined}
          data-past={index < (at < 0 ? 2 : at) || undefined}
        >
          <span aria-hidden>{index + 1}</span>
          {t(`filingStatus.${status}`)}
        </li>
      ))}
    </ol>
  );
}

function Covers({ filing }: { readonly filing: Filing }) {
  const { t } = useTranslation();
  const entry = useEntry(filing).data;
  const rows: readonly (readonly [string, React.ReactNode])[] = [
    [t('filings.columns.exporter'), filing.exporterId],
    [
      t('filings.columns.skus'),
      <span key="skus" className="sl-mono">
        {filing.skus.join(', ')}
      </span>,
    ],
    [t('filings.columns.markets'), filing.markets.includes('*') ? t('filings.allMarkets') : filing.markets.join(', ')],
    [t('filings.columns.entry'), filing.entryId],
    [
      t('filings.list'),
      <span key="list">
        {filing.listId} {entry && `v${entry.version}`}{' '}
        {entry?.confidence === 'UNVERIFIED' && (
          <span className={page.tagWarn}>
            <IconAlertTriangle size={14} stroke={1.75} aria-hidden />
            {t('shipment.sourceUnverified')}
          </span>
        )}
      </span>,
    ],
    [t('filings.validFrom'), filing.validFrom ?? t('common.none')],
    [t('filings.columns.valid'), filing.validUntil ?? t('common.none')],
    ...(
      [
        ['renews', filing.renews],
        ['renewedBy', filing.renewedBy],
      ] as const
    ).flatMap(([name, id]) =>
      id === undefined
        ? []
        : [
            [
              t(`filings.${name}`),
              <Link key={name} to={`/filings/${encodeURIComponent(id)}`} className="sl-mono">
                {id}
              </Link>,
            ] as const,
          ],
    ),
  ];
  return (
    <section className="sl-card">
      <header className="sl-card-head">
        <h2>{t('filings.covers')}</h2>
      </header>
      <Facts rows={rows} className={classes.covers} />
    </section>
  );
}

/** Every act on it, the newest first. */
function Who({ filing }: { readonly filing: Filing }) {
  const { t, i18n } = useTranslation();
  const acts = useActsOn(filing.filingId);
  return (
    <section className="sl-card">
      <header className="sl-card-head">
        <h2>{t('filings.who')}</h2>
        <Link to={`/audit?object=${encodeURIComponent(`filing:${filing.filingId}`)}`}>{t('filings.fullRecord')}</Link>
      </header>
      {acts.error && <ErrorCard error={acts.error} />}
      <ul className={classes.who}>
        {acts.data?.map(({ seq, by, action, at, why }) => (
          <li key={seq}>
            <strong>{by}</strong> {actionText(action, i18n)}{' '}
            <span className="sl-meta sl-num">{fullText(new Date(at), i18n.language)}</span>
            {why !== null && <div className="sl-meta">{why}</div>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is still to do until it can be completed. */
function Before({ filing }: { readonly filing: Filing }) {
  const { t } = useTranslation();
  const isReviewed = useEntry(filing).data?.entry.completes === 'ON_REVIEW';
  if (filing.status !== 'DRAFT' && filing.status !== 'SUBMITTED') return null;
  const steps = [
    [t('filings.everyDocument'), filing.missing.length === 0],
    [t('filings.numberAndDates'), filing.number !== null],
    // Where the evidence completes it, nobody has to.
    ...(isReviewed ? [[t('filings.secondPerson'), false] as const] : []),
  ] as const;
  return (
    <section className="sl-card">
      <header className="sl-card-head">
        <h2>{t('filings.before')}</h2>
      </header>
      <ul className={classes.who}>
        {steps.map(([text, isDone]) => (
          <li key={text} className={classes.step}>
            {isDone ? (
              <IconCircleCheckFilled size={16} className={page.done} aria-label={t('shipment.stepDone')} />
            ) : (
              <IconCircle size={16} stroke={1.75} className={page.open} aria-label={t('shipment.stepOpen')} />
            )}
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
