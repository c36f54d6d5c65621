import type { GateSchemas } from '@sluice/client';
import { useTranslation } from 'react-i18next';
import { gate } from '../api/clients.js';
import { answered } from '../api/problem.js';
import { PageHead } from '../shell/page-head.js';
import { fullText } from '../time/instant.js';
import { RecordList } from '../records/record-list.js';

type Parked = GateSchemas['DeadLetterSummary'];

/** Records of the gate that could not be used: what is wrong with each, and what waits behind it. */
export function Page() {
  const { t, i18n } = useTranslation();
  return (
    <>
      <PageHead title={t('nav.parked')} />
      <RecordList<Parked>
        name={['parked']}
        ask={(cursor) =>
          answered(
            gate.GET('/v1/dead-letters', {
              params: { query: { state: 'OPEN', limit: 100, ...(cursor !== undefined && { cursor }) } },
            }),
          )
        }
        keyOf={({ deadLetterId }) => deadLetterId}
        columns={[
          {
            title: t('records.at'),
            cell: ({ parkedAt }) => <span className="sl-num">{fullText(new Date(parkedAt), i18n.language)}</span>,
          },
          {
            title: t('records.topic'),
            cell: (item) => <span className="sl-mono">{`${item.topic} ${item.partition} ${item.offset}`}</span>,
          },
          {
            title: t('records.key'),
            cell: ({ key }) => <span className="sl-mono">{typeof key === 'string' ? key : key?.base64}</span>,
          },
          {
            title: t('records.problem'),
            cell: ({ message, remedy, code, blocksKey }) => (
              <>
                <strong>{message}</strong>
                <div>{remedy}</div>
                <div className="sl-mono">{code}</div>
                {blocksKey && <div className="sl-soon">{t('records.blocks')}</div>}
              </>
            ),
          },
        ]}
      />
      <p className="sl-meta" style={{ padding: '0 20px 16px' }}>
        {t('records.parkedHint')}
      </p>
    </>
  );
}
