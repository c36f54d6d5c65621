import { IconArrowRight, IconClockExclamation, IconMessage, IconPlus } from '@tabler/icons-react';
import type { i18n } from 'i18next';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { initialsOf } from '../shell/initials.js';
import { ageText, countdown } from '../time/duration.js';
import { clockText, dayText, dayTimeText, utcText } from '../time/instant.js';
import { actsOf } from '../words/acts.js';
import { holdWords } from '../words/hold-words.js';
import { ReasonIcon } from '../words/reason-icon.js';
import { StatusPill } from '../words/status-pill.js';
import { likelihoodOf } from './estimate.js';
import type { ShipmentRow } from './queue-api.js';
import classes from './queue-table.module.css';
import { useRow } from './use-queue.js';

export interface RowState {
  readonly isFocused: boolean;
  readonly isSelected: boolean;
  /** Changed since the row had the focus last. */
  readonly isChanged: boolean;
  /** Matches the list no longer; it stays until somebody says so. */
  readonly hasLeft: boolean;
}

interface QueueRowProps extends RowState {
  readonly shipmentId: string;
  readonly index: number;
  readonly nowMs: number;
  readonly hasPeek: boolean;
  readonly isCompact: boolean;
  readonly focus: (shipmentId: string) => void;
  readonly open: (shipmentId: string) => void;
  readonly select: (shipmentId: string, range: boolean) => void;
  readonly assign: (shipmentId: string) => void;
}

/** One shipment: when it leaves, why it is held, what would free it. */
export const QueueRow = memo(function QueueRow(props: QueueRowProps) {
  const { shipmentId, index, isFocused, isSelected, isCompact, hasLeft, focus, open } = props;
  const row = useRow(shipmentId);
  return (
    <tr
      data-id={shipmentId}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      aria-current={isFocused || undefined}
      tabIndex={isFocused ? 0 : -1}
      className={classes.row}
      data-compact={isCompact || undefined}
      data-left={hasLeft || undefined}
      data-changed={props.isChanged || undefined}
      onFocus={() => focus(shipmentId)}
      onDoubleClick={() => open(shipmentId)}
    >
      {row === undefined ? <Loading columns={props.hasPeek ? 6 : 8} id={shipmentId} /> : <Cells {...props} row={row} />}
    </tr>
  );
});

/** Of the final height; the id is known already. */
function Loading({ columns, id }: { readonly columns: number; readonly id: string }) {
  return (
    <>
      <td />
      <td />
      <td className="sl-mono">{id}</td>
      <td colSpan={columns - 3}>
        <span className={classes.skeleton} aria-hidden />
      </td>
    </>
  );
}

function Cells({ row, ...props }: QueueRowProps & { readonly row: ShipmentRow }) {
  const { hasPeek, isCompact, hasLeft } = props;
  return (
    <>
      <td>{!hasLeft && row.holds.length > 0 && <SelectBox {...props} />}</td>
      <LeavesIn row={row} {...props} />
      <td>
        <div className={`sl-mono ${classes.cut}`} title={row.shipmentId}>
          {row.shipmentId}
        </div>
        {!isCompact && (
          <div className={classes.second}>
            <span className={classes.cut} title={row.warehouseId}>
              {row.warehouseId}
            </span>
            <span>→ {row.destinationCountry}</span>
          </div>
        )}
      </td>
      <Why row={row} {...props} />
      {!hasPeek && <Frees row={row} {...props} />}
      {!hasPeek && <Clear row={row} isCompact={isCompact} />}
      <HeldFor row={row} nowMs={props.nowMs} />
      <Owner row={row} {...props} />
    </>
  );
}

function SelectBox({ shipmentId, isSelected, select }: QueueRowProps) {
  const { t } = useTranslation();
  return (
    <input
      type="checkbox"
      tabIndex={-1}
      className={classes.box}
      aria-label={t('holds.selectRow', { id: shipmentId })}
      checked={isSelected}
      onChange={() => undefined}
      onClick={(event) => select(shipmentId, event.shiftKey)}
    />
  );
}

type CellProps = QueueRowProps & { readonly row: ShipmentRow };

function LeavesIn({ row, nowMs, isCompact }: CellProps) {
  const { t, i18n } = useTranslation();
  const at = new Date(row.plannedDispatchAt);
  const { text, urgency } = countdown(at.getTime(), nowMs, i18n.language);
  const isFree = row.status === 'RELEASED';
  return (
    <td title={utcText(at)}>
      {isFree ? (
        <StatusPill status="RELEASED" />
      ) : (
        <div className={`${classes.countdown} sl-num sl-${urgency}`}>
          {urgency === 'late' && <IconClockExclamation size={16} stroke={1.75} aria-hidden />}
          {text}
        </div>
      )}
      {!isCompact && (
        <div className={`${classes.second} sl-num`}>
          {dayTimeText(at, new Date(nowMs), i18n.language, t('common.today'))}
        </div>
      )}
    </td>
  );
}

