import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { registry } from '../api/clients.js';
import { answered } from '../api/problem.js';
import { ErrorCard } from '../app/error-card.js';
import page from '../shipment/shipment-page.module.css';
import { Scope } from '../shipment/scope.js';
import { PageHead } from '../shell/page-head.js';
import { Verdict } from '../records/verdict.js';

/** A product under every list in force, with the terms that decided; and its two texts beside each other. */
export function Page() {
  const { sku = '' } = useParams();
  const { t } = useTranslation();
  const product = useQuery({
    queryKey: ['product', sku],
    queryFn: () => answered(registry.GET('/v1/products/{sku}', { params: { path: { sku } } })),
  });
  if (product.error) return <ErrorCard error={product.error} retry={() => void product.refetch()} />;
  if (!product.data) return null;
  const { scope, name, category, internalDescription, salesDescription, classification } = product.data;
  return (
    <>
      <PageHead title={sku} count={`${name} · ${category}`} />
      <div className={`${page.stack} ${page.columns}`}>
        <div className={page.stack}>
          {scope.lists.map(({ listId, version, title, entries }) => (
            <section key={listId} className="sl-card">
              <header className="sl-card-head">
                <h2>
                  {title} v{version}
                </h2>
                <Verdict verdict={scope.verdict} />
              </header>
              <div className={page.scopes}>
                {entries.map((entry) => (
                  <Scope key={entry.entryId} heading={entry.entryId} entry={entry} />
                ))}
              </div>
            </section>
          ))}
        </div>
        <section className="sl-card">
          {scope.descriptionConflict && (
            <header className="sl-card-head">
              <h2 className="sl-soon">{t('records.conflict')}</h2>
            </header>
          )}
          <div className="sl-card-body">
            <h3>{t('records.internalText')}</h3>
            <p>{internalDescription}</p>
            <h3>{t('records.salesText')}</h3>
            <p>{salesDescription}</p>
            <h3>{t('records.confirmed')}</h3>
            <p>{classification.confirmedBy ?? t('records.nobody')}</p>
          </div>
        </section>
      </div>
    </>
  );
}
