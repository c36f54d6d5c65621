import {
  allowMatch,
  answerOnce,
  done,
  etagOf,
  refused,
  type Answer,
  type Caller,
  type Outcome,
  type PostIdentity,
} from '@sluice/platform';
import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import type { Clock } from '../clock.js';
import { Transactions, type Tx } from '../database/transactions.js';
import { refuseDisabled, within } from '../endpoints/endpoint-refusals.js';
import { findEndpoint, lockEndpoint } from '../endpoints/endpoints.repository.js';
import type { Endpoint } from '../endpoints/endpoint.js';
import { TEST_TYPE } from '../events/event-types.js';
import { bodyOf } from '../events/notice.js';
import type { DeliveryQuery } from './delivery-query.js';
import { deliveryResource, ordinalOf, type Delivery, type DeliveryResource } from './delivery.js';
import { findDelivery, insertTest, pageOfDeliveries } from './deliveries.repository.js';
import type { ReplayBody } from './replay-body.js';
import { replayDeliveries } from './replay-deliveries.js';

export interface DeliveriesParts {
  readonly pool: Pool;
  readonly clock: Clock;
  /** Told when something is due. */
  readonly onDue: () => void;
}

/** Deliveries: what was sent, what waits, and sending it again. */
export class DeliveriesService {
  readonly #parts: DeliveriesParts;
  readonly #transactions: Transactions;

  constructor(parts: DeliveriesParts) {
    this.#parts = parts;
    this.#transactions = new Transactions(parts.pool, parts.clock);
  }

  async page(
    endpointId: string,
    caller: Caller,
    query: DeliveryQuery,
  ): Promise<Outcome<{ items: DeliveryResource[]; endsAt?: string }>> {
    const { pool } = this.#parts;
    const endpoint = within(caller, endpointId, await findEndpoint(pool, endpointId));
    if (!endpoint.ok) return endpoint;
    const found = await pageOfDeliveries(pool, endpointId, { ...query, limit: query.limit + 1 });
    const shown = found.slice(0, query.limit);
    const last = found.length > query.limit ? shown.at(-1) : undefined;
    return done({ items: shown.map(deliveryResource), ...(last === undefined ? {} : { endsAt: last.ordinal }) });
  }

  /** One attempt with an event made up for it. */
  test(post: PostIdentity, endpointId: string, ifMatch: string | undefined): Promise<Outcome<Answer>> {
    return this.#once(post, async (tx) => {
      const endpoint = await usable(tx, post.caller, endpointId, ifMatch);
      if (!endpoint.ok) return endpoint;
      const { exporterId } = endpoint.value;
      const body = bodyOf(TEST_TYPE, tx.now.toISOString(), { endpointId, requestedBy: post.person });
      const eventId = `msg_${randomBytes(16).toString('hex')}`;
      const test = { endpointId, eventId, type: TEST_TYPE, exporterId, body, at: tx.now };
      return shown(201, await findDelivery(tx.client, await insertTest(tx.client, test)));
    });
  }

  replay(post: PostIdentity, deliveryId: string, ifMatch: string | undefined): Promise<Outcome<Answer>> {
    return this.#once(post, async (tx) => {
      const ordinal = ordinalOf(deliveryId);
      const delivery = ordinal === undefined ? undefined : await findDelivery(tx.client, ordinal);
      if (delivery === undefined) return unknownDelivery(deliveryId);
      const { endpointId } = delivery;
      const endpoint = await usable(tx, post.caller, endpointId, undefined);
      if (!endpoint.ok) return endpoint;
      const match = allowMatch(ifMatch, delivery.claim);
      if (!match.ok) return match;
      await replayDeliveries(tx, { endpointId, person: post.person }, { ordinal: delivery.ordinal });
      return shown(200, await findDelivery(tx.client, delivery.ordinal));
    });
  }

  /** Everything that happened in a period. */
  replayPeriod(
    post: PostIdentity,
    { endpointId, ifMatch }: { readonly endpointId: string; readonly ifMatch: string | undefined },
    { since, until, status }: ReplayBody,
  ): Promise<Outcome<Answer>> {
    return this.#once(post, async (tx) => {
      const endpoint = await usable(tx, post.caller, endpointId, ifMatch);
      if (!endpoint.ok) return endpoint;
      const period = { since: new Date(since), until: until === undefined ? tx.now : new Date(until), status };
      const replayed = await replayDeliveries(tx, { endpointId, person: post.person }, period);
      return done({ status: 200, etag: etagOf(endpoint.value.version), body: { endpointId, replayed } });
    });
  }

  async #once(post: PostIdentity, work: (tx: Tx) => Promise<Outcome<Answer>>): Promise<Outcome<Answer>> {
    const outcome = await this.#transactions.run((tx) => answerOnce(tx.client, post, tx.now, () => work(tx)));
    if (outcome.ok) this.#parts.onDue();
    return outcome;
  }
}

async function usable(
  { client }: Tx,
  caller: Caller,
  endpointId: string,
  ifMatch: string | undefined,
): Promise<Outcome<Endpoint>> {
  const endpoint = within(caller, endpointId, await lockEndpoint(client, endpointId));
  if (!endpoint.ok) return endpoint;
  const match = allowMatch(ifMatch, endpoint.value.version);
  return match.ok ? (refuseDisabled(endpoint.value) ?? endpoint) : match;
}

function shown(status: 200 | 201, delivery: Delivery | undefined): Outcome<Answer> {
  if (delivery === undefined) throw new Error('The delivery was written and is not there');
  return done({ status, etag: etagOf(delivery.claim), body: deliveryResource(delivery) });
}

function unknownDelivery(deliveryId: string): Outcome<never> {
  return refused(404, {
    code: 'DELIVERY_UNKNOWN',
    detail: `There is no delivery ${deliveryId}.`,
    field: 'deliveryId',
    remedy: 'Check the id; GET /v1/webhooks/{endpointId}/deliveries lists them while they are kept.',
  });
}
