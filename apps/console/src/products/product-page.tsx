import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ErrorCard } from '../app/error-card.js';
import { LiveStateBadge } from '../live/live-state.js';
import { Verdict } from '../records/verdict.js';
import page from '../shipment/shipment-page.module.css';
import { Scope } from '../shipment/scope.js';
import { datedText } from '../time/instant.js';
import { TextsCard } from './conflict-card.js';
import { useProduct } from './products-api.js';
import { QuestionsCard } from './questions-card.js';
import type { Product } from './questions.js';

/** A product under every list in force, what is still asked of it, and its two texts beside each other. */
export function Page() {
  const { sku = '' } = useParams();
  const product = useProduct(sku);
  if (product.data) return <Loaded product={product.data.value} etag={product.data.etag} key={sku} />;
  return product.error ? <ErrorCard error={product.error} retry={() => void product.refetch()} /> : null;
}

function Loaded({ product, etag }: { readonly product: Product; readonly etag: string | undefined }) {
  const { t } = useTranslation();
  const { sku, name, category, productVersion, scope } = product;
  return (
    <div className={page.page}>
      <header className={page.head}>
        <title>{`${sku} · Sluice`}</title>
        <div className={page.crumbs}>
          <Link to="/products">{t('nav.products')}</Link>
          <span aria-hidden>›</span>
          <span className="sl-mono">{sku}</span>
          <span className={page.spring} />
          <LiveStateBadge />
        </div>
        <div className={page.title}>
          <h1>{sku}</h1>
          <Verdict verdict={scope.verdict} />
          <span className={page.tag}>{t('products.version', { n: productVersion })}</span>
        </div>
        <div className={page.under}>
          <span>
            {name}, {category}
          </span>
          <Confirmed product={product} />
          <Link to={`/holds?sku=${encodeURIComponent(sku)}`}>{t('products.toHolds')}</Link>
          <Link to={`/audit?object=${encodeURIComponent(`product:${sku}`)}`}>{t('products.toAudit')}</Link>
        </div>
      </header>
      <TextsCard product={product} etag={etag} />
      <div className={page.columns}>
        <div className={page.stack}>
          {scope.lists.length === 0 && <p className="sl-card sl-card-body">{t('products.noList')}</p>}
          {scope.lists.map(({ listId, version, title, entries }) => (
            <section key={listId} className="sl-card">
              <header className="sl-card-head">
                <h2>{title}</h2>
                <Link to={`/lists/${encodeURIComponent(listId)}/versions/${version}`}>v{version}</Link>
              </header>
              <div className={page.scopes}>
                {entries.map((entry) => (
                  <Scope key={entry.entryId} heading={entry.entryId} entry={entry} />
                ))}
              </div>
            </section>
          ))}
        </div>
        <div id="questions">
          <QuestionsCard product={product} etag={etag} />
        </div>
      </div>
    </div>
  );
}

function Confirmed({ product: { classification } }: { readonly product: Product }) {
  const { t, i18n } = useTranslation();
  const { confirmedBy, confirmedAt } = classification;
  if (confirmedBy === undefined) return <span className="sl-soon">{t('products.notConfirmed')}</span>;
  const time = confirmedAt === undefined ? '' : datedText(new Date(confirmedAt), i18n.language);
  return <span>{t('products.confirmedBy', { person: confirmedBy, time })}</span>;
}
