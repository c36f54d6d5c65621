import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { ErrorCard } from '../app/error-card.js';
import { PageHead } from '../shell/page-head.js';
import { TabRow } from '../shell/tab-row.js';
import { fullText } from '../time/instant.js';
import { evidenceText } from '../words/hold-words.js';
import table from '../shipment/shipment-page.module.css';
import { useFilings, type Filing, type FilingStatus } from './filings-api.js';

const TABS = ['open', 'DRAFT', 'SUBMITTED', 'COMPLETED', 'all'] as const;
const OPEN: readonly FilingStatus[] = ['DRAFT', 'SUBMITTED'];

/** Filings: what is still missing, and whose turn it is. */
export function Page() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const tab = TABS.find((one) => one === search.get('status')) ?? 'open';
  const filings = useFilings(tab === 'open' || tab === 'all' ? undefined : tab);
  const items = (filings.data?.pages ?? []).flatMap((page) => page.items);
  const shown = tab === 'open' ? items.filter(({ status }) => OPEN.includes(status)) : items;
  return (
    <>
      <PageHead title={t('filings.title')} />
      <TabRow
        label={t('filings.title')}
        tabs={TABS.map((name) => ({ name, text: t(`filings.tabs.${name}`) }))}
        current={tab}
        open={(name) => setSearch(name === 'open' ? {} : { status: name })}
      />
      {filings.error && <ErrorCard error={filings.error} retry={() => void filings.refetch()} />}
      <section className={`sl-card ${table.record}`}>
        <FilingsTable filings={shown} />
        {filings.data && shown.length === 0 && <p className="sl-card-body">{t('filings.empty')}</p>}
      </section>
      {filings.hasNextPage && (
        <Button mx={20} mb={16} onClick={() => void filings.fetchNextPage()} loading={filings.isFetchingNextPage}>
          {t('common.more')}
        </Button>
      )}
    </>
  );
}

function FilingsTable({ filings }: { readonly filings: readonly Filing[] }) {
  const { t, i18n } = useTranslation();
  const columns = ['filing', 'entry', 'exporter', 'skus', 'status', 'missing', 'valid', 'changed'] as const;
  return (
    <table className={table.table}>
      <thead>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col">
              {t(`filings.columns.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {filings.map((filing) => (
          <tr key={filing.filingId}>
            <td>
              <Link to={`/filings/${encodeURIComponent(filing.filingId)}`} className="sl-mono">
                {filing.filingId}
              </Link>
              {filing.number !== null && <div className="sl-meta">{filing.number}</div>}
            </td>
            <td>{filing.entryId}</td>
            <td>{filing.exporterId}</td>
            <td className="sl-mono">{filing.skus.join(', ')}</td>
            <td>{t(`filingStatus.${filing.status}`)}</td>
            <td>{filing.missing.map((kind) => evidenceText(kind, i18n)).join(', ') || t('common.none')}</td>
            <td>{filing.validUntil ?? t('common.none')}</td>
            <td className="sl-num">{fullText(new Date(filing.updatedAt), i18n.language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
