import { Button, Loader } from '@mantine/core';
import { useEffect, type ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorCard } from '../app/error-card.js';
import { RecordTable } from '../records/record-table.js';
import { usePerson } from '../session/use-session.js';
import page from '../shipment/shipment-page.module.css';
import { ageText } from '../time/duration.js';
import { clockText, fullText } from '../time/instant.js';
import { useNow } from '../time/use-now.js';
import { ROWS_MAX, type ProductImpact, type ShipmentImpact } from './impact.js';
import { askImpact, isRunning, useImpact, type AskedImpact } from './impact-store.js';
import type { ListPlace } from './lists-api.js';
import classes from './version-page.module.css';

interface ImpactPartProps {
  readonly place: ListPlace;
  readonly etag: string | undefined;
}

/** What this version would do to open shipments and to products; asked when it is opened, and never shown without its age. */
export function ImpactPart({ place, etag }: ImpactPartProps) {
  const { t } = useTranslation();
  const { may } = usePerson();
  const asked = useImpact(place);
  const { listId, version } = place;
  const mayAsk = may('officer', 'approver', 'auditor');
  useEffect(() => {
    if (mayAsk && asked === undefined) askImpact({ listId, version }, etag);
  }, [mayAsk, asked, listId, version, etag]);
  if (!mayAsk) return <p className="sl-card sl-card-body">{t('lists.impact.whoMay')}</p>;
  const ask = (): void => askImpact(place, etag);
  return (
    <>
      <section className="sl-card">
        <header className="sl-card-head">
          <h2>{t('lists.impact.title')}</h2>
          {asked && <Age asked={asked} />}
          <Button onClick={ask} disabled={isRunning(asked)}>
            {t('lists.impact.recompute')}
          </Button>
        </header>
        {asked && <Counts asked={asked} />}
        {asked?.impact.notes.map((note) => (
          <p key={note} className="sl-card-body sl-meta">
            {note}
          </p>
        ))}
      </section>
      {asked?.error !== undefined && <ErrorCard error={asked.error} retry={ask} />}
      {asked && <Shipments rows={asked.impact.shipments} />}
      {asked && <Products rows={asked.impact.products} />}
    </>
  );
}

function Age({ asked }: { readonly asked: AskedImpact }) {
  const { t, i18n } = useTranslation();
  const nowMs = useNow();
  const { computedAtMs } = asked;
  if (computedAtMs === undefined)
    return (
      <span className="sl-meta" role="status">
        {isRunning(asked) && (
          <>
            <Loader size={12} mr={6} aria-hidden /> {t('lists.impact.running')}
          </>
        )}
      </span>
    );
  const time = clockText(new Date(computedAtMs), i18n.language);
  return (
    <span className="sl-meta sl-num" role="status">
      {t('lists.impact.computed', { time, age: ageText(nowMs - computedAtMs, i18n.language) })}
    </span>
  );
}

const SHIPMENTS = ['held', 'recalled', 'released', 'unchanged'] as const;
const PRODUCTS = ['enter', 'leave', 'undecided', 'unchanged'] as const;

function Counts({ asked: { impact } }: { readonly asked: AskedImpact }) {
  const { t, i18n } = useTranslation();
  const { count } = impact;
  const number = (name: string, value: number | undefined) => (
    <div key={name} className={classes.number}>
      <strong>{value === undefined ? t('common.none') : value.toLocaleString(i18n.language)}</strong>
      {name}
    </div>
  );
  return (
    <>
      {count && (
        <h3 className={`${page.group} ${classes.subhead}`}>
          {t('lists.impact.openShipments', { count: count.shipments.shipments })}
        </h3>
      )}
      <div className={classes.numbers}>
        {SHIPMENTS.map((name) => number(t(`lists.impact.shipments.${name}`), count?.shipments[name]))}
      </div>
      {count && (
        <h3 className={`${page.group} ${classes.subhead}`}>
          {t('lists.impact.allProducts', { count: count.products.products })}
        </h3>
      )}
      <div className={classes.numbers}>
        {PRODUCTS.map((name) => number(t(`lists.impact.products.${name}`), count?.products[name]))}
      </div>
    </>
  );
}

function Shipments({ rows }: { readonly rows: readonly ShipmentImpact[] }) {
  const { t, i18n } = useTranslation();
  const sorted = [...rows].sort((a, b) => a.plannedDispatchAt.localeCompare(b.plannedDispatchAt));
  return (
    <Changes
      title={t('lists.impact.shipmentRows')}
      items={sorted}
      keyOf={({ shipmentId }) => shipmentId}
      columns={[
        {
          title: t('lists.impact.columns.shipment'),
          cell: ({ shipmentId }) => (
            <Link to={`/shipments/${encodeURIComponent(shipmentId)}`} className="sl-mono">
              {shipmentId}
            </Link>
          ),
        },
        { title: t('lists.impact.columns.becomes'), cell: ({ change }) => t(`lists.impact.change.${change}`) },
        {
          title: t('lists.impact.columns.dispatch'),
          isNumeric: true,
          cell: ({ plannedDispatchAt }) => fullText(new Date(plannedDispatchAt), i18n.language),
        },
        {
          title: t('lists.impact.columns.to'),
          cell: ({ exporterId, destinationCountry }) => `${exporterId} → ${destinationCountry}`,
        },
        {
          title: t('lists.impact.columns.why'),
          cell: ({ reasons }) => reasons.map((reason) => t(`reason.${reason}`)).join(', ') || t('common.none'),
        },
      ]}
    />
  );
}

function Products({ rows }: { readonly rows: readonly ProductImpact[] }) {
  const { t } = useTranslation();
  return (
    <Changes
      title={t('lists.impact.productRows')}
      items={rows}
      keyOf={({ sku }) => sku}
      columns={[
        {
          title: t('lists.impact.columns.product'),
          cell: ({ sku, name }) => (
            <>
              <Link to={`/products/${encodeURIComponent(sku)}`} className="sl-mono">
                {sku}
              </Link>
              <div className="sl-meta">{name}</div>
            </>
          ),
        },
        { title: t('lists.impact.columns.becomes'), cell: ({ change }) => t(`lists.impact.change.${change}`) },
        {
          title: t('lists.impact.columns.entries'),
          cell: ({ entries }) => entries.map(({ entryId }) => entryId).join(', '),
        },
        {
          title: t('lists.impact.columns.missing'),
          cell: ({ entries }) =>
            [...new Set(entries.flatMap(({ missingAttributes }) => missingAttributes))].join(', ') || t('common.none'),
        },
      ]}
    />
  );
}

interface ChangesProps<T> extends ComponentProps<typeof RecordTable<T>> {
  readonly title: string;
}

/** What would change, as far as it is shown; nothing when nothing would. */
function Changes<T>({ title, ...table }: ChangesProps<T>) {
  const { t } = useTranslation();
  if (table.items.length === 0) return null;
  return (
    <section className="sl-card">
      <header className="sl-card-head">
        <h2>{title}</h2>
        {table.items.length >= ROWS_MAX && (
          <span className="sl-meta">{t('lists.impact.first', { count: ROWS_MAX })}</span>
        )}
      </header>
      <RecordTable {...table} />
    </section>
  );
}
