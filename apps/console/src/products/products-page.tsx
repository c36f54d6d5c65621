import { SegmentedControl, TextInput } from '@mantine/core';
import type { RegistrySchemas } from '@sluice/client';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { registry } from '../api/clients.js';
import { answered } from '../api/problem.js';
import bar from '../holds/queue-page.module.css';
import { PageHead } from '../shell/page-head.js';
import { RecordList } from '../records/record-list.js';
import { Verdict, VERDICT_WORDS } from '../records/verdict.js';

type Product = RegistrySchemas['ProductItem'];
const SCOPES = ['IN_SCOPE', 'OUT_OF_SCOPE', 'UNDECIDED'] as const;

/** Products: in scope, out of it, or undecided. */
export function Page() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const scope = SCOPES.find((one) => one === search.get('scope'));
  const q = search.get('q') ?? '';
  const change = (name: 'q' | 'scope', value: string): void =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: name === 'q' },
    );
  const ask = (cursor: string | undefined) => {
    const query = {
      limit: 100,
      ...(scope && { scope }),
      ...(q !== '' && { q }),
      ...(cursor !== undefined && { cursor }),
    };
    return answered(registry.GET('/v1/products', { params: { query } }));
  };
  return (
    <>
      <PageHead title={t('nav.products')} />
      <div className={bar.bar}>
        <TextInput
          className={bar.search ?? ''}
          aria-label={t('records.searchProducts')}
          placeholder={t('records.searchProducts')}
          value={q}
          onChange={(event) => change('q', event.currentTarget.value)}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('records.scope')}
          value={scope ?? ''}
          onChange={(value) => change('scope', value)}
          data={[
            { value: '', label: t('common.all') },
            ...SCOPES.map((value) => ({ value, label: t(VERDICT_WORDS[value]) })),
          ]}
        />
      </div>
      <RecordList<Product>
        name={['products', scope, q]}
        ask={ask}
        keyOf={({ sku }) => sku}
        columns={[
          {
            title: t('records.sku'),
            cell: ({ sku }) => (
              <Link to={`/products/${encodeURIComponent(sku)}`} className="sl-mono">
                {sku}
              </Link>
            ),
          },
          { title: t('records.name'), cell: ({ name }) => name },
          { title: t('records.category'), cell: ({ category }) => category },
          {
            title: t('records.scope'),
            cell: ({ scope: { verdict, descriptionConflict } }) => (
              <>
                <Verdict verdict={verdict} />{' '}
                {descriptionConflict && <span className="sl-soon">{t('records.conflict')}</span>}
              </>
            ),
          },
          {
            title: t('records.confirmed'),
            cell: ({ classification }) => classification.confirmedBy ?? t('records.nobody'),
          },
        ]}
      />
    </>
  );
}
