import type { DeskSchemas } from '@sluice/client';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { desk } from '../api/clients.js';
import { answered } from '../api/problem.js';
import { RecordList } from '../records/record-list.js';
import { PageHead } from '../shell/page-head.js';
import { durationText } from '../time/duration.js';
import { fullText } from '../time/instant.js';
import { useNow } from '../time/use-now.js';
import { holdWords } from '../words/hold-words.js';
import classes from './breaches-page.module.css';
import { IncidentLink } from './incident-link.js';

type Breach = DeskSchemas['Breach'];

/** What left without a release? The newest first. */
export function Page() {
  const { t, i18n } = useTranslation();
  const nowMs = useNow(60_000);
  return (
    <>
      <PageHead title={t('nav.breaches')} />
      <p className={classes.lead}>{t('breaches.lead')}</p>
      <RecordList<Breach>
        name={['breaches']}
        ask={(cursor) =>
          answered(
            desk.GET('/v1/breaches', { params: { query: { limit: 100, ...(cursor !== undefined && { cursor }) } } }),
          )
        }
        keyOf={({ shipmentId }) => shipmentId}
        columns={[
          {
            title: t('breaches.departed'),
            cell: ({ heardAt }) => <span className="sl-num">{fullText(new Date(heardAt), i18n.language)}</span>,
          },
          {
            title: t('breaches.shipment'),
            cell: ({ shipmentId, warehouseId, destinationCountry, exporterId }) => (
              <>
                <Link to={`/shipments/${encodeURIComponent(shipmentId)}`} className="sl-mono">
                  {shipmentId}
                </Link>
                <div className="sl-meta">
                  {warehouseId} → {destinationCountry} · {exporterId}
                </div>
              </>
            ),
          },
          { title: t('breaches.how'), cell: ({ kind }) => t(`breaches.kind.${kind}`) },
          { title: t('breaches.open'), cell: (breach) => <WasOpen breach={breach} /> },
          {
            title: t('breaches.unresolved'),
            cell: ({ heardAt }) => (
              <span className="sl-num">{durationText(nowMs - Date.parse(heardAt), i18n.language)}</span>
            ),
          },
          { title: t('breaches.file'), cell: ({ shipmentId }) => <IncidentLink shipmentId={shipmentId} /> },
        ]}
      />
    </>
  );
}

function WasOpen({ breach: { holds, holdCount } }: { readonly breach: Breach }) {
  const { t, i18n } = useTranslation();
  const [first] = holds;
  if (first === undefined) return <>{t('breaches.nothingOpen')}</>;
  return (
    <>
      {holdWords(first, i18n).why}
      {holdCount > 1 && <div className="sl-meta">{t('breaches.more', { count: holdCount - 1 })}</div>}
    </>
  );
}
