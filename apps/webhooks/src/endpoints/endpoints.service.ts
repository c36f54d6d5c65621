import {
  answerOnce,
  done,
  etagOf,
  refused,
  requireMatch,
  type Answer,
  type Caller,
  type Logger,
  type Outcome,
  type PostIdentity,
} from '@sluice/platform';
import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import type { Clock } from '../clock.js';
import { Transactions, type Tx } from '../database/transactions.js';
import { newSecret, type SecretBox } from '../secrets/secret-box.js';
import { refuseTarget, type TargetRules } from '../sending/target-rules.js';
import type { EndpointBody, EndpointChanges } from './endpoint-body.js';
import { refuseScope, within } from './endpoint-refusals.js';
import { endpointResource, type Endpoint, type EndpointResource } from './endpoint.js';
import {
  countEndpoints,
  deleteEndpoint,
  findEndpoint,
  hurryDeliveries,
  insertEndpoint,
  lockEndpoint,
  pageOfEndpoints,
  replaceSecret,
  saveEndpoint,
} from './endpoints.repository.js';

export interface EndpointsParts {
  readonly pool: Pool;
  readonly box: SecretBox;
  readonly targets: TargetRules;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Told when something may be due. */
  readonly onDue: () => void;
}

/** A change of one endpoint, from the version it was made from. */
export interface Wanted {
  readonly endpointId: string;
  readonly ifMatch: string | undefined;
}

/** Every record is compared with every endpoint. */
const ENDPOINTS_MAX = 1_000;
const OVERLAP_HOURS = 24;
const HOUR_MS = 60 * 60 * 1000;

/** Endpoints, as their owners manage them. */
export class EndpointsService {
  readonly #parts: EndpointsParts;
  readonly #transactions: Transactions;

  constructor(parts: EndpointsParts) {
    this.#parts = parts;
    this.#transactions = new Transactions(parts.pool, parts.clock);
  }

  async find(endpointId: string, caller: Caller): Promise<Outcome<Answer>> {
    const found = within(caller, endpointId, await findEndpoint(this.#parts.pool, endpointId));
    return found.ok ? done(answer(200, found.value, new Date(this.#parts.clock()))) : found;
  }

  /** The endpoints the caller may see, oldest first, and the ordinal the page ends at when there are more. */
  async page(
    caller: Caller,
    { after, limit }: { readonly after: string; readonly limit: number },
  ): Promise<{ items: EndpointResource[]; endsAt?: string }> {
    const found = await pageOfEndpoints(this.#parts.pool, caller.exporters, { after, limit: limit + 1 });
    const now = new Date(this.#parts.clock());
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown.map((endpoint) => endpointResource(endpoint, now)),
      ...(last === undefined ? {} : { endsAt: last.ordinal }),
    };
  }

  create(post: PostIdentity, body: EndpointBody): Promise<Outcome<Answer>> {
    const { url, eventTypes, exporterId = null, description = '' } = body;
    const refusal = refuseScope(post.caller, exporterId) ?? refuseTarget(this.#parts.targets, url);
    if (refusal !== undefined) return Promise.resolve(refusal);
    return this.#withNewSecret(post, async ({ client, now }, secret) => {
      if ((await countEndpoints(client)) >= ENDPOINTS_MAX) return tooMany();
      const endpointId = `whe_${randomBytes(12).toString('hex')}`;
      const sealed = this.#parts.box.seal(secret, endpointId);
      const by = { by: post.person, at: now };
      return done(
        answer(
          201,
          await insertEndpoint(client, { endpointId, url, eventTypes, exporterId, description, secret: sealed, ...by }),
          now,
        ),
      );
    });
  }

  change(caller: Caller, wanted: Wanted, changes: EndpointChanges): Promise<Outcome<Answer>> {
    const refusal = changes.url === undefined ? undefined : refuseTarget(this.#parts.targets, changes.url);
    if (refusal !== undefined) return Promise.resolve(refusal);
    return this.#transactions.run(async (tx) => {
      const locked = await lockedFor(tx, caller, wanted);
      if (!locked.ok) return locked;
      const changed = changedEndpoint(locked.value, changes, caller.person, tx.now);
      const saved = await saveEndpoint(tx.client, changed, caller.person, tx.now);
      if (locked.value.status === 'DISABLED' && saved.status === 'ACTIVE') {
        await hurryDeliveries(tx.client, saved.endpointId, tx.now);
        this.#parts.onDue();
      }
      return done(answer(200, saved, tx.now));
    });
  }

  async remove(caller: Caller, wanted: Wanted): Promise<Outcome<null>> {
    const outcome = await this.#transactions.run(async (tx) => {
      const locked = await lockedFor(tx, caller, wanted);
      if (!locked.ok) return locked;
      await deleteEndpoint(tx.client, wanted.endpointId);
      return done(null);
    });
    if (outcome.ok)
      this.#parts.logger.info({ endpointId: wanted.endpointId, person: caller.person }, 'An endpoint was deleted');
    return outcome;
  }

  /** The new secret signs from now on, and the old one too until it ends; one that was older still ends now. */
  rotateSecret(post: PostIdentity, wanted: Wanted, overlapHours = OVERLAP_HOURS): Promise<Outcome<Answer>> {
    return this.#withNewSecret(post, async (tx, secret) => {
      const locked = await lockedFor(tx, post.caller, wanted);
      if (!locked.ok) return locked;
      const { endpointId } = wanted;
      const oldUntil = overlapHours === 0 ? null : new Date(tx.now.getTime() + overlapHours * HOUR_MS);
      const sealed = this.#parts.box.seal(secret, endpointId);
      const rotation = { endpointId, secret: sealed, oldUntil, by: post.person, at: tx.now };
      return done(answer(200, await replaceSecret(tx.client, rotation), tx.now));
    });
  }

