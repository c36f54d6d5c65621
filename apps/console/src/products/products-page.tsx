import { Button, TextInput } from '@mantine/core';
import type { RegistrySchemas } from '@sluice/client';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { registry } from '../api/clients.js';
import { answered } from '../api/problem.js';
import { ErrorCard } from '../app/error-card.js';
import bar from '../holds/queue-page.module.css';
import { RecordList } from '../records/record-list.js';
import { RecordTable } from '../records/record-table.js';
import { Verdict, VERDICT_WORDS } from '../records/verdict.js';
import { usePerson } from '../session/use-session.js';
import page from '../shipment/shipment-page.module.css';
import { PageHead } from '../shell/page-head.js';
import { TabRow } from '../shell/tab-row.js';
import { useAddress } from '../shell/use-address.js';
import { fullText } from '../time/instant.js';
import { useProductFixes, type FixGroup } from './products-api.js';

type ProductItem = RegistrySchemas['ProductItem'];
const SCOPES = ['UNDECIDED', 'IN_SCOPE', 'OUT_OF_SCOPE'] as const;
const TABS = ['needed', ...SCOPES, 'all'] as const;
type Tab = (typeof TABS)[number];

/** Products: first those that held shipments wait for, then all of them by their scope. */
export function Page() {
  const { t } = useTranslation();
  const { may } = usePerson();
  const { search, change } = useAddress();
  const q = search.get('q') ?? '';
  const [list, entry] = [search.get('list'), search.get('entry')];
  const tab = TABS.find((one) => one === search.get('scope')) ?? (q === '' && list === null ? 'needed' : 'all');
  const fixes = useProductFixes();
  const waiting = new Set(fixes.data?.map(({ fix }) => fix.sku)).size;
  const textOf = (one: Tab): string => {
    if (one === 'needed') return t('products.needed');
    return one === 'all' ? t('common.all') : t(VERDICT_WORDS[one]);
  };
  return (
    <>
      <PageHead title={t('nav.products')}>
        {may('officer') && (
          <Button component={Link} to="/products/import">
            {t('products.import.open')}
          </Button>
        )}
      </PageHead>
      <TabRow
        label={t('nav.products')}
        tabs={TABS.map((name) => ({
          name,
          text: textOf(name),
          count: name === 'needed' && fixes.data ? waiting : undefined,
        }))}
        current={tab}
        open={(name) => change(name === 'needed' ? { scope: name, q: '', list: '', entry: '' } : { scope: name })}
      />
      <div className={bar.bar}>
        <TextInput
          className={bar.search ?? ''}
          aria-label={t('products.search')}
          placeholder={t('products.search')}
          value={q}
          onChange={(event) =>
            change({ q: event.currentTarget.value, ...(tab === 'needed' && { scope: undefined }) }, { replace: true })
          }
        />
        {list !== null && (
          <span className={bar.chip}>
            {t('products.under', { list, entry: entry ?? '' })}
            <Button variant="subtle" size="compact-xs" onClick={() => change({ list: '', entry: '' })}>
              {t('products.anyList')}
            </Button>
          </span>
        )}
      </div>
      {tab === 'needed' ? (
        <Needed fixes={fixes.data} error={fixes.error} retry={() => void fixes.refetch()} />
      ) : (
        <All tab={tab} q={q} list={list} entry={entry} fixes={fixes.data ?? []} />
      )}
    </>
  );
}

function ProductLink({ sku }: { readonly sku: string }) {
  return (
    <Link to={`/products/${encodeURIComponent(sku)}`} className="sl-mono">
      {sku}
    </Link>
  );
}

interface NeededProps {
  readonly fixes: readonly FixGroup[] | undefined;
  readonly error: unknown;
  readonly retry: () => void;
}

/** Undecided products and conflicts that keep shipments back, the most shipments first. */
function Needed({ fixes, error, retry }: NeededProps) {
  const { t, i18n } = useTranslation();
  if (error) return <ErrorCard error={error} retry={retry} />;
  return (
    <section className={`sl-card ${page.record}`}>
      <RecordTable
        items={fixes ?? []}
        keyOf={({ fix }) => fix.key}
        columns={[
          { title: t('products.columns.sku'), cell: ({ fix }) => <ProductLink sku={fix.sku ?? ''} /> },
          {
            title: t('products.columns.what'),
            cell: ({ fix }) =>
              fix.kind === 'RESOLVE_CONFLICT'
                ? t('products.conflict')
                : t('products.missing', { attributes: fix.missing?.join(', ') ?? fix.attribute ?? '' }),
          },
          { title: t('products.columns.entry'), cell: ({ fix }) => fix.entryTitle ?? fix.entryId },
          {
            title: t('products.columns.held'),
            isNumeric: true,
            cell: ({ fix, shipments }) => (
              <Link to={`/holds?${new URLSearchParams({ fix: fix.key }).toString()}`}>
                {shipments.toLocaleString(i18n.language)}
              </Link>
            ),
          },
          {
            title: t('products.columns.freed'),
            isNumeric: true,
            cell: ({ freesAtOnce }) => t('products.upTo', { count: freesAtOnce }),
          },
          {
            title: t('products.columns.earliest'),
            isNumeric: true,
            cell: ({ earliestDispatch }) => fullText(new Date(earliestDispatch), i18n.language),
          },
        ]}
      />
      {fixes?.length === 0 && <p className="sl-card-body">{t('products.noneNeeded')}</p>}
    </section>
  );
}

interface AllProps {
  readonly tab: Exclude<Tab, 'needed'>;
  readonly q: string;
  readonly list: string | null;
  readonly entry: string | null;
  readonly fixes: readonly FixGroup[];
}

function All({ tab, q, list, entry, fixes }: AllProps) {
  const { t, i18n } = useTranslation();
  const held = new Map<string, number>();
  for (const { fix, shipments } of fixes) if (fix.sku) held.set(fix.sku, Math.max(held.get(fix.sku) ?? 0, shipments));
  const ask = (cursor: string | undefined) => {
    const query = {
      limit: 100,
      ...(tab !== 'all' && { scope: tab }),
      ...(q !== '' && { q }),
      ...(list !== null && { listId: list, ...(entry !== null && { entryId: entry }) }),
      ...(cursor !== undefined && { cursor }),
    };
    return answered(registry.GET('/v1/products', { params: { query } }));
  };
  return (
    <RecordList<ProductItem>
      name={['products', tab, q, list, entry]}
      ask={ask}
      keyOf={({ sku }) => sku}
      columns={[
        { title: t('products.columns.sku'), cell: ({ sku }) => <ProductLink sku={sku} /> },
        { title: t('products.columns.name'), cell: ({ name }) => name },
        { title: t('products.columns.category'), cell: ({ category }) => category },
        {
          title: t('products.columns.scope'),
          cell: ({ scope: { verdict, descriptionConflict } }) => (
            <>
              <Verdict verdict={verdict} />{' '}
              {descriptionConflict && <span className="sl-soon">{t('products.conflict')}</span>}
            </>
          ),
        },
        {
          title: t('products.columns.held'),
          cell: ({ sku }) => (
            <span className="sl-num">{held.get(sku)?.toLocaleString(i18n.language) ?? t('common.none')}</span>
          ),
        },
        {
          title: t('products.columns.confirmed'),
          cell: ({ classification }) => classification.confirmedBy ?? t('products.nobody'),
        },
      ]}
    />
  );
}
