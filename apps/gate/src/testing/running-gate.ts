import type { GateShipmentData, MessageType } from '@sluice/contracts';
import { createLogger, type HttpSettings } from '@sluice/platform';
import {
  eventually,
  jsonOf,
  LocalIssuer,
  publishAll,
  readTopic,
  useDatabase,
  useTopics,
  type EventToPublish,
  type ReadRecord,
  type TestDatabase,
  type TestTopics,
} from '@sluice/testing';
import type { Clock } from '../clock.js';
import { startGate, type RunningGate } from '../gate.js';

/** A clock that specs set; it goes on from there with real time. */
export class SettableClock implements Clock {
  #aheadMs = 0;

  nowMs(): number {
    return Date.now() + this.#aheadMs;
  }

  set(instant: string): void {
    this.#aheadMs = Date.parse(instant) - Date.now();
  }
}

/** A decision as an outsider reads it from `gate.shipment.v1`. */
export interface ReadDecision {
  type: string;
  partition: number;
  headers: Readonly<Record<string, string>>;
  data: GateShipmentData;
}

/** A gate on a real database and broker of its own, and an outsider who publishes to it and reads what it says. */
export class TestGate {
  readonly clock = new SettableClock();
  readonly fatal: Error[] = [];
  #gate: RunningGate | undefined;

  private constructor(
    readonly topics: TestTopics,
    readonly database: TestDatabase,
    readonly issuer: LocalIssuer,
  ) {}

  static async prepare(): Promise<TestGate> {
    const [topics, database, issuer] = await Promise.all([
      useTopics(),
      useDatabase('empty', () => Promise.resolve()),
      LocalIssuer.start(),
    ]);
    return new TestGate(topics, database, issuer);
  }

  /** `http`: how it protects itself; as without any variable when absent. */
  async start(http?: HttpSettings): Promise<void> {
    const { brokers, prefix } = this.topics;
    this.#gate = await startGate(
      {
        databaseUrl: this.database.url,
        kafka: { brokers: [brokers], ssl: false, prefix },
        identity: this.issuer.settings,
        port: 0,
        ...(http && { http }),
        logLevel: 'warn',
      },
      createLogger({ service: 'gate', level: 'warn' }),
      (error) => this.fatal.push(error),
      this.clock,
    );
  }

  async stop(): Promise<void> {
    await this.#gate?.close();
    this.#gate = undefined;
  }

  async close(): Promise<void> {
    await this.stop();
    await this.issuer.close();
    await this.database.close();
  }

  publish(...events: EventToPublish[]): Promise<string[]> {
    return publishAll(this.topics.brokers, this.topics.prefix, events);
  }

  read(topic: string): Promise<ReadRecord[]> {
    return readTopic(this.topics.brokers, `${this.topics.prefix}${topic}`);
  }

  /** Every decision about the shipment so far, oldest first. */
  async decisions(shipmentId: string): Promise<ReadDecision[]> {
    const records = await this.read('gate.shipment.v1');
    return records
      .filter((record) => record.key === shipmentId)
      .map((record) => ({
        type: record.headers['ce_type'] ?? '',
        partition: record.partition,
        headers: record.headers,
        data: jsonOf<GateShipmentData>(record),
      }));
  }

  /** The shipment's decisions, once the last one is of the wanted type. */
  decided(shipmentId: string, type: MessageType): Promise<ReadDecision[]> {
    return eventually(async () => {
      const decisions = await this.decisions(shipmentId);
      const last = decisions.at(-1);
      if (last?.type !== type)
        throw new Error(`${shipmentId}: waiting for ${type}, the last one is ${last?.type ?? 'none'}`);
      return decisions;
    });
  }

  /** Where it listens; changes with every start. */
  get url(): string {
    if (!this.#gate) throw new Error('the gate is not running');
    return this.#gate.url;
  }

  async get<T>(path: string): Promise<{ status: number; body: T }> {
    const headers = await this.issuer.authorization('ann');
    const response = await fetch(`${this.#gate?.url}${path}`, { headers });
    return { status: response.status, body: (await response.json()) as T };
  }
}
