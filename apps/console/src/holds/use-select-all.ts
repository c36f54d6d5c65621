import { useCallback, useRef, useState } from 'react';
import { serverNowMs } from '../api/problem.js';
import { inParts, type Progress } from './in-parts.js';
import { fetchRows, ROWS_AT_ONCE, type ShipmentRow } from './queue-api.js';
import { add, NOTHING, type Selection } from './selection.js';
import { keepRows } from './use-queue.js';

/** The second, explicit step: every shipment of the frozen list, each read so that its version and holds are frozen too. */
export function useSelectAll(ids: readonly string[], setSelection: (selection: Selection) => void) {
  const [progress, setProgress] = useState<Progress>();
  const [error, setError] = useState<unknown>();
  const stop = useRef<AbortController>(undefined);
  const selectAll = useCallback(async (): Promise<void> => {
    const { signal } = (stop.current = new AbortController());
    setError(undefined);
    setProgress({ done: 0, all: ids.length });
    try {
      const read = async (part: readonly string[]): Promise<readonly ShipmentRow[]> => {
        const rows = await fetchRows(part, signal);
        keepRows(rows);
        return rows;
      };
      const rows = await inParts(ids, read, { size: ROWS_AT_ONCE, signal, onProgress: setProgress });
      // Half of a list is not what was asked for.
      if (!signal.aborted) setSelection(add(NOTHING, rows, serverNowMs()));
    } catch (thrown) {
      if (!signal.aborted) setError(thrown);
    } finally {
      setProgress(undefined);
    }
  }, [ids, setSelection]);
  return { progress, error, selectAll, cancel: () => stop.current?.abort() };
}
