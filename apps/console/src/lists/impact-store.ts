import { useSyncExternalStore } from 'react';
import { registry } from '../api/clients.js';
import { answeredWithEtag, serverNowMs } from '../api/problem.js';
import { NO_IMPACT, withLines, type Impact } from './impact.js';
import { pathOf, type ListPlace } from './lists-api.js';

/** A question to the registry and the gate, and what has come of it. It goes on when its page is left. */
export interface AskedImpact {
  readonly impact: Impact;
  /** The state of the version that was asked about. */
  readonly etag: string | undefined;
  readonly startedAtMs: number;
  /** When the whole answer was there; undefined while it comes, and when it did not. */
  readonly computedAtMs: number | undefined;
  readonly error: unknown;
}

const asked = new Map<string, AskedImpact>();
const listeners = new Set<() => void>();

const keyOf = ({ listId, version }: ListPlace): string => JSON.stringify([listId, version]);

function set(key: string, changes: Partial<AskedImpact>): void {
  const before = asked.get(key);
  if (before) asked.set(key, { ...before, ...changes });
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** What was asked last about this version in this tab. */
export function useImpact(place: ListPlace): AskedImpact | undefined {
  return useSyncExternalStore(subscribe, () => asked.get(keyOf(place)));
}

export function isRunning(one: AskedImpact | undefined): boolean {
  return one !== undefined && one.computedAtMs === undefined && one.error === undefined;
}

/** Asks, unless it is being asked. */
export function askImpact(place: ListPlace, etag: string | undefined): void {
  const key = keyOf(place);
  if (isRunning(asked.get(key))) return;
  const fresh = { impact: NO_IMPACT, etag, startedAtMs: serverNowMs(), computedAtMs: undefined, error: undefined };
  asked.set(key, fresh);
  set(key, {});
  read(place, (changes) => set(key, changes)).then(
    () => set(key, { computedAtMs: serverNowMs() }),
    (error: unknown) => set(key, { error }),
  );
}

async function read(place: ListPlace, tell: (changes: Partial<AskedImpact>) => void): Promise<void> {
  const { value, etag } = await answeredWithEtag(
    registry.GET('/v1/lists/{listId}/versions/{version}/impact', {
      params: { path: pathOf(place) },
      parseAs: 'stream',
    }),
  );
  // The state that the registry computed it of, which can be newer than the one on this screen.
  tell({ etag });
  const body = value as unknown as ReadableStream<Uint8Array>;
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let impact = NO_IMPACT;
  let begun = '';
  for (;;) {
    const { done, value } = await reader.read();
    const lines = (begun + (value ?? (done ? '\n' : ''))).split('\n');
    begun = lines.pop() ?? '';
    impact = withLines(impact, lines);
    tell({ impact });
    if (done) break;
  }
  if (!impact.isWhole) throw new Error('IMPACT_CUT_SHORT');
}
