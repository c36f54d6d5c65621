import { createBrowserRouter, isRouteErrorResponse, useRouteError, type RouteObject } from 'react-router';
import { useTranslation } from 'react-i18next';
import { Shell } from '../shell/shell.js';
import { PageHead } from '../shell/page-head.js';
import { ErrorCard } from './error-card.js';
import { Home } from './home.js';

function Broken() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  return <ErrorCard error={error} retry={() => location.reload()} />;
}

function NotFound() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('common.notFound')} />
      <p style={{ padding: 20 }}>{t('common.notFoundHint')}</p>
    </>
  );
}

/** A page is loaded when somebody goes there. */
const page = (path: string, load: () => Promise<{ Page: () => React.ReactNode }>): RouteObject => ({
  path,
  errorElement: <Broken />,
  lazy: async () => ({ Component: (await load()).Page }),
});

export const router = createBrowserRouter([
  {
    path: '/',
    element: <Shell />,
    errorElement: <Broken />,
    hydrateFallbackElement: <></>,
    children: [
      { index: true, element: <Home /> },
      page('overview', () => import('../overview/overview-page.js')),
      page('holds', () => import('../holds/queue-page.js')),
      page('shipments/:id', () => import('../shipment/shipment-page.js')),
      page('shipments/:id/passport', () => import('../shipment/passport-page.js')),
      page('dock/:id?', () => import('../dock/dock-page.js')),
      page('orders', () => import('../orders/orders-page.js')),
      page('orders/:id', () => import('../orders/order-page.js')),
      page('approvals', () => import('../approvals/approvals-page.js')),
      page('filings', () => import('../filings/filings-page.js')),
      page('filings/new', () => import('../filings/new-filing-page.js')),
      page('filings/:id', () => import('../filings/filing-page.js')),
      page('products', () => import('../products/products-page.js')),
      page('products/import', () => import('../products/import-page.js')),
      page('products/:sku', () => import('../products/product-page.js')),
      page('lists', () => import('../lists/lists-page.js')),
      page('lists/new', () => import('../lists/draft/new-list-page.js')),
      page('lists/:id/versions/new', () => import('../lists/draft/new-version-page.js')),
      page('lists/:id/versions/:version', () => import('../lists/version-page.js')),
      page('breaches', () => import('../breaches/breaches-page.js')),
      page('audit', () => import('../audit/audit-page.js')),
      page('parked', () => import('../parked/parked-page.js')),
      page('settings', () => import('../settings/settings-page.js')),
      { path: '*', element: <NotFound /> },
    ],
  },
]);
