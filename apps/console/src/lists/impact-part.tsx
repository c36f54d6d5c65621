import { Button, Loader } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorCard } from '../app/error-card.js';
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
  const { t } = useTranslation();
  const { count } = impact;
  const number = (name: string, value: number | undefined) => (
    <div key={name} className={classes.number}>
      <strong>{value === undefined ? t('common.none') : value.toLocaleString()}</strong>
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
  if (rows.length === 0) return null;
  const sorted = [...rows].sort((a, b) => a.plannedDispatchAt.localeCompare(b.plannedDispatchAt));
  return (
    <section className="sl-card">
      <header className="sl-card-head">
        <h2>{t('lists.impact.shipmentRows')}</h2>
        {rows.length >= ROWS_MAX && <span className="sl-meta">{t('lists.impact.first', { count: ROWS_MAX })}</span>}
      </header>
      <table className={page.table}>
        <thead>
          <tr>
            {(['shipment', 'becomes', 'dispatch', 'to', 'why'] as const).map((name) => (
              <th key={name} scope="col">
                {t(`lists.impact.columns.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ shipmentId, change, plannedDispatchAt, destinationCountry, exporterId, reasons }) => (
            <tr key={shipmentId}>
              <td>
                <Link to={`/shipments/${encodeURIComponent(shipmentId)}`} className="sl-mono">
                  {shipmentId}
                </Link>
              </td>
              <td>{t(`lists.impact.change.${change}`)}</td>
              <td className="sl-num">{fullText(new Date(plannedDispatchAt), i18n.language)}</td>
              <td>
                {exporterId} → {destinationCountry}
              </td>
              <td>{reasons.map((reason) => t(`reason.${reason}`)).join(', ') || t('common.none')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Products({ rows }: { readonly rows: readonly ProductImpact[] }) {
  const { t } = useTranslation();
  if (rows.length === 0) return null;
  return (
    <section className="sl-card">
      <header className="sl-card-head">
        <h2>{t('lists.impact.productRows')}</h2>
        {rows.length >= ROWS_MAX && <span className="sl-meta">{t('lists.impact.first', { count: ROWS_MAX })}</span>}
      </header>
      <table className={page.table}>
        <thead>
          <tr>
            {(['product', 'becomes', 'entries', 'missing'] as const).map((name) => (
              <th key={name} scope="col">
                {t(`lists.impact.columns.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ sku, name, change, entries }) => (
            <tr key={sku}>
              <td>
                <Link to={`/products/${encodeURIComponent(sku)}`} className="sl-mono">
                  {sku}
                </Link>
                <div className="sl-meta">{name}</div>
              </td>
              <td>{t(`lists.impact.change.${change}`)}</td>
              <td>{entries.map(({ entryId }) => entryId).join(', ')}</td>
              <td>
                {[...new Set(entries.flatMap(({ missingAttributes }) => missingAttributes))].join(', ') ||
                  t('common.none')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
