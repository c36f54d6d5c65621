import { useMutation } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { desk } from '../api/clients.js';
import { answered, Refused } from '../api/problem.js';
import { inParts, type Progress } from './in-parts.js';
import { askedShipments, overrideParts, type OverridePart } from './override-parts.js';
import type { Selected } from './selection.js';

/** What became of one shipment: the request that names it, or why there is none. */
export interface OverrideOutcome {
  readonly shipmentId: string;
  readonly holds: number;
  readonly overrideId?: string;
  readonly refusal?: string;
}

interface Wish {
  readonly asked: readonly Selected[];
  readonly reason: string;
  /** RFC 3339. */
  readonly until: string;
}

/** Asks part by part; each is decided by itself, and a part that is refused keeps no other back. */
export function useOverrideRequest(wish: Wish, done: (shipmentIds: readonly string[]) => void) {
  const stop = useRef<AbortController>(undefined);
  const [progress, setProgress] = useState<Progress>();
  const parts = useMemo(() => overrideParts(wish.asked), [wish.asked]);
  // One request as long as it says the same: a double click, or another try after silence.
  const said = JSON.stringify([wish.reason, wish.until, wish.asked.map(({ shipmentId }) => shipmentId)]);
  const key = useMemo(() => (said === '' ? '' : crypto.randomUUID()), [said]);
  const request = useMutation({
    mutationFn: () => {
      const { signal } = (stop.current = new AbortController());
      const act = async ([at = 0]: readonly number[]) => askFor(parts[at] ?? [], wish, `${key}-${at}`);
      const onProgress = ({ done: sent }: Progress): void =>
        setProgress({ done: parts.slice(0, sent).flat().length, all: wish.asked.length });
      return inParts([...parts.keys()], act, { size: 1, signal, onProgress });
    },
    onSuccess: (outcomes) =>
      done(outcomes.filter(({ overrideId }) => overrideId !== undefined).map(({ shipmentId }) => shipmentId)),
    onSettled: () => setProgress(undefined),
  });
  return { ...request, parts, progress, cancel: () => stop.current?.abort() };
}

/** @throws NoAnswer */
async function askFor(part: OverridePart, { reason, until }: Wish, key: string): Promise<OverrideOutcome[]> {
  try {
    const { overrideId } = await answered(
      desk.POST('/v1/overrides', {
        params: { header: { 'Idempotency-Key': key } },
        body: { reason, until, shipments: askedShipments(part) },
      }),
    );
    return part.map(({ shipmentId, holdIds }) => ({ shipmentId, holds: holdIds.length, overrideId }));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { detail, remedy } = error.problem;
    return part.map(({ shipmentId, holdIds }) => ({
      ...{ shipmentId, holds: holdIds.length },
      refusal: `${detail} ${remedy ?? ''}`.trim(),
    }));
  }
}