  /** The secret is in this answer only: what is kept for an Idempotency-Key is the answer without it. */
  async #withNewSecret(
    post: PostIdentity,
    work: (tx: Tx, secret: string) => Promise<Outcome<Answer>>,
  ): Promise<Outcome<Answer>> {
    const secret = newSecret();
    let isNew = false;
    const outcome = await this.#transactions.run((tx) =>
      answerOnce(tx.client, post, tx.now, () => {
        isNew = true;
        return work(tx, secret);
      }),
    );
    if (!outcome.ok || !isNew) return outcome;
    return done({ ...outcome.value, body: { ...(outcome.value.body as EndpointResource), secret } });
  }
}

async function lockedFor({ client }: Tx, caller: Caller, { endpointId, ifMatch }: Wanted): Promise<Outcome<Endpoint>> {
  const found = within(caller, endpointId, await lockEndpoint(client, endpointId));
  if (!found.ok) return found;
  const match = requireMatch(ifMatch, found.value.version);
  return match.ok ? found : match;
}

function changedEndpoint(endpoint: Endpoint, changes: EndpointChanges, person: string, now: Date): Endpoint {
  const changed = { ...endpoint, ...changes };
  if (changed.status === endpoint.status) return changed;
  if (changed.status === 'ACTIVE') return { ...changed, disabledReason: null, disabledAt: null, failingSince: null };
  return { ...changed, disabledReason: `${person} disabled it.`, disabledAt: now };
}

function answer(status: 200 | 201, endpoint: Endpoint, now: Date): Answer {
  return {
    status,
    etag: etagOf(endpoint.version),
    ...(status === 201 ? { location: `/v1/webhooks/${endpoint.endpointId}` } : {}),
    body: endpointResource(endpoint, now),
  };
}

function tooMany(): Outcome<never> {
  return refused(409, {
    code: 'TOO_MANY_ENDPOINTS',
    detail: `There are ${ENDPOINTS_MAX} endpoints, and no room for more.`,
    remedy: 'Delete one that nobody needs.',
  });
}
