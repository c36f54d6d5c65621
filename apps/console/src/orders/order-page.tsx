import { useQuery } from '@tanstack/react-query';
import type { DeskSchemas } from '@sluice/client';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { desk } from '../api/clients.js';
import { answered } from '../api/problem.js';
import { ErrorCard } from '../app/error-card.js';
import { PageHead } from '../shell/page-head.js';
import page from '../shipment/shipment-page.module.css';
import { dayText, fullText } from '../time/instant.js';
import { StatusPill } from '../words/status-pill.js';
import { Needs } from './needs.js';
import { Advice, LikelyClear, Outcome, Risk } from './order-words.js';
import classes from './orders.module.css';
import { dayOf } from './promise.js';

type OrderResource = DeskSchemas['OrderResource'];

/** An order as it was screened: what each line would need, and whether its date is at risk. */
export function Page() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const order = useQuery({
    queryKey: ['order', id],
    queryFn: () => answered(desk.GET('/v1/orders/{orderId}', { params: { path: { orderId: id } } })),
    refetchInterval: 15_000,
  });
  return (
    <>
      <PageHead title={id} count={order.data && <Outcome outcome={order.data.outcome} />} />
      {order.error && <ErrorCard error={order.error} retry={() => void order.refetch()} />}
      {order.data && (
        <div className={page.columns}>
          <div className={page.stack}>
            <Advice />
            {order.data.lines.map((line) => (
              <section key={line.lineNo} className="sl-card">
                <header className="sl-card-head">
                  <h2>
                    {t('peek.line', { lineNo: line.lineNo })}{' '}
                    <Link to={`/products/${encodeURIComponent(line.sku)}`} className="sl-mono">
                      {line.sku}
                    </Link>
                  </h2>
                </header>
                <Needs line={line} exporterId={order.data.shipments[0]?.exporterId} />
              </section>
            ))}
          </div>
          <div className={page.stack}>
            <PromiseCard order={order.data} />
            <Shipments order={order.data} />
          </div>
        </div>
      )}
    </>
  );
}

function PromiseCard({ order }: { readonly order: OrderResource }) {
  const { t, i18n } = useTranslation();
  return (
    <section className="sl-card">
      <header className="sl-card-head">
        <h2>{t('orders.promise')}</h2>
        <Risk atRisk={order.promise.atRisk} />
      </header>
      <dl className={`sl-card-body ${classes.fact}`}>
        <dt>{t('orders.columns.wanted')}</dt>
        <dd className="sl-num">{dayText(dayOf(order.promise.requestedShipDate), i18n.language)}</dd>
        <dt>{t('orders.columns.likelyClear')}</dt>
        <dd>
          <LikelyClear order={order} />
        </dd>
        <dt>{t('orders.screened')}</dt>
        <dd className="sl-num">
          {t('orders.screenedAt', {
            time: fullText(new Date(order.screenedAt), i18n.language),
            version: order.orderVersion,
          })}
        </dd>
      </dl>
    </section>
  );
}

function Shipments({ order: { shipments } }: { readonly order: OrderResource }) {
  const { t, i18n } = useTranslation();
  return (
    <section className="sl-card">
      <header className="sl-card-head">
        <h2>{t('orders.shipments')}</h2>
      </header>
      {shipments.length === 0 && <p className="sl-card-body">{t('orders.noShipments')}</p>}
      {shipments.map(({ shipmentId, status, plannedDispatchAt }) => (
        <div key={shipmentId} className={classes.need}>
          <span>
            <Link to={`/shipments/${encodeURIComponent(shipmentId)}`} className="sl-mono">
              {shipmentId}
            </Link>
            <div className="sl-meta">{fullText(new Date(plannedDispatchAt), i18n.language)}</div>
          </span>
          <StatusPill status={status} />
        </div>
      ))}
    </section>
  );
}
