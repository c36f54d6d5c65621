import type { DeskSchemas } from '@sluice/client';
import { useTranslation } from 'react-i18next';
import { fullYearText } from '../time/instant.js';
import classes from './passport-page.module.css';
import type { Shipment } from './shipment-api.js';

interface PassportFactsProps {
  readonly claims: DeskSchemas['PassportClaims'];
  /** Of the decision that the passport is about; none when they are not at hand. */
  readonly lines: Shipment['lines'];
}

/** What the passport says, for whoever has no reader. */
export function PassportFacts({ claims, lines }: PassportFactsProps) {
  const { t, i18n } = useTranslation();
  const time = (at: number | string): string =>
    fullYearText(new Date(typeof at === 'number' ? at * 1000 : at), i18n.language);
  const rows: readonly (readonly [string, string])[] = [
    [t('passport.route'), `${claims.warehouseId} → ${claims.destinationCountry}`],
    [t('holds.filters.exporter'), claims.exporterId],
    [t('passport.decided'), `${t('shipment.decision', { n: claims.decisionVersion })}, ${time(claims.decidedAt)}`],
    [t('passport.issued'), time(claims.iat)],
    [t('passport.until'), time(claims.exp)],
    [t('passport.issuer'), claims.iss],
    ...(claims.journal
      ? [[t('shipment.journal'), `${claims.journal.sequence} · ${claims.journal.hash.slice(0, 16)}…`] as const]
      : []),
  ];
  return (
    <>
      <h2 className={classes.id}>{claims.sub}</h2>
      <p>
        {t('passport.says')} {t('shipment.version', { n: claims.shipmentVersion })}
      </p>
      <table className={classes.table}>
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{t('shipment.basis')}</h3>
      <ul className={classes.bases}>
        {lines.map(({ lineNo, sku, basis, filings }) => (
          <li key={lineNo}>
            {t('shipment.line', { lineNo })} <span className="sl-mono">{sku}</span>:{' '}
            {basis && t(`shipment.basisOf.${basis}`)}
            {filings.map(({ filingId, number }) => ` · ${number ?? filingId}`)}
          </li>
        ))}
        {lines.length === 0 &&
          Object.entries(claims.bases).map(([basis, count]) => (
            <li key={basis}>
              {t('passport.lines', { count })}: {t(`shipment.basisOf.${basis as 'FILING'}`)}
            </li>
          ))}
        {claims.filings.map(({ filingId, filingVersion, number }) => (
          <li key={filingId}>
            {t('shipment.filingNumber', { filingId, number: number ?? t('common.none') })} (v{filingVersion})
          </li>
        ))}
      </ul>
      <p className="sl-meta">{t('passport.limits')}</p>
    </>
  );
}
