import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { desk } from '../api/clients.js';
import { answered, serverNowMs } from '../api/problem.js';
import bar from '../holds/queue-page.module.css';
import { RecordList } from '../records/record-list.js';
import { PageHead } from '../shell/page-head.js';
import { TabRow } from '../shell/tab-row.js';
import { useAddress } from '../shell/use-address.js';
import { dayText } from '../time/instant.js';
import { Advice, LikelyClear, Outcome, Risk } from './order-words.js';
import { orderQuery, TABS, tabOf, type Tab } from './order-filter.js';
import { dayOf, marketsOf, productsText, shanghaiToday, type Order } from './promise.js';

/** Which promised dates are at risk? What is wanted first comes first. */
export function Page() {
  const { t, i18n } = useTranslation();
  const { search, change } = useAddress();
  const tab = tabOf(search);
  const q = search.get('q') ?? '';
  const hasPast = search.get('past') === 'true';
  const query = orderQuery(search, shanghaiToday(serverNowMs()));
  return (
    <>
      <PageHead title={t('nav.orders')} />
      <TabRow
        label={t('nav.orders')}
        current={tab}
        open={(name: Tab) => change({ atRisk: undefined, outcome: undefined, ...TABS[name] })}
        tabs={(Object.keys(TABS) as Tab[]).map((name) => ({ name, text: t(`orders.tabs.${name}`) }))}
      />
      <div className={bar.bar}>
        <TextInput
          className={bar.search ?? ''}
          aria-label={t('orders.search')}
          placeholder={t('orders.search')}
          value={q}
          onChange={(event) => change({ q: event.currentTarget.value }, { replace: true })}
        />
        <Checkbox
          size="xs"
          label={t('orders.past')}
          checked={hasPast}
          onChange={(event) => change({ past: event.currentTarget.checked ? 'true' : undefined })}
        />
        <span className={bar.spring} />
        <Advice />
      </div>
      <RecordList<Order>
        name={['orders', query]}
        ask={(cursor) =>
          answered(
            desk.GET('/v1/orders', {
              params: { query: { ...query, limit: 100, ...(cursor !== undefined && { cursor }) } },
            }),
          )
        }
        keyOf={({ orderId }) => orderId}
        columns={[
          {
            title: t('orders.columns.order'),
            cell: ({ orderId }) => (
              <Link to={`/orders/${encodeURIComponent(orderId)}`} className="sl-mono">
                {orderId}
              </Link>
            ),
          },
          {
            title: t('orders.columns.products'),
            cell: (order) => <span className="sl-mono">{productsText(order)}</span>,
          },
          { title: t('orders.columns.destination'), cell: (order) => marketsOf(order).join(', ') || t('common.none') },
          {
            title: t('orders.columns.wanted'),
            cell: ({ promise }) => (
              <span className="sl-num">{dayText(dayOf(promise.requestedShipDate), i18n.language)}</span>
            ),
          },
          { title: t('orders.columns.outcome'), cell: ({ outcome }) => <Outcome outcome={outcome} /> },
          { title: t('orders.columns.likelyClear'), cell: (order) => <LikelyClear order={order} /> },
          { title: t('orders.columns.risk'), cell: ({ promise }) => <Risk atRisk={promise.atRisk} /> },
        ]}
      />
    </>
  );
}
