import { useTranslation } from 'react-i18next';
import { holdWords } from '../words/hold-words.js';
import type { Shipment } from './shipment-api.js';
import classes from './shipment-page.module.css';

/** Line by line: held with every reason, or clear with what that rests on. */
export function Lines({ shipment }: { readonly shipment: Pick<Shipment, 'lines'> }) {
  const { t, i18n } = useTranslation();
  return (
    <section className={`sl-card ${classes.record}`}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('shipment.tabs.lines')}</th>
            <th scope="col">SKU</th>
            <th scope="col">{t('holds.filters.status')}</th>
            <th scope="col">{t('holds.columns.why')}</th>
          </tr>
        </thead>
        <tbody>
          {shipment.lines.map(({ lineNo, sku, verdict, holds, basis }) => (
            <tr key={lineNo}>
              <td>{lineNo}</td>
              <td className="sl-mono">{sku}</td>
              <td>{t(`shipment.verdict.${verdict}`)}</td>
              <td>
                {holds.map((hold) => (
                  <div key={hold.holdId}>{holdWords(hold, i18n).why}</div>
                ))}
                {basis && t(`shipment.basisOf.${basis}`)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
