import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../shell/preferences.js';
import { useNow } from '../time/use-now.js';
import { filterQuery, type QueueFilter, type Sort } from './filter.js';
import type { QueueSnapshot } from './queue-api.js';
import { QueueRow } from './queue-row.js';
import classes from './queue-table.module.css';
import type { QueueLive } from './queue-live.js';
import { scrollToShow } from './row-place.js';
import type { Selection } from './selection.js';
import { useKeptPlace } from './use-kept-place.js';
import { useHydratedRows } from './use-queue.js';

export const ROW_PX = { cosy: 51, compact: 35 } as const;
/** Rows beyond either edge: what the wheel turns by until the next are drawn. */
const OVERSCAN = 8;
const HEAD_PX = 34;
/** What the bar of a selection covers at the bottom. */
const BAR_PX = 72;

/** What the page asks of the table: to show a row, and to give it the focus. */
export interface QueueTableHandle {
  readonly reveal: (index: number) => void;
  /** Ids of the rows on screen, loaded or not. */
  readonly visible: () => readonly string[];
}

export interface QueueTableProps {
  readonly ref: Ref<QueueTableHandle>;
  readonly snapshot: QueueSnapshot;
  readonly filter: QueueFilter;
  readonly isDimmed: boolean;
  readonly live: QueueLive;
  readonly selection: Selection;
  readonly focusId: string | undefined;
  readonly hasPeek: boolean;
  readonly focus: (shipmentId: string) => void;
  readonly open: (shipmentId: string) => void;
  readonly select: (shipmentId: string, range: boolean) => void;
  readonly selectVisible: () => void;
  readonly assign: (shipmentId: string) => void;
  readonly sortBy: (sort: Sort) => void;
  readonly onRowsError: (error: unknown) => void;
}

/** The rows of a snapshot: a real table of which only the part on screen is there. */
export function QueueTable(props: QueueTableProps) {
  const { ref, snapshot, focusId, hasPeek, selection, live } = props;
  const { t } = useTranslation();
  const { density } = usePreferences();
  const nowMs = useNow();
  const scroller = useRef<HTMLDivElement>(null);
  const { ids } = snapshot;
  const keyOf = useCallback((index: number) => ids[index] ?? index, [ids]);
  const virtualizer = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX[density],
    overscan: OVERSCAN,
    getItemKey: keyOf,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, density]);
  const list = props.isDimmed ? undefined : JSON.stringify(filterQuery(props.filter));
  const refocus = useCallback((id: string) => focusRow(scroller.current, id), []);
  useKeptPlace(scroller, { ids, list, rowPx: ROW_PX[density], focusId }, refocus);
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  const error = useHydratedRows(snapshot, first?.index ?? 0, last?.index ?? 0);
  const { onRowsError } = props;
  useEffect(() => onRowsError(error), [error, onRowsError]);
  useImperativeHandle(ref, () => ({
    reveal: (index) => {
      const element = scroller.current;
      if (element === null) return;
      const { scrollTop, clientHeight: height } = element;
      const sight = { scrollTop, height, rowPx: ROW_PX[density], headPx: HEAD_PX, barPx: BAR_PX };
      element.scrollTop = scrollToShow(index, sight);
      focusRow(element, ids[index]);
    },
    visible: () => items.flatMap(({ index }) => ids[index] ?? []),
  }));
  const columns = hasPeek ? 6 : 8;
  const before = first?.start ?? 0;
  const after = Math.max(0, virtualizer.getTotalSize() - (last?.end ?? 0));
  return (
    <div ref={scroller} className={classes.scroller} data-testid="queue-scroller">
      <table
        className={classes.table}
        role="grid"
        aria-label={t('holds.title')}
        aria-rowcount={ids.length + 1}
        aria-multiselectable
        data-dimmed={props.isDimmed || undefined}
      >
        <Columns hasPeek={hasPeek} />
        <Head {...props} />
        <tbody>
          <Spacer height={before} columns={columns} />
          {items.map(({ index, key }) => {
            const shipmentId = ids[index] ?? '';
            return (
              <QueueRow
                key={key}
                shipmentId={shipmentId}
                index={index}
                nowMs={nowMs}
                hasPeek={hasPeek}
                isCompact={density === 'compact'}
                isFocused={focusId === undefined ? index === 0 : focusId === shipmentId}
                isSelected={selection.items.has(shipmentId)}
                isChanged={live.changed.has(shipmentId)}
                hasLeft={live.left.has(shipmentId)}
                focus={props.focus}
                open={props.open}
                select={props.select}
                assign={props.assign}
              />
            );
          })}
          <Spacer height={after} columns={columns} />
        </tbody>
      </table>
    </div>
  );
}

