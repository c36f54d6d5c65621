import { done, type Logger } from '@sluice/platform';
import { Counter, type Registry } from 'prom-client';
import type { Pool } from 'pg';
import type { Clock } from '../clock.js';
import { Transactions } from '../database/transactions.js';
import { TEST_TYPE } from '../events/event-types.js';
import type { SecretBox } from '../secrets/secret-box.js';
import type { Sender } from '../sending/sender.js';
import { signedMessage } from '../sending/signed-message.js';
import { claimDeliveries, type ClaimedDelivery } from './claim-deliveries.js';
import { judgeAttempt, type RetryPolicy } from './judge-attempt.js';
import { endLease, recordAttempt } from './record-attempt.js';

export interface DispatcherParts {
  readonly pool: Pool;
  readonly sender: Sender;
  readonly box: SecretBox;
  readonly retry: RetryPolicy;
  readonly requestTimeoutMs: number;
  readonly clock: Clock;
  readonly metrics: Registry;
  readonly logger: Logger;
}

const IN_FLIGHT_MAX = 32;
const IN_FLIGHT_PER_ENDPOINT_MAX = 4;
/** Whoever died while sending is waited for so much longer than an answer may take. */
const LEASE_MARGIN_MS = 10_000;
/** Retries become due by time, and other processes store deliveries too; what is stored here wakes it at once. */
const LOOK_EVERY_MS = 1_000;
const STOP_WITHIN_MS = 5_000;

/** Sends what is due: a bounded number at once, a few to each endpoint. */
export class Dispatcher {
  readonly #parts: DispatcherParts;
  readonly #transactions: Transactions;
  readonly #attempts: Counter<'outcome'>;
  readonly #inFlight = new Map<string, number>();
  readonly #sending = new Set<Promise<void>>();
  readonly #givenUp = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;
  #wakeAgain = false;
  #stopping = false;

  constructor(parts: DispatcherParts) {
    this.#parts = parts;
    this.#transactions = new Transactions(parts.pool, parts.clock);
    this.#attempts = new Counter({
      name: 'sluice_webhooks_attempts_total',
      help: 'Attempts to deliver, by what they came to: DELIVERED, PENDING (tried again later) or FAILED (given up)',
      labelNames: ['outcome'],
      registers: [parts.metrics],
    });
  }

  start(): void {
    this.#timer = setInterval(() => this.wake(), LOOK_EVERY_MS);
    this.wake();
  }

  /** Looks for what is due; while it looks, once more afterwards. */
  wake(): void {
    if (this.#stopping) return;
    if (this.#looking !== undefined) {
      this.#wakeAgain = true;
      return;
    }
    this.#looking = this.#look().finally(() => {
      this.#looking = undefined;
      const again = this.#wakeAgain;
      this.#wakeAgain = false;
      if (again) this.wake();
    });
  }

  /** Lets what is being sent end, for a while; then breaks it off, to be sent again by whoever comes next. */
  async stop(): Promise<void> {
    this.#stopping = true;
    clearInterval(this.#timer);
    const breakOff = setTimeout(() => this.#givenUp.abort(), STOP_WITHIN_MS);
    await this.#looking;
    await Promise.all(this.#sending);
    clearTimeout(breakOff);
  }

  async #look(): Promise<void> {
    const { pool, clock, requestTimeoutMs, logger } = this.#parts;
    const limit = IN_FLIGHT_MAX - this.#sending.size;
    if (limit <= 0) return;
    try {
      const claimed = await claimDeliveries(pool, {
        now: new Date(clock()),
        leaseMs: requestTimeoutMs + LEASE_MARGIN_MS,
        limit,
        perEndpointMax: IN_FLIGHT_PER_ENDPOINT_MAX,
        inFlight: this.#inFlight,
      });
      for (const delivery of claimed) this.#begin(delivery);
    } catch (error) {
      logger.error({ err: error }, 'Deliveries could not be claimed; trying again');
    }
  }

  #begin(delivery: ClaimedDelivery): void {
    const { endpointId, eventId } = delivery;
    this.#count(endpointId, 1);
    const sending = this.#deliver(delivery)
      .catch((err: unknown) => {
        // The lease ends by itself, and then it is sent again.
        this.#parts.logger.error({ err, endpointId, eventId }, 'What a delivery came to could not be recorded');
      })
      .finally(() => {
        this.#sending.delete(sending);
        this.#count(endpointId, -1);
        this.wake();
      });
    this.#sending.add(sending);
  }

  #count(endpointId: string, change: 1 | -1): void {
    const count = (this.#inFlight.get(endpointId) ?? 0) + change;
    if (count === 0) this.#inFlight.delete(endpointId);
    else this.#inFlight.set(endpointId, count);
  }

  async #deliver(delivery: ClaimedDelivery): Promise<void> {
    const { sender, clock, retry, requestTimeoutMs, logger } = this.#parts;
    const now = new Date(clock());
    // This process slept since the claim, and somebody else may be sending by the time this would end.
    if (now.getTime() + requestTimeoutMs > delivery.leaseEndsMs) return;
    const message = signedMessage({ ...delivery, secrets: this.#secretsOf(delivery, now) }, now);
    const result = await sender.post(message, this.#givenUp.signal);
    if (result.kind === 'NO_ANSWER' && this.#givenUp.signal.aborted) {
      await this.#transactions.run(async (tx) => done(await endLease(tx, delivery)));
      return;
    }
    const policy = delivery.type === TEST_TYPE ? { ...retry, delaysMs: [] } : retry;
    const attempt = { attempt: delivery.attempts + 1, result, nowMs: clock(), random: Math.random() };
    const verdict = judgeAttempt(policy, attempt);
    const { endpointId, eventId } = delivery;
    const outcome = await this.#transactions.run(async (tx) =>
      done(await recordAttempt(tx, { delivery, result, verdict }, policy)),
    );
    this.#attempts.inc({ outcome: verdict.status });
    logger.debug({ endpointId, eventId, outcome: verdict.status }, 'A delivery was attempted');
    if (verdict.status === 'FAILED') logger.warn({ endpointId, eventId }, 'A delivery was given up');
    if (outcome.ok && outcome.value !== undefined)
      logger.warn({ endpointId, reason: outcome.value }, 'An endpoint was disabled');
  }

  #secretsOf({ endpointId, secret, oldSecret, oldSecretUntil }: ClaimedDelivery, now: Date): string[] {
    const { box } = this.#parts;
    const secrets = [box.open(secret, endpointId)];
    if (oldSecret !== null && oldSecretUntil !== null && oldSecretUntil > now)
      secrets.push(box.open(oldSecret, endpointId));
    return secrets;
  }
}
