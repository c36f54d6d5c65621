import { lazy, Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorCard } from '../app/error-card.js';
import { usePageActions } from '../shell/page-actions.js';
import { PageHead } from '../shell/page-head.js';
import { useKeys } from '../shell/use-keys.js';
import { AssignNotice } from './assign-notice.js';
import { BulkBar } from './bulk-bar.js';
import { EmptyQueue } from './empty-queue.js';
import { exportAddress, FORMATS } from './export-address.js';
import { FilterBar } from './filter-bar.js';
import { ViewTabs } from './view-tabs.js';
import { NewPill } from './new-pill.js';
import { Peek } from './peek.js';
import classes from './queue-page.module.css';
import { QueueTable } from './queue-table.js';
import { VIEW_PARAMETER } from './saved-view.js';
import { add, NOTHING, remove, toggle } from './selection.js';
import { FixTable } from './fix-table.js';
import { rowNow, useRow } from './use-queue.js';
import { useAssign } from './use-assign.js';
import { useSelectAll } from './use-select-all.js';
import { useFacets } from './use-facets.js';
import { useQueuePage, type QueuePageState } from './use-queue-page.js';
import { serverNowMs } from '../api/problem.js';

const AssignDialog = lazy(() => import('./assign-dialog.js'));
const NoteDialog = lazy(() => import('./note-dialog.js'));
const OverrideDialog = lazy(() => import('./override-dialog.js'));

type Dialog = 'override' | 'assign' | undefined;

