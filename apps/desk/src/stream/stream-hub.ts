import { Inject, Injectable } from '@nestjs/common';
import { LOGGER, METRICS, startRounds, type Logger } from '@sluice/platform';
import { randomBytes } from 'node:crypto';
import { Counter, Gauge, type Registry } from 'prom-client';
import { Sessions } from '../session/sessions.js';
import { CLOCK, type Clock } from '../shared.js';
import { Audiences } from './audiences.js';
import { EventRing } from './event-ring.js';
import { GateLag } from './gate-lag.js';
import { GatePulse } from './gate-pulse.js';
import { LISTENER_BYTES_MAX, type Listener } from './listener.js';
import { frame, frameFor, idOf, seqOf, type StreamEvent } from './stream-event.js';
import type { StreamNotice } from './stream-notice.js';
import { StreamReader } from './stream-reader.js';

/** Connections of one process. `tools/stream/listeners.mjs` says what they take. */
export const LISTENERS_MAX = 20_000;
/** Some 100 s of 50 changes a second. */
const EVENTS_KEPT = 5_000;
/** Changes that wait to be read; more than that in one go is a rebuild, and everybody looks again. */
const WAITING_MAX = 20_000;
const READ_AT_ONCE_MAX = 1_000;
/** Changes are told together so often: a person sees no difference, and ten thousand listeners are written to at most so often. */
const TELL_EVERY_MS = 250;
const HEARTBEAT_MS = 10_000;
const LAG_MS = 5_000;
/** With nobody there so long, changes are not read any more; whoever comes back later looks again. */
const ALONE_MS = 120_000;

/** Tells everybody who listens what changed, as each may know it. Memory is bounded by listeners, ring and what waits. */
@Injectable()
export class StreamHub {
  private readonly epoch = randomBytes(6).toString('hex');
  private readonly ring = new EventRing(EVENTS_KEPT);
  private readonly audiences = new Audiences();
  private readonly shipments = new Set<string>();
  private readonly filings = new Set<string>();
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly dropped: Counter;
  private telling: Promise<void> | undefined;
  private aloneSinceMs: number;
  private closed = false;
  private stopLooking: () => Promise<void> = () => Promise.resolve();

  constructor(
    private readonly reader: StreamReader,
    private readonly lag: GateLag,
    private readonly pulse: GatePulse,
    private readonly sessions: Sessions,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(METRICS) metrics: Registry,
  ) {
    this.aloneSinceMs = clock();
    this.dropped = new Counter({
      name: 'sluice_desk_stream_dropped_total',
      help: 'Listeners that were dropped because they did not read',
      registers: [metrics],
    });
    const count = (): number => this.audiences.listeners;
    new Gauge({
      name: 'sluice_desk_stream_listeners',
      help: 'Connections that hear what changes',
      registers: [metrics],
      collect() {
        this.set(count());
      },
    });
  }

  start(): void {
    this.every(TELL_EVERY_MS, () => this.tell());
    this.every(LAG_MS, () => this.tellAll(this.freshness()));
    const failure = 'The gate could not be asked';
    this.stopLooking = startRounds(() => this.pulse.look(), { everyMs: LAG_MS, failure, logger: this.logger });
    this.every(HEARTBEAT_MS, () => this.beat());
  }

  /** Ends every connection; nobody is taken any more. */
  async close(): Promise<void> {
    this.closed = true;
    for (const timer of this.timers) clearInterval(timer);
    for (const listener of [...this.audiences.all()]) this.leave(listener);
    await Promise.all([this.telling, this.stopLooking()]);
  }

  get isFull(): boolean {
    return this.closed || this.audiences.listeners >= LISTENERS_MAX;
  }

  /** From here on it hears what changes, and before that what it missed. */
  join(listener: Listener, lastEventId: string | undefined): void {
    const nowMs = this.clock();
    this.audiences.add(listener);
    listener.onGone(() => this.forget(listener));
    const missed = lastEventId === undefined ? [] : this.missed(lastEventId);
    const told = missed?.map((event) => frameFor(listener.audience, event, this.epoch, nowMs)).join('');
    // To look again is less to send than very much, of which everybody who comes back would have their own.
    const first = told === undefined || told.length > LISTENER_BYTES_MAX ? this.reset() : told;
    this.drop(listener.write(first + this.freshness() + this.heartbeat()) ? [] : [listener]);
  }