/** At once, or as soon as the row is there: it may have to be scrolled to first. */
function focusRow(scroller: HTMLElement | null, shipmentId: string | undefined, triesLeft = 10): void {
  if (shipmentId === undefined || scroller === null) return;
  const row = scroller.querySelector<HTMLElement>(`tr[data-id="${CSS.escape(shipmentId)}"]`);
  if (row) row.focus({ preventScroll: true });
  else if (triesLeft > 0) requestAnimationFrame(() => focusRow(scroller, shipmentId, triesLeft - 1));
}

function Spacer({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height === 0) return null;
  return (
    <tr className={classes.spacer} aria-hidden>
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}

function Columns({ hasPeek }: { readonly hasPeek: boolean }) {
  return (
    <colgroup>
      <col style={{ width: 44 }} />
      <col style={{ width: 124 }} />
      <col style={{ width: 132 }} />
      <col />
      {!hasPeek && <col style={{ width: '24%' }} />}
      {!hasPeek && <col style={{ width: 146 }} />}
      <col style={{ width: 86 }} />
      <col style={{ width: 52 }} />
    </colgroup>
  );
}

function Head({ filter, hasPeek, selection, selectVisible, sortBy }: QueueTableProps) {
  const { t } = useTranslation();
  const some = selection.items.size > 0;
  const sorted = (sort: Sort, label: string) => <SortHead key={sort} {...{ filter, sort, label, sortBy }} />;
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col">
          <input
            type="checkbox"
            className={classes.box}
            aria-label={t('holds.selectVisible')}
            checked={some}
            ref={(box) => {
              if (box !== null) box.indeterminate = some;
            }}
            onChange={selectVisible}
          />
        </th>
        {sorted('dispatch', t('holds.columns.leavesIn'))}
        {sorted('shipment', t('holds.columns.shipment'))}
        <th scope="col">{t(hasPeek ? 'holds.columns.whyAndFrees' : 'holds.columns.why')}</th>
        {!hasPeek && <th scope="col">{t('holds.columns.frees')}</th>}
        {!hasPeek && <th scope="col">{t('holds.columns.likelyClear')}</th>}
        {sorted('held', t('holds.columns.heldFor'))}
        <th scope="col">
          <span className="sl-hidden">{t('holds.columns.owner')}</span>
        </th>
      </tr>
    </thead>
  );
}

interface SortHeadProps {
  readonly filter: QueueFilter;
  readonly sort: Sort;
  readonly label: string;
  readonly sortBy: (sort: Sort) => void;
}

function SortHead({ filter, sort, label, sortBy }: SortHeadProps) {
  const isActive = filter.sort === sort;
  const Arrow = filter.dir === 'asc' ? IconArrowUp : IconArrowDown;
  return (
    <th scope="col" aria-sort={isActive ? (filter.dir === 'asc' ? 'ascending' : 'descending') : 'none'}>
      <button type="button" className={classes.sort} data-active={isActive || undefined} onClick={() => sortBy(sort)}>
        {label}
        {isActive && <Arrow size={14} stroke={1.75} aria-hidden />}
      </button>
    </th>
  );
}
