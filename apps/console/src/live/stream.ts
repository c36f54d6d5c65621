import { serverNowMs } from '../api/problem.js';
import { queryClient } from '../api/query-client.js';
import type { ShipmentEvent } from './events.js';
import { setLive } from './live-store.js';

type Listener = (events: readonly ShipmentEvent[]) => void;

/** Changes are applied so often at most, however many come. */
const APPLY_MS = 250;
/** Heartbeats come every ten seconds. */
const SILENCE_MS_MAX = 30_000;
const REOPEN_MS = 2_000;

const listeners = new Set<Listener>();
let source: EventSource | undefined;
let query = '';
let pending: ShipmentEvent[] = [];
let heardAtMs = 0;
/** The last time that something came, by the server's clock. */
let lastHeardMs: number | undefined;
/** Names what was heard last: a stream that is begun anew tells from there on, or says that it cannot (`reset`). */
let lastEventId = '';
/** Whether there was a stream, and there is none now. */
let isBroken = false;
/** Whether what the page shows was asked for long before anything could be heard. */
let isLate = false;

/** Told of shipments in batches; `matches` is said of the filter that was given to {@link listenTo}. */
export function onShipments(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** From now on `matches` is said of this filter. */
export function listenTo(filter: Readonly<Record<string, string>>): void {
  const wanted = new URLSearchParams(filter).toString();
  if (wanted === query && source !== undefined) return;
  query = wanted;
  if (source === undefined) return;
  // Of what was heard by now `matches` is said of the filter before.
  applyPending();
  open();
}

/** Opens the stream; the answer ends it. */
export function startStream(): () => void {
  open();
  const apply = setInterval(applyPending, APPLY_MS);
  const watch = setInterval(() => {
    if (Date.now() - heardAtMs > SILENCE_MS_MAX) {
      setLive({ connection: 'reconnecting', heardAtMs: lastHeardMs });
      isBroken = true;
      open();
    }
  }, REOPEN_MS);
  return () => {
    clearInterval(apply);
    clearInterval(watch);
    source?.close();
    source = undefined;
  };
}

function open(): void {
  source?.close();
  heardAtMs = Date.now();
  let hasOpened = false;
  const stream = (source = new EventSource(addressOf(query, lastEventId)));
  const heard = (): void => {
    heardAtMs = Date.now();
    lastHeardMs = serverNowMs();
    setLive({ connection: 'live' });
  };
  stream.onopen = () => {
    if (isLate) void queryClient.invalidateQueries();
    [isLate, isBroken, hasOpened] = [false, false, true];
    heard();
  };
  stream.onerror = () => {
    isBroken ||= hasOpened;
    isLate ||= lastEventId === '';
    setLive({ connection: isBroken ? 'reconnecting' : 'connecting', heardAtMs: lastHeardMs });
    // The browser gave up (a refusal): try again, and look at everything anew when it works.
    if (stream.readyState === EventSource.CLOSED) heardAtMs = Date.now() - SILENCE_MS_MAX + REOPEN_MS;
  };
  const on = (name: string, take: (data: Record<string, unknown>) => void): void =>
    stream.addEventListener(name, (event) => {
      heard();
      const message = event as MessageEvent<string>;
      if (message.lastEventId !== '') lastEventId = message.lastEventId;
      take(JSON.parse(message.data) as Record<string, unknown>);
    });
  on('heartbeat', () => undefined);
  on('lag', ({ gateSeconds, gateSilentSeconds }) =>
    setLive({ gateSeconds: Number(gateSeconds), gateSilentSeconds: Number(gateSilentSeconds ?? 0) }),
  );
  on('shipment', (data) => pending.push(data as unknown as ShipmentEvent));
  on('filing', ({ filingId }) => {
    void queryClient.invalidateQueries({ queryKey: ['filing', filingId] });
    void queryClient.invalidateQueries({ queryKey: ['filings'] });
    void queryClient.invalidateQueries({ queryKey: ['waiting', filingId] });
  });
  on('reset', () => void queryClient.invalidateQueries());
}

/** `Last-Event-ID` is said by a browser that comes back by itself, and not for a stream that a page begins. */
function addressOf(filter: string, heardLast: string): string {
  const parameters = new URLSearchParams(filter);
  if (heardLast !== '') parameters.set('lastEventId', heardLast);
  return `/v1/stream${parameters.size === 0 ? '' : `?${parameters.toString()}`}`;
}

function applyPending(): void {
  if (pending.length === 0) return;
  const events = pending;
  pending = [];
  const told = new Set<unknown>(events.map(({ shipmentId }) => shipmentId));
  // All at once: each time, everything that is known is gone through.
  void queryClient.invalidateQueries({ predicate: ({ queryKey: [of, id] }) => of === 'shipment' && told.has(id) });
  for (const listener of listeners) listener(events);
}