  /** What a process of the desk has taken in: a payload of `STREAM_CHANNEL`. */
  heard(payload: string): void {
    if (this.isAlone()) return this.ring.gap();
    const { shipments = [], filings = [], lookAgain = false } = JSON.parse(payload) as StreamNotice;
    if (lookAgain) return this.lookAgain();
    for (const id of shipments) this.shipments.add(id);
    for (const id of filings) this.filings.add(id);
    if (this.shipments.size + this.filings.size > WAITING_MAX) this.lookAgain();
  }

  /** Something may have been missed: everybody looks at what they show again. */
  lookAgain(): void {
    this.shipments.clear();
    this.filings.clear();
    this.ring.gap();
    this.tellAll(this.reset());
  }

  private missed(lastEventId: string): ReturnType<EventRing['after']> {
    const seq = seqOf(this.epoch, lastEventId);
    return seq === undefined ? undefined : this.ring.after(seq);
  }

  private freshness(): string {
    const nowMs = this.clock();
    const [gateSeconds, gateSilentSeconds] = [this.lag.seconds(nowMs), this.pulse.silentSeconds(nowMs)];
    return frame('lag', { gateSeconds, gateSilentSeconds });
  }

  private reset(): string {
    return frame('reset', {}, idOf(this.epoch, this.ring.lastSeq));
  }

  /** Carries the newest number, so that whoever heard nothing for long still comes back with one that is known. */
  private heartbeat(): string {
    return frame('heartbeat', { at: new Date(this.clock()).toISOString() }, idOf(this.epoch, this.ring.lastSeq));
  }

  private tell(): void {
    if (this.telling !== undefined || this.shipments.size + this.filings.size === 0) return;
    this.telling = this.readAndTell()
      .catch((error: unknown) => {
        this.logger.error({ err: error }, 'What changed could not be read; whoever listens looks again');
        this.lookAgain();
      })
      .finally(() => (this.telling = undefined));
  }

  private async readAndTell(): Promise<void> {
    const [shipments, filings] = [take(this.shipments), take(this.filings)];
    const events: StreamEvent[] = [];
    if (shipments.length > 0) events.push(...(await this.reader.shipments(shipments)));
    if (filings.length > 0) events.push(...(await this.reader.filings(filings)));
    const numbered = events.map((event) => this.ring.push(event));
    this.drop(this.audiences.tell(numbered, this.epoch, this.clock()));
  }

  private beat(): void {
    const nowMs = this.clock();
    for (const listener of [...this.audiences.all()]) {
      if (listener.admission.untilMs <= nowMs) this.leave(listener);
    }
    this.tellAll(this.heartbeat());
    void this.endSignedOut().catch((error: unknown) => {
      this.logger.warn({ err: error }, 'Sessions of listeners could not be looked at; the next heartbeat does');
    });
  }

  private async endSignedOut(): Promise<void> {
    const browsers = [...this.audiences.all()].flatMap((listener) => {
      const { sessionId } = listener.admission;
      return sessionId === undefined ? [] : [{ listener, sessionId }];
    });
    if (browsers.length === 0) return;
    const living = await this.sessions.living(browsers.map(({ sessionId }) => sessionId));
    for (const { listener, sessionId } of browsers) {
      if (!living.has(sessionId.toString('hex'))) this.leave(listener);
    }
  }

  private tellAll(text: string): void {
    this.drop(this.audiences.tellAll(text));
  }

  private drop(listeners: readonly Listener[]): void {
    for (const listener of listeners) {
      this.dropped.inc();
      this.forget(listener);
    }
  }

  private leave(listener: Listener): void {
    this.forget(listener);
    listener.end();
  }

  private forget(listener: Listener): void {
    this.audiences.remove(listener);
    this.aloneSinceMs = this.clock();
  }

  private isAlone(): boolean {
    return this.audiences.listeners === 0 && this.clock() - this.aloneSinceMs > ALONE_MS;
  }

  private every(ms: number, work: () => void): void {
    const timer = setInterval(work, ms);
    timer.unref();
    this.timers.push(timer);
  }
}

function take(ids: Set<string>): string[] {
  const some = [...ids].slice(0, READ_AT_ONCE_MAX);
  for (const id of some) ids.delete(id);
  return some;
}