function Why({ row, hasPeek, isCompact, isChanged, hasLeft }: CellProps) {
  const { t, i18n } = useTranslation();
  const [first, ...others] = row.holds;
  const words = first && holdWords(first, i18n);
  const freed =
    row.status === 'RELEASED' ? t('holds.releasedAt', { time: clockText(new Date(row.decidedAt), i18n.language) }) : '';
  const below = hasLeft ? t('holds.leavesList') : (actFor(row, i18n)?.frees ?? '');
  return (
    <td>
      <div className={classes.first}>
        {first && <ReasonIcon reason={first.reason} />}
        <span className={classes.cut} title={words?.why}>
          {words?.why ?? (freed === '' ? t('holds.noLonger') : freed)}
        </span>
        {others.length > 0 && (
          <span className={classes.more} aria-label={t('holds.moreReasons', { count: others.length })}>
            +{others.length}
          </span>
        )}
        {isCompact && <Badges row={row} isChanged={isChanged} />}
      </div>
      {!isCompact && (
        <div className={classes.second}>
          {hasPeek ? (
            <>
              <IconArrowRight size={14} stroke={1.75} aria-hidden />
              <span className={classes.cut} title={below}>
                {below}
              </span>
            </>
          ) : (
            <span className="sl-mono">{first?.sku}</span>
          )}
          <Badges row={row} isChanged={isChanged} />
        </div>
      )}
    </td>
  );
}

function Badges({ row, isChanged }: { readonly row: ShipmentRow; readonly isChanged: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      {row.status === 'RECALLED' && <StatusPill status="RECALLED" />}
      {row.noteCount > 0 && (
        <span className={classes.notes} role="img" aria-label={t('note.count', { count: row.noteCount })}>
          <IconMessage size={14} stroke={1.75} aria-hidden />
          {row.noteCount}
        </span>
      )}
      {isChanged && <span className={classes.dot} role="img" aria-label={t('holds.changed')} />}
    </>
  );
}

function Frees({ row, hasLeft }: CellProps) {
  const { t, i18n } = useTranslation();
  const text = hasLeft ? t('holds.leavesList') : actFor(row, i18n)?.frees;
  return (
    <td>
      <div className={classes.two} title={text}>
        {text}
      </div>
    </td>
  );
}

/** What closes the most severe of its holds. */
function actFor({ holds: [first, ...others] }: ShipmentRow, language: i18n) {
  return first && actsOf([first, ...others.filter(({ lineNo }) => lineNo === first.lineNo)], language)[0];
}

function Clear({ row, isCompact }: { readonly row: ShipmentRow; readonly isCompact: boolean }) {
  const { t, i18n } = useTranslation();
  const likelihood = likelihoodOf(row.likelyClear, row.plannedDispatchAt);
  if (likelihood === 'none' || row.likelyClear === undefined)
    return <td className={classes.second}>{row.holds.length > 0 ? t('holds.estimate.none') : t('common.none')}</td>;
  const [p50, p90] = [row.likelyClear.p50, row.likelyClear.p90].map((at) => dayText(new Date(at), i18n.language));
  return (
    <td>
      <div className="sl-num">
        {p50} – {p90}
      </div>
      {!isCompact && (
        <div className={classes.second} data-likelihood={likelihood}>
          {t(`holds.estimate.${likelihood}`)}
        </div>
      )}
    </td>
  );
}

function HeldFor({ row, nowMs }: { readonly row: ShipmentRow; readonly nowMs: number }) {
  const { i18n } = useTranslation();
  const since = row.heldSince === undefined ? undefined : new Date(row.heldSince);
  return (
    <td className={`${classes.quiet} sl-num`} title={since && utcText(since)}>
      {since && ageText(nowMs - since.getTime(), i18n.language)}
    </td>
  );
}

function Owner({ row, assign }: CellProps) {
  const { t } = useTranslation();
  const label = row.owner
    ? t('holds.assignedTo', { person: row.owner.person })
    : t('holds.nobody', { id: row.shipmentId });
  return (
    <td>
      <button
        type="button"
        tabIndex={-1}
        className={classes.owner}
        data-nobody={row.owner === undefined || undefined}
        aria-label={label}
        title={label}
        onClick={() => assign(row.shipmentId)}
      >
        {row.owner ? initialsOf(row.owner.person) : <IconPlus size={14} stroke={1.75} aria-hidden />}
      </button>
    </td>
  );
}
