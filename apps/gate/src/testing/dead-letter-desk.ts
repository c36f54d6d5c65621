import type { DeadLetterResource, DeadLetterSummary, KeyReplay } from '@sluice/messaging';
import { eventually } from '@sluice/testing';
import type { TestGate } from './running-gate.js';

/** What was answered; of a refusal, `code` and `field` are in the body. */
export interface Answered<T> {
  readonly status: number;
  readonly etag: string | null;
  readonly body: T & { readonly code?: string; readonly field?: string; readonly detail?: string };
}

export interface Ask {
  /** `ann` unless given; empty: nobody. */
  readonly as?: string;
  readonly ifMatch?: string;
  readonly key?: string;
}

/** A person in front of the gate's dead letters. */
export class DeadLetterDesk {
  constructor(private readonly gate: TestGate) {}

  /** Every dead letter of the shipment, order or fact, in the order of parking, once there are `count`. */
  parked(key: string, count: number): Promise<DeadLetterSummary[]> {
    return eventually(async () => {
      const { items } = (await this.list(`key=${key}`)).body;
      if (items.length !== count) throw new Error(`${key}: ${items.length} of ${count} dead letters`);
      return items;
    });
  }

  list(query: string): Promise<Answered<{ items: DeadLetterSummary[]; nextCursor?: string }>> {
    return this.#ask('GET', `?${query}`, undefined, {});
  }

  show(deadLetterId: string): Promise<Answered<DeadLetterResource>> {
    return this.#ask('GET', `/${encodeURIComponent(deadLetterId)}`, undefined, {});
  }

  /** As it is now, unless `ask.ifMatch` says otherwise. */
  replay(deadLetterId: string, body: object = {}, ask: Ask = {}): Promise<Answered<DeadLetterResource>> {
    return this.#ask('POST', `/${encodeURIComponent(deadLetterId)}/replay`, body, { ifMatch: '*', ...ask });
  }

  discard(deadLetterId: string, body: object, ask: Ask = {}): Promise<Answered<DeadLetterResource>> {
    return this.#ask('POST', `/${encodeURIComponent(deadLetterId)}/discard`, body, { ifMatch: '*', ...ask });
  }

  replayKey(topic: string, key: string, ask: Ask = {}): Promise<Answered<KeyReplay>> {
    return this.#ask('POST', '/replay-key', { topic, key }, ask);
  }

  /** The dead letter once its replay no longer waits for its lane. */
  settled(deadLetterId: string): Promise<DeadLetterResource> {
    return eventually(async () => {
      const { body } = await this.show(deadLetterId);
      const outcome = body.resolution?.outcome;
      if (outcome === undefined || outcome === 'WAITING') throw new Error(`${deadLetterId}: ${outcome}`);
      return body;
    });
  }

  async #ask<T>(method: string, path: string, body: object | undefined, ask: Ask): Promise<Answered<T>> {
    const { as = 'ann', ifMatch, key } = ask;
    const response = await fetch(`${this.gate.url}/v1/dead-letters${path}`, {
      method,
      headers: {
        ...(as === '' ? {} : await this.gate.issuer.authorization(as)),
        ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return {
      status: response.status,
      etag: response.headers.get('etag'),
      body: (await response.json()) as Answered<T>['body'],
    };
  }
}
