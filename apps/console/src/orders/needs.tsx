import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePerson } from '../session/use-session.js';
import { countryText, holdWords } from '../words/hold-words.js';
import classes from './orders.module.css';
import { wayOut } from './way-out.js';
import type { Order } from './promise.js';

type Line = Order['lines'][number];

interface NeedsProps {
  readonly line: Line;
  /** Of a shipment of the order: a screening does not say whose it is. */
  readonly exporterId: string | undefined;
}

/** What would hold the line if it left on the requested date, and where that is put right; then what is there already. */
export function Needs({ line, exporterId }: NeedsProps) {
  const { t, i18n } = useTranslation();
  const { may } = usePerson();
  const covered = line.requirements.filter(({ filingId }) => filingId !== undefined);
  if (line.reasons.length === 0 && covered.length === 0) return <p className="sl-card-body">{t('orders.lineClear')}</p>;
  return (
    <>
      {line.reasons.map((reason, index) => {
        const words = holdWords(reason, i18n);
        const way = wayOut(reason, line.sku, exporterId);
        const entry = reason.params['entryTitle'] ?? reason.requirement?.entryId;
        return (
          // The same reason may stand there for several entries: their order is the gate's.
          <div key={index} className={classes.need}>
            <div>
              <strong>{words.why}</strong>
              <div className="sl-meta">
                {[words.frees, typeof entry === 'string' ? entry : undefined].filter(Boolean).join(' · ')}
              </div>
            </div>
            {way && (way.kind !== 'start' || may('officer')) && (
              <Button component={Link} to={way.to}>
                {t(`orders.ways.${way.kind}`, { id: way.id })}
              </Button>
            )}
            {way?.kind === 'start' && !may('officer') && <span className="sl-meta">{t('orders.officersStart')}</span>}
          </div>
        );
      })}
      {covered.map(({ entryId, market, filingId = '' }) => (
        <div key={`${entryId}/${market}`} className={classes.need}>
          <div>
            <strong>{t('orders.covered', { entry: entryId, country: countryText(market, i18n.language) })}</strong>
          </div>
          <Button component={Link} to={`/filings/${encodeURIComponent(filingId)}`}>
            {t('orders.ways.filing', { id: filingId })}
          </Button>
        </div>
      ))}
    </>
  );
}
