import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { ErrorCard } from '../app/error-card.js';
import { usePerson } from '../session/use-session.js';
import table from '../shipment/shipment-page.module.css';
import { PageHead } from '../shell/page-head.js';
import { TabRow } from '../shell/tab-row.js';
import { ageText } from '../time/duration.js';
import { fullText } from '../time/instant.js';
import { useNow } from '../time/use-now.js';
import { evidenceText } from '../words/hold-words.js';
import { TABS, tabOf } from './filing-tabs.js';
import { useAllFilings, useFilingFixes, useFilingsInWork, type Filing } from './filings-api.js';

/** Filings: whose turn it is, and what each would free; what frees the next shipment to leave comes first. */
export function Page() {
  const { t } = useTranslation();
  const { may } = usePerson();
  const nowMs = useNow(60_000);
  const [search, setSearch] = useSearchParams();
  const tab = TABS.find((one) => one === search.get('tab')) ?? 'evidence';
  const work = useFilingsInWork();
  const all = useAllFilings(tab === 'all');
  const fixes = useFilingFixes().data ?? NO_FIXES;
  const of = (name: (typeof TABS)[number]): Filing[] => (work.data ?? []).filter((one) => tabOf(one, nowMs) === name);
  const leaves = ({ filingId }: Filing): string => fixes.get(filingId)?.earliestDispatch ?? '\uffff';
  const shown =
    tab === 'all'
      ? (all.data?.pages ?? []).flatMap((page) => page.items)
      : of(tab).sort((a, b) =>
          tab === 'ending'
            ? (a.validUntil ?? '').localeCompare(b.validUntil ?? '')
            : leaves(a).localeCompare(leaves(b)),
        );
  const asked = tab === 'all' ? all : work;
  return (
    <>
      <PageHead title={t('filings.title')}>
        {may('officer') && (
          <Button component={Link} to="/filings/new">
            {t('filings.create.open')}
          </Button>
        )}
      </PageHead>
      <TabRow
        label={t('filings.title')}
        tabs={TABS.map((name) => ({
          name,
          text: t(`filings.tabs.${name}`),
          count: name === 'all' || !work.data ? undefined : of(name).length,
        }))}
        current={tab}
        open={(name) => setSearch(name === 'evidence' ? {} : { tab: name })}
      />
      {asked.error && <ErrorCard error={asked.error} retry={() => void asked.refetch()} />}
      <section className={`sl-card ${table.record}`}>
        <FilingsTable filings={shown} fixes={fixes} nowMs={nowMs} />
        {asked.data && shown.length === 0 && <p className="sl-card-body">{t('filings.empty')}</p>}
      </section>
      {tab === 'all' && all.hasNextPage && (
        <Button mx={20} mb={16} onClick={() => void all.fetchNextPage()} loading={all.isFetchingNextPage}>
          {t('common.more')}
        </Button>
      )}
    </>
  );
}

type Fixes = NonNullable<ReturnType<typeof useFilingFixes>['data']>;
const NO_FIXES: Fixes = new Map();

interface FilingsTableProps {
  readonly filings: readonly Filing[];
  readonly fixes: Fixes;
  readonly nowMs: number;
}

const COLUMNS = ['filing', 'entry', 'exporter', 'skus', 'status', 'missing', 'frees', 'changed', 'valid'] as const;

function FilingsTable({ filings, fixes, nowMs }: FilingsTableProps) {
  const { t, i18n } = useTranslation();
  return (
    <table className={table.table}>
      <thead>
        <tr>
          {COLUMNS.map((name) => (
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
            <td style={{ whiteSpace: 'nowrap' }}>{filing.exporterId}</td>
            <td className="sl-mono" style={{ whiteSpace: 'normal' }}>
              {filing.skus.join(', ')}
              <div className="sl-meta">{filing.markets.includes('*') ? '' : filing.markets.join(', ')}</div>
            </td>
            <td style={{ whiteSpace: 'nowrap' }}>{t(`filingStatus.${filing.status}`)}</td>
            <td>{filing.missing.map((kind) => evidenceText(kind, i18n)).join(', ') || t('common.none')}</td>
            <td className="sl-num">
              <Frees group={fixes.get(filing.filingId)} />
            </td>
            <td className="sl-num">
              {t('filings.ago', { age: ageText(nowMs - new Date(filing.updatedAt).getTime(), i18n.language) })}
              <div className="sl-meta">{filing.updatedBy}</div>
            </td>
            <td className="sl-num">{filing.validUntil ?? t('common.none')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What completing it frees at once, of those that wait for it. */
function Frees({ group }: { readonly group: ReturnType<Fixes['get']> }) {
  const { t, i18n } = useTranslation();
  if (group === undefined) return t('common.none');
  return (
    <>
      {t('filings.freesOf', { frees: group.freesAtOnce, all: group.shipments })}
      <div className="sl-meta">{fullText(new Date(group.earliestDispatch), i18n.language)}</div>
    </>
  );
}
