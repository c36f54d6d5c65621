import { createLogger } from '@sluice/platform';
import {
  eventually,
  LocalIssuer,
  publishAll,
  publishRaw,
  useDatabase,
  useTopics,
  type TestDatabase,
  type TestTopics,
} from '@sluice/testing';
import { randomBytes } from 'node:crypto';
import type { WebhooksConfig } from '../config.js';
import { prepareDatabase } from '../database/prepare-database.js';
import type { DeliveryResource } from '../deliveries/delivery.js';
import type { EndpointResource } from '../endpoints/endpoint.js';
import { EVENT_TYPES } from '../events/event-types.js';
import { startWebhooks, type Webhooks, type WebhooksSurroundings } from '../webhooks.js';
import { Client, type Answer, type Ask } from './client.js';

export interface TestWebhooksOptions extends Partial<
  Pick<WebhooksConfig, 'retry' | 'targets' | 'requestTimeoutMs' | 'tlsCa'>
> {
  readonly surroundings?: Partial<WebhooksSurroundings>;
}

/** An endpoint as it was made, with its secret. */
export type Made = Omit<EndpointResource, 'secret'> & { readonly secret: string };

/** The service that one spec file has for itself, on real PostgreSQL and Kafka. Receivers on loopback are allowed. */
export class TestWebhooks {
  #running: Webhooks;
  #isAsBefore = true;

  private constructor(
    readonly database: TestDatabase,
    readonly topics: TestTopics,
    readonly issuer: LocalIssuer,
    private readonly options: TestWebhooksOptions,
    private readonly secretKey: Buffer,
    running: Webhooks,
  ) {
    this.#running = running;
  }

  static async start(options: TestWebhooksOptions = {}): Promise<TestWebhooks> {
    const [database, topics, issuer] = await Promise.all([
      useDatabase('webhooks', prepareDatabase),
      useTopics(),
      LocalIssuer.start(),
    ]);
    const secretKey = randomBytes(32);
    const running = await started({ database, topics, issuer, options, secretKey });
    return new TestWebhooks(database, topics, issuer, options, secretKey, running);
  }

  get client(): Client {
    return new Client(this.#running.url, this.issuer);
  }

  /** Stops it and starts another on the same data. */
  async restart(changes: TestWebhooksOptions = {}): Promise<void> {
    await this.#running.close();
    this.#running = await started({ ...this.parts(), options: { ...this.options, ...changes } });
    this.#isAsBefore = Object.keys(changes).length === 0;
  }

  /** As it was at first, for the next spec. */
  async restore(): Promise<void> {
    if (!this.#isAsBefore) await this.restart();
  }

  /** Another one beside it, with the same key unless another is given. */
  startSecond(secretKey = this.secretKey): Promise<Webhooks> {
    return started({ ...this.parts(), secretKey });
  }

  say(events: Parameters<typeof publishAll>[2]): Promise<string[]> {
    return publishAll(this.topics.brokers, this.topics.prefix, events);
  }

  sayRaw(topic: string, records: Parameters<typeof publishRaw>[2]): Promise<void> {
    return publishRaw(this.topics.brokers, `${this.topics.prefix}${topic}`, records);
  }

  async endpoint(url: string, changes: Record<string, unknown> = {}, ask: Ask = {}): Promise<Made> {
    const made = await this.client.post<Made>('/v1/webhooks', { url, eventTypes: EVENT_TYPES, ...changes }, ask);
    if (made.status !== 201) throw new Error(`No endpoint: ${JSON.stringify(made.body)}`);
    return made.body;
  }

  async changed(endpointId: string, changes: Record<string, unknown>): Promise<Answer> {
    const { etag } = await this.client.get(`/v1/webhooks/${endpointId}`);
    return this.client.patch(`/v1/webhooks/${endpointId}`, changes, { ifMatch: etag });
  }

  /** Newest first. */
  async deliveries(endpointId: string, query = ''): Promise<readonly DeliveryResource[]> {
    const path = `/v1/webhooks/${endpointId}/deliveries${query}`;
    return (await this.client.get<{ items: DeliveryResource[] }>(path)).body.items;
  }

  /** Waits until an endpoint has so many deliveries of this status. */
  settled(endpointId: string, status: DeliveryResource['status'], count: number): Promise<readonly DeliveryResource[]> {
    return eventually(
      async () => {
        const found = await this.deliveries(endpointId, `?status=${status}&limit=200`);
        if (found.length !== count)
          throw new Error(
            `${found.length} of ${count} are ${status}: ${JSON.stringify(await this.deliveries(endpointId))}`,
          );
        return found;
      },
      { timeoutMs: 30_000 },
    );
  }

  async close(): Promise<void> {
    await this.#running.close();
    await this.issuer.close();
    await this.database.close();
  }

  private parts(): Parts {
    const { database, topics, issuer, options, secretKey } = this;
    return { database, topics, issuer, options, secretKey };
  }
}

interface Parts {
  readonly database: TestDatabase;
  readonly topics: TestTopics;
  readonly issuer: LocalIssuer;
  readonly options: TestWebhooksOptions;
  readonly secretKey: Buffer;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** Quick enough for specs, and long enough for nothing to happen by accident. */
const RETRY = { delaysMs: [200, 400, 400, 60_000], disableAfterMs: 5 * DAY_MS };

function started({ database, topics, issuer, options, secretKey }: Parts): Promise<Webhooks> {
  const { surroundings, ...changes } = options;
  return startWebhooks(
    {
      kafka: { brokers: topics.brokers.split(','), ssl: false, prefix: topics.prefix },
      databaseUrl: database.url,
      identity: issuer.settings,
      ...{ host: '127.0.0.1', port: 0, secretKey, requestTimeoutMs: 2_000, logLevel: 'silent' },
      targets: { ports: [443], internalHosts: ['127.0.0.1'] },
      retry: RETRY,
      retentionMs: 30 * DAY_MS,
      ...changes,
    },
    {
      logger: createLogger({ service: 'webhooks', level: 'fatal' }),
      clock: Date.now,
      onFatal: (error) => {
        throw error;
      },
      ...surroundings,
    },
  );
}
