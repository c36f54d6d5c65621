import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ErrorCard } from '../app/error-card.js';
import { fullText } from '../time/instant.js';
import { differences } from './difference.js';
import { useDecision, type Decision, type Shipment } from './shipment-api.js';
import classes from './shipment-page.module.css';

/** Any two decisions beside each other: only what differs. Which two stands in the address. */
export function Decisions({ shipment }: { readonly shipment: Shipment }) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const newest = shipment.decisionVersion;
  const chosen = (name: 'a' | 'b', otherwise: number): number => {
    const n = Number(search.get(name));
    return Number.isInteger(n) && n >= 1 && n <= newest ? n : otherwise;
  };
  const [a, b] = [chosen('a', Math.max(1, newest - 1)), chosen('b', newest)];
  const [before, after] = [useDecision(shipment.shipmentId, a), useDecision(shipment.shipmentId, b)];
  const choices = Array.from({ length: newest }, (_, index) => String(newest - index));
  const choose = (name: 'a' | 'b', value: string | null): void =>
    setSearch(
      { tab: 'decisions', a: String(a), b: String(b), ...(value !== null && { [name]: value }) },
      { replace: true },
    );
  const error = before.error ?? after.error;
  return (
    <section className={`sl-card ${classes.record}`}>
      <header className="sl-card-head">
        <h2>{t('shipment.compare')}</h2>
        <Select
          aria-label={t('shipment.compare')}
          data={choices}
          value={String(a)}
          allowDeselect={false}
          onChange={(value) => choose('a', value)}
          w={80}
        />
        <span>→</span>
        <Select
          aria-label={t('shipment.with')}
          data={choices}
          value={String(b)}
          allowDeselect={false}
          onChange={(value) => choose('b', value)}
          w={80}
        />
      </header>
      {error && <ErrorCard error={error} />}
      {before.data && after.data && <Compared before={before.data} after={after.data} />}
    </section>
  );
}

function Compared({ before, after }: { readonly before: Decision; readonly after: Decision }) {
  const { t, i18n } = useTranslation();
  const found = differences(before, after);
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('shipment.field')}</th>
          {[before, after].map((decision, index) => (
            <th key={index} scope="col">
              {t('shipment.decision', { n: decision.decisionVersion })}, {t(`status.${decision.status}`)},{' '}
              {fullText(new Date(decision.decidedAt), i18n.language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>{t('shipment.cause')}</td>
          {[before, after].map(({ cause }, index) => (
            <td key={index} className="sl-meta">
              {cause.type} {cause.id}
            </td>
          ))}
        </tr>
        <tr>
          <td>{t('shipment.journal')}</td>
          {[before, after].map(({ event }, index) => (
            <td key={index} className="sl-meta">
              {event?.sequence !== undefined && t('shipment.sequence', { n: event.sequence })}{' '}
              {event?.journalHash?.slice(0, 16)}
            </td>
          ))}
        </tr>
        {found.length === 0 && (
          <tr>
            <td colSpan={3}>{t('shipment.same')}</td>
          </tr>
        )}
        {found.map(({ path, before: old, after: now }) => (
          <tr key={path}>
            <td>{path}</td>
            <td>{old === undefined ? t('common.none') : <s>{old}</s>}</td>
            <td>{now === undefined ? t('common.none') : <b>{now}</b>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