/** The hold queue: what leaves next and is not free. */
export function Page() {
  const page = useQueuePage();
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<Dialog>();
  const [noteOn, setNoteOn] = useState<readonly string[]>();
  const [rowsError, setRowsError] = useState<unknown>();
  const { snapshot, filter, selection, setSelection, current } = page;
  // On what is selected, else on the row that has the focus.
  const note = (): void => {
    const ids = selection.items.size > 0 ? [...selection.items.keys()] : current === undefined ? [] : [current];
    if (ids.length > 0) setNoteOn(ids);
  };
  const openOn = (name: Dialog): void => {
    if (selection.items.size === 0) selectCurrent(page);
    setDialog(name);
  };
  usePageActions([
    { label: t('keys.assign'), hint: 'A', run: () => openOn('assign') },
    { label: t('keys.note'), hint: 'N', run: note },
    { label: t('keys.override'), hint: 'O', run: () => openOn('override') },
    { label: t('keys.new'), hint: 'R', run: () => void page.showNew() },
    { label: t('holds.byFix'), run: () => page.groupBy(true) },
    { label: t('holds.byShipment'), run: () => page.groupBy(false) },
    ...FORMATS.map((format) => ({
      label: `${t('holds.export')}: ${t(`holds.exportAs.${format}`)}`,
      run: () => location.assign(exportAddress(filter, format)),
    })),
  ]);
  useQueueKeys(page, {
    note,
    open: openOn,
  });
  const isByFix = page.search.get('group') === 'fix';
  // Where somebody comes back to, or else the first: it is among the rows that are asked for.
  const inSight = current !== undefined && page.indexOf.has(current) ? current : page.ids[0];
  const hasRows = useRow(inSight ?? '') !== undefined || page.ids.length === 0 || isByFix;
  const facets = useFacets(filter, snapshot.isSuccess && !snapshot.isPlaceholderData && hasRows);
  const count = snapshot.data && t('holds.count', { count: snapshot.data.total });
  const leave = useCallback((ids: readonly string[]) => setSelection((now) => remove(now, ids)), [setSelection]);
  const assigning = useAssign(leave);
  const all = useSelectAll(page.ids, setSelection);
  const assignOne = useCallback(
    (id: string) => {
      const row = rowNow(id);
      if (row) setSelection((now) => add(now, [row], serverNowMs()));
      setDialog('assign');
    },
    [setSelection],
  );
  const error = snapshot.error ?? rowsError;
  return (
    <>
      <PageHead title={t('holds.title')} count={count}>
        <NewPill live={page.live} show={() => void page.showNew()} firstRow={page.ids[0]} />
      </PageHead>
      <ViewTabs filter={filter} total={snapshot.data?.total} counts={facets.data?.views} />
      <FilterBar
        filter={filter}
        setFilter={page.setFilter}
        isSaved={page.search.has(VIEW_PARAMETER)}
        isByFix={isByFix}
        groupBy={page.groupBy}
      />
      {error !== undefined && error !== null && <ErrorCard error={error} retry={() => void snapshot.refetch()} />}
      {snapshot.data?.capped && <p className={classes.note}>{t('holds.capped', { count: page.ids.length })}</p>}
      <div className={classes.columns}>
        <div className={classes.list}>
          {isByFix && <FixTable filter={filter} show={page.showFix} />}
          {!isByFix && snapshot.data && page.ids.length > 0 && (
            <QueueTable
              ref={page.table}
              snapshot={snapshot.data}
              filter={filter}
              isDimmed={snapshot.isPlaceholderData}
              live={page.live}
              selection={selection}
              focusId={page.focusId}
              hasPeek={page.hasPeek}
              focus={page.focus}
              open={page.open}
              select={page.select}
              selectVisible={page.selectVisible}
              assign={assignOne}
              sortBy={page.sortBy}
              onRowsError={setRowsError}
            />
          )}
          {!isByFix && snapshot.data && page.ids.length === 0 && !snapshot.isPlaceholderData && (
            <EmptyQueue filter={filter} setFilter={page.setFilter} releasedToday={facets.data?.views.releasedToday} />
          )}
          {selection.items.size > 0 && (
            <BulkBar
              selection={selection}
              indexOf={page.indexOf}
              all={all}
              clear={() => setSelection(NOTHING)}
              requestOverride={() => setDialog('override')}
              note={note}
              assign={() => setDialog('assign')}
            />
          )}
          <AssignNotice assigning={assigning} />
        </div>
        {page.hasPeek && current !== undefined && (
          <Peek
            shipmentId={current}
            close={() => page.peek(false)}
            step={page.step}
            open={() => page.open(current)}
            requestOverride={() => {
              selectCurrent(page);
              setDialog('override');
            }}
            note={() => setNoteOn([current])}
            assign={() => assignOne(current)}
          />
        )}
      </div>
      <Suspense>
        {dialog === 'assign' && (
          <AssignDialog
            count={selection.items.size}
            close={() => setDialog(undefined)}
            assign={(to) => void assigning.assign([...selection.items.keys()], to)}
          />
        )}
        {dialog === 'override' && (
          <OverrideDialog selection={selection} close={() => setDialog(undefined)} done={leave} />
        )}
        {noteOn && <NoteDialog shipmentIds={noteOn} close={() => setNoteOn(undefined)} />}
      </Suspense>
    </>
  );
}

/** The row under the keyboard, when nothing else is selected. */
function selectCurrent({ current, selection, setSelection }: QueuePageState): void {
  const row = current === undefined ? undefined : rowNow(current);
  if (row !== undefined && !selection.items.has(row.shipmentId)) setSelection((now) => toggle(now, row, serverNowMs()));
}

interface Acts {
  readonly open: (dialog: Dialog) => void;
  readonly note: () => void;
}

function useQueueKeys(page: QueuePageState, { open, note }: Acts): void {
  const { current } = page;
  const step = (by: number) => () => page.step(by);
  useKeys({
    j: step(1),
    k: step(-1),
    ArrowDown: step(1),
    ArrowUp: step(-1),
    PageDown: step(15),
    PageUp: step(-15),
    Home: step(-Infinity),
    End: step(Infinity),
    x: () => current !== undefined && page.select(current, false),
    'Shift+x': () => current !== undefined && page.select(current, true),
    Space: () => page.peek(!page.hasPeek),
    Enter: () => current !== undefined && page.open(current),
    o: () => open('override'),
    a: () => open('assign'),
    n: note,
    r: () => void page.showNew(),
    '/': () => document.querySelector<HTMLInputElement>('[data-queue-search]')?.focus(),
    f: () => document.querySelector<HTMLButtonElement>('[data-queue-filter]')?.click(),
    Escape: () => (page.hasPeek ? page.peek(false) : page.setSelection(NOTHING)),
  });
}
