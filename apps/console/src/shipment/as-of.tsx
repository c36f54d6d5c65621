import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import type { DeskSchemas } from '@sluice/client';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { desk } from '../api/clients.js';
import { answered, Refused } from '../api/problem.js';
import { ErrorCard } from '../app/error-card.js';
import { PageHead } from '../shell/page-head.js';
import { fullText, fullYearText, utcText } from '../time/instant.js';
import { evidenceText } from '../words/hold-words.js';
import { StatusPill } from '../words/status-pill.js';
import { AsOfField } from './as-of-field.js';
import { AS_OF_PARAMETER, asOfText } from './as-of-instant.js';
import { Lines } from './lines.js';
import classes from './shipment-page.module.css';

type Past = DeskSchemas['AsOf'];

/** What the gate said at an instant, and on which facts: the past, and it says so. */
export function AsOf({ shipmentId, at }: { readonly shipmentId: string; readonly at: string }) {
  const { t, i18n } = useTranslation();
  const [, setSearch] = useSearchParams();
  const past = useQuery({
    queryKey: ['as-of', shipmentId, at],
    queryFn: () =>
      answered(desk.GET('/v1/shipments/{shipmentId}/as-of', { params: { path: { shipmentId }, query: { at } } })),
  });
  const isBefore = past.error instanceof Refused && past.error.problem.code === 'NOTHING_SAID_BY_THEN';
  return (
    <div className={classes.page}>
      <PageHead title={shipmentId} />
      <div className={classes.past} role="status">
        <IconHistory size={18} stroke={1.75} aria-hidden />
        <strong title={utcText(new Date(at))}>
          {t('asOf.past', { time: fullYearText(new Date(at), i18n.language) })}
        </strong>
        <AsOfField key={at} at={at} />
        <Button variant="filled" onClick={() => setSearch({})}>
          {t('asOf.back')}
        </Button>
      </div>
      {isBefore && <p className={classes.foot}>{t('asOf.nothing')}</p>}
      {past.error && !isBefore && <ErrorCard error={past.error} retry={() => void past.refetch()} />}
      {past.data && <Said past={past.data} />}
    </div>
  );
}

function Said({ past: { decision, filings, overtakenBy } }: { readonly past: Past }) {
  const { t, i18n } = useTranslation();
  const { event } = decision;
  return (
    <>
      <div className={classes.head}>
        <div className={classes.title}>
          <StatusPill status={decision.status} large />
          <span className={classes.tag}>{t('shipment.decision', { n: decision.decisionVersion })}</span>
          <span className={classes.tag}>{t('shipment.version', { n: decision.shipmentVersion })}</span>
          <span className="sl-meta">
            {t('asOf.decided', { time: fullText(new Date(decision.decidedAt), i18n.language) })}
          </span>
        </div>
        <div className={classes.under}>
          <span>
            {decision.warehouseId} → {decision.destinationCountry}
          </span>
          <span>{t('asOf.dispatch', { time: fullText(new Date(decision.plannedDispatchAt), i18n.language) })}</span>
          <span className="sl-mono">
            {decision.lists.map(({ listId, version }) => `${listId} v${version}`).join(', ')}
          </span>
        </div>
      </div>
      <Lines shipment={decision} />
      <Facts filings={filings} />
      <p className={classes.foot}>
        {event?.sequence !== undefined &&
          t('asOf.journal', { n: event.sequence, hash: event.journalHash?.slice(0, 16) ?? '' })}{' '}
        {overtakenBy === undefined ? (
          t('asOf.stands')
        ) : (
          <>
            {t('asOf.overtaken', {
              n: overtakenBy.decisionVersion,
              status: t(`status.${overtakenBy.status}`),
              time: fullText(new Date(overtakenBy.decidedAt), i18n.language),
            })}{' '}
            <Link to={`?${AS_OF_PARAMETER}=${asOfText(new Date(Date.parse(overtakenBy.decidedAt) + 60_000))}`}>
              {t('asOf.next')}
            </Link>
          </>
        )}
      </p>
    </>
  );
}

/** The filings that the decision rests on or asks for, as they stood. */
function Facts({ filings }: Pick<Past, 'filings'>) {
  const { t, i18n } = useTranslation();
  if (filings.length === 0) return null;
  return (
    <section className={`sl-card ${classes.record}`}>
      <header className="sl-card-head">
        <h2>{t('asOf.facts')}</h2>
      </header>
      <table className={classes.table}>
        <tbody>
          {filings.map(({ filingId, filingVersion, status, missing, since }) => (
            <tr key={filingId}>
              <td>
                <Link to={`/filings/${encodeURIComponent(filingId)}`}>{filingId}</Link> v{filingVersion}
              </td>
              <td>{t(`filingStatus.${status}`)}</td>
              <td>
                {missing.length > 0 &&
                  t('shipment.event.missing', { evidence: missing.map((kind) => evidenceText(kind, i18n)).join(', ') })}
              </td>
              <td className="sl-meta">{t('common.since', { time: fullText(new Date(since), i18n.language) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
