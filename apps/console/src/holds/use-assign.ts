import { useCallback, useEffect, useRef, useState } from 'react';
import { desk } from '../api/clients.js';
import { answered, serverNowMs } from '../api/problem.js';
import { queryClient } from '../api/query-client.js';
import { inParts, type Progress } from './in-parts.js';
import { previousOwners, type Assignee, type AssignResult } from './previous-owners.js';
import type { ShipmentRow } from './queue-api.js';
import { rowNow } from './use-queue.js';

/** As many as the desk takes in a request. */
const AT_ONCE = 500;
/** How long an assignment can be taken back with one click. */
const UNDO_MS = 8_000;
const FINE: readonly string[] = ['ASSIGNED', 'UNCHANGED'];

/** What the quiet line says about the last assignment. */
export type AssignState =
  | { readonly phase: 'sending'; readonly to: Assignee; readonly progress: Progress }
  | {
      readonly phase: 'done';
      readonly to: Assignee;
      readonly results: readonly AssignResult[];
      readonly failed: readonly AssignResult[];
      /** Why the rest was not sent; absent when all were, or somebody cancelled. */
      readonly error?: unknown;
    }
  | { readonly phase: 'undone' };

/**
 * Assigns at once: the rows say so before the desk has answered, which is what can be taken back. What was not assigned
 * says again what it said before, and stays selected.
 */
export function useAssign(done: (shipmentIds: readonly string[]) => void) {
  const [state, setState] = useState<AssignState>();
  const stop = useRef<AbortController>(undefined);
  useForgotten(state, setState);
  const send = useCallback(
    async (shipmentIds: readonly string[], to: Assignee): Promise<Extract<AssignState, { phase: 'done' }>> => {
      const before = new Map(shipmentIds.map((id) => [id, rowNow(id)?.owner]));
      const key = crypto.randomUUID();
      const results: AssignResult[] = [];
      let error: unknown;
      const abort = (stop.current = new AbortController());
      for (const id of shipmentIds) patchOwner(id, ownerOf(to));
      const onProgress = (progress: Progress): void => setState({ phase: 'sending', to, progress });
      onProgress({ done: 0, all: shipmentIds.length });
      try {
        const act = async (part: readonly string[]) => {
          const answer = await askToAssign(part, to, `${key}-${results.length}`);
          results.push(...answer);
          return answer;
        };
        await inParts(shipmentIds, act, { size: AT_ONCE, signal: abort.signal, onProgress });
      } catch (thrown) {
        error = thrown;
      }
      const fine = new Set(results.filter(({ outcome }) => FINE.includes(outcome)).map(({ shipmentId }) => shipmentId));
      for (const id of shipmentIds) if (!fine.has(id)) patchOwner(id, before.get(id));
      const failed = results.filter(({ outcome }) => !FINE.includes(outcome));
      return { phase: 'done', to, results, failed, ...(error !== undefined && { error }) };
    },
    [],
  );
  const assign = useCallback(
    async (shipmentIds: readonly string[], to: Assignee): Promise<void> => {
      const outcome = await send(shipmentIds, to);
      setState(outcome);
      done(outcome.results.filter(({ outcome: one }) => FINE.includes(one)).map(({ shipmentId }) => shipmentId));
    },
    [send, done],
  );
  const undo = useCallback(
    async (results: readonly AssignResult[]): Promise<void> => {
      for (const [to, ids] of previousOwners(results)) {
        const outcome = await send(ids, to);
        if (outcome.failed.length > 0 || outcome.error !== undefined) return setState(outcome);
      }
      setState({ phase: 'undone' });
    },
    [send],
  );
  return { state, assign, undo, cancel: () => stop.current?.abort(), dismiss: () => setState(undefined) };
}

/** The line goes by itself when all went well. */
function useForgotten(state: AssignState | undefined, setState: (state: undefined) => void): void {
  useEffect(() => {
    const isQuiet =
      state?.phase === 'undone' || (state?.phase === 'done' && state.failed.length === 0 && state.error === undefined);
    if (!isQuiet) return;
    const timer = setTimeout(() => setState(undefined), UNDO_MS);
    return () => clearTimeout(timer);
  }, [state, setState]);
}

async function askToAssign(shipmentIds: readonly string[], to: Assignee, key: string): Promise<AssignResult[]> {
  const { results } = await answered(
    desk.POST('/v1/holds/assign', {
      params: { header: { 'Idempotency-Key': key } },
      body: { shipmentIds: [...shipmentIds], to },
    }),
  );
  for (const id of shipmentIds) void queryClient.invalidateQueries({ queryKey: ['shipment', id] });
  return results;
}

const ownerOf = (to: Assignee): ShipmentRow['owner'] =>
  to === null ? undefined : { person: to, at: new Date(serverNowMs()).toISOString() };

function patchOwner(shipmentId: string, owner: ShipmentRow['owner']): void {
  const row = rowNow(shipmentId);
  if (row === undefined) return;
  const { owner: _, ...rest } = row;
  queryClient.setQueryData(['row', shipmentId], owner === undefined ? rest : { ...rest, owner });
}
