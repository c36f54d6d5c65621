import { ActionIcon, Button, CloseButton } from '@mantine/core';
import { IconAlertTriangle, IconArrowDown, IconArrowUp, IconCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../session/use-session.js';
import { countdown } from '../time/duration.js';
import { dayText, dayTimeText, fullText } from '../time/instant.js';
import { useNow } from '../time/use-now.js';
import { actsOf, type Act } from '../words/acts.js';
import { StatusPill } from '../words/status-pill.js';
import { likelihoodOf } from './estimate.js';
import classes from './peek.module.css';
import { Notes } from './notes.js';
import type { RowHold, ShipmentRow } from './queue-api.js';
import { useRow } from './use-queue.js';

interface PeekProps {
  readonly shipmentId: string;
  readonly close: () => void;
  readonly step: (by: number) => void;
  readonly open: () => void;
  readonly requestOverride: () => void;
  readonly note: () => void;
  readonly assign: () => void;
}

/** A look at the focused row without leaving the list. */
export function Peek(props: PeekProps) {
  const { t } = useTranslation();
  const { may } = usePerson();
  const row = useRow(props.shipmentId);
  const mayAsk = may('ops', 'officer', 'approver');
  return (
    <aside className={classes.peek} aria-label={t('peek.title', { id: props.shipmentId })}>
      <header className={classes.head}>
        <span className="sl-mono">{props.shipmentId}</span>
        {row && <StatusPill status={row.status} />}
        <span className={classes.spring} />
        <ActionIcon variant="subtle" color="gray" aria-label={t('peek.previous')} onClick={() => props.step(-1)}>
          <IconArrowUp size={16} stroke={1.75} />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" aria-label={t('peek.next')} onClick={() => props.step(1)}>
          <IconArrowDown size={16} stroke={1.75} />
        </ActionIcon>
        <CloseButton aria-label={t('common.close')} onClick={props.close} />
      </header>
      <div className={classes.body} tabIndex={0} role="region" aria-label={t('peek.free')}>
        {row && <Content row={row} />}
      </div>
      <footer className={classes.foot}>
        <Button variant="filled" onClick={props.open}>
          {t('peek.openShipment')}
        </Button>
        <Button
          disabled={!mayAsk || row?.holds.length === 0}
          title={mayAsk ? undefined : t('override.whoMay')}
          onClick={props.requestOverride}
        >
          {t('peek.requestOverride')}
        </Button>
        <Button onClick={props.note}>{t('bulk.note')}</Button>
        <Button onClick={props.assign}>{t('peek.assign')}</Button>
      </footer>
    </aside>
  );
}

function Content({ row }: { readonly row: ShipmentRow }) {
  const { t, i18n } = useTranslation();
  const nowMs = useNow();
  const at = new Date(row.plannedDispatchAt);
  const { text, urgency } = countdown(at.getTime(), nowMs, i18n.language);
  return (
    <>
      <div className={classes.dispatch}>
        <div>
          <div className="sl-meta">{t('peek.leavesIn')}</div>
          <div className={`${classes.big} sl-num sl-${urgency}`}>{text}</div>
        </div>
        <div className={`${classes.where} sl-num`}>
          {dayTimeText(at, new Date(nowMs), i18n.language, t('common.today'))}
          <br />
          {row.warehouseId} → {row.destinationCountry}
        </div>
      </div>
      <Estimate row={row} />
      <h2 className={classes.title}>{t('peek.free')}</h2>
      {linesOf(actsOf(row.holds, i18n)).map(([lineNo, acts]) => (
        <section key={lineNo} className={classes.line}>
          <h3>
            {t('peek.line', { lineNo })} <span className="sl-mono">{acts[0]?.sku}</span>
          </h3>
          {acts.map((act) => (
            <Step key={act.by.holdId} act={act} />
          ))}
        </section>
      ))}
      {row.noteCount > 0 && (
        <>
          <h2 className={classes.title}>{t('note.notes')}</h2>
          <Notes shipmentId={row.shipmentId} />
        </>
      )}
      <p className="sl-meta">{t('peek.lastChange', { time: fullText(new Date(row.decidedAt), i18n.language) })}</p>
    </>
  );
}

function Step({ act: { frees, why } }: { readonly act: Act<RowHold> }) {
  return (
    <div className={classes.step}>
      <IconCircle size={18} stroke={1.75} aria-hidden />
      <div>
        <strong>{frees}</strong>
        {why.map((reason) => (
          <div key={reason} className="sl-meta">
            {reason}
          </div>
        ))}
      </div>
    </div>
  );
}

const LIKELIHOOD_WORDS = { before: 'peek.likely', tight: 'peek.tight', after: 'peek.unlikely' } as const;

function Estimate({ row }: { readonly row: ShipmentRow }) {
  const { t, i18n } = useTranslation();
  const likelihood = likelihoodOf(row.likelyClear, row.plannedDispatchAt);
  if (row.holds.length === 0) return null;
  if (likelihood === 'none' || row.likelyClear === undefined)
    return <p className={classes.noEstimate}>{t('peek.noEstimate')}</p>;
  const [p50, p90] = [row.likelyClear.p50, row.likelyClear.p90].map((at) => dayText(new Date(at), i18n.language));
  return (
    <p className={classes.estimate} data-likelihood={likelihood}>
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
      <span>
        <strong>{t(LIKELIHOOD_WORDS[likelihood])}</strong>{' '}
        {t('peek.rests', { count: row.likelyClear.basedOnFilings, p50: p50 ?? '', p90: p90 ?? '' })}
      </span>
    </p>
  );
}

function linesOf(acts: readonly Act<RowHold>[]): [number, Act<RowHold>[]][] {
  const lines = new Map<number, Act<RowHold>[]>();
  for (const act of acts) lines.set(act.lineNo, [...(lines.get(act.lineNo) ?? []), act]);
  return [...lines];
}
