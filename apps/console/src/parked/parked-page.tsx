import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import bar from '../holds/queue-page.module.css';
import { RecordList } from '../records/record-list.js';
import { usePerson } from '../session/use-session.js';
import page from '../shipment/shipment-page.module.css';
import { PageHead } from '../shell/page-head.js';
import { TabRow } from '../shell/tab-row.js';
import { fullText } from '../time/instant.js';
import { askParked, keyText, SERVICES, STATES, type ParkedSummary } from './parked-api.js';
import { ParkedRecord } from './parked-record.js';
import classes from './parked-page.module.css';
import { whyParked } from './parked-words.js';

/** Records that could not be used: why each was parked, what waits behind it, and the two ways out. */
export function Page() {
  const { t, i18n } = useTranslation();
  const { may, session } = usePerson();
  const [search, setSearch] = useSearchParams();
  const service = SERVICES.find((one) => one === search.get('service')) ?? 'gate';
  const state = STATES.find((one) => one === search.get('state')) ?? 'OPEN';
  const id = search.get('id');
  const to = (changes: Readonly<Record<string, string>>): string => {
    const next = { service, state, ...changes };
    return `?${new URLSearchParams(next).toString()}`;
  };
  if (!may('ops', 'auditor') || session.exporters !== 'ALL')
    return (
      <>
        <PageHead title={t('nav.parked')} />
        <p className={`sl-card sl-card-body ${page.record}`}>{t('parked.whoMay')}</p>
      </>
    );
  return (
    <>
      <PageHead title={t('nav.parked')} />
      <TabRow
        label={t('parked.services')}
        tabs={SERVICES.map((name) => ({ name, text: t(`parked.service.${name}`) }))}
        current={service}
        open={(name) => setSearch({ service: name, state })}
      />
      <div className={bar.bar}>
        <SegmentedControl
          size="xs"
          aria-label={t('parked.state')}
          value={state}
          onChange={(value) => setSearch({ service, state: value })}
          data={STATES.map((value) => ({ value, label: t(`parked.states.${value}`) }))}
        />
        <span className="sl-meta">{t('parked.means')}</span>
      </div>
      <div className={id === null ? undefined : classes.layout}>
        <RecordList<ParkedSummary>
          name={['parked', service, state]}
          ask={(cursor) => askParked(service, state, cursor)}
          keyOf={({ deadLetterId }) => deadLetterId}
          columns={[
            {
              title: t('parked.columns.at'),
              cell: ({ parkedAt, deadLetterId }) => (
                <Link
                  className="sl-num"
                  to={to({ id: deadLetterId })}
                  aria-current={deadLetterId === id ? 'true' : undefined}
                >
                  {fullText(new Date(parkedAt), i18n.language)}
                </Link>
              ),
            },
            // Beside an open record there is no room, and it says so itself.
            ...(id === null
              ? [
                  {
                    title: t('parked.columns.topic'),
                    cell: ({ topic, partition, offset }: ParkedSummary) => (
                      <span className="sl-mono">{`${topic} ${partition} ${offset}`}</span>
                    ),
                  },
                ]
              : []),
            {
              title: t('parked.columns.key'),
              cell: ({ key }) => <span className="sl-mono">{keyText(key) ?? t('common.none')}</span>,
            },
            {
              title: t('parked.columns.why'),
              cell: (item) => (
                <>
                  <strong>{whyParked(item, i18n)}</strong>
                  {item.attempt > 1 && <div className="sl-meta">{t('parked.attempt', { n: item.attempt })}</div>}
                  {item.blocksKey && <div className="sl-soon">{t('parked.blocks')}</div>}
                </>
              ),
            },
          ]}
        />
        {id !== null && (
          <ParkedRecord
            key={`${service} ${id}`}
            service={service}
            deadLetterId={id}
            toOther={(other) => to({ id: other })}
          />
        )}
      </div>
    </>
  );
}
