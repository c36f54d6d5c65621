import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { desk } from '../api/clients.js';
import { answered, serverNowMs } from '../api/problem.js';
import { ErrorCard } from '../app/error-card.js';
import { dayOf, estimateOf, productsText, shanghaiToday, spanText } from '../orders/promise.js';
import { dayText } from '../time/instant.js';
import classes from './overview-page.module.css';

const SHOWN = 5;

/** Orders that are likely to miss their date, what is wanted first coming first. */
export function PromisesAtRisk({ count }: { readonly count: number }) {
  const { t, i18n } = useTranslation();
  const wantedFrom = shanghaiToday(serverNowMs());
  const orders = useQuery({
    queryKey: ['orders', 'risk', wantedFrom],
    queryFn: () =>
      answered(desk.GET('/v1/orders', { params: { query: { atRisk: 'true', wantedFrom, limit: SHOWN } } })),
    refetchInterval: 30_000,
  });
  return (
    <section className="sl-card">
      <header className="sl-card-head">
        <h2>{t('overview.promises')}</h2>
        <Link to="/orders?atRisk=true">{t('overview.allPromises', { count })}</Link>
      </header>
      {orders.error && <ErrorCard error={orders.error} retry={() => void orders.refetch()} />}
      {orders.data?.items.length === 0 && <p className={classes.empty}>{t('overview.noPromises')}</p>}
      {orders.data !== undefined && orders.data.items.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              {(['order', 'products', 'wanted', 'likelyClear', 'gap'] as const).map((name) => (
                <th key={name} scope="col">
                  {t(`orders.columns.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {orders.data.items.map((order) => {
              const estimate = estimateOf(order);
              return (
                <tr key={order.orderId}>
                  <th scope="row">
                    <Link to={`/orders/${encodeURIComponent(order.orderId)}`} className="sl-mono">
                      {order.orderId}
                    </Link>
                  </th>
                  <td className={`sl-mono ${classes.wraps}`}>{productsText(order)}</td>
                  <td>{dayText(dayOf(order.promise.requestedShipDate), i18n.language)}</td>
                  <td>{estimate ? spanText(estimate, i18n.language) : t('orders.noEstimate')}</td>
                  <td>{estimate ? t('orders.gapDays', { count: estimate.gapDays }) : t('common.none')}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
