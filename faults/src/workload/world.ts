import type { ListPublishedData } from '@sluice/contracts';
import type { Producer } from 'kafkajs';
import { filing, hinge, LIST, lock } from './facts.js';
import { inputRecord } from './records.js';

/** What the workload foresees for a shipment whose lines carry a SKU. */
export type Standing = 'CLEAR' | 'HELD';

/** SKUs that stand the same all the time. */
export const PLAIN = 'HINGE';
export const FILED = 'LOCK-FILED';
export const UNFILED = 'LOCK-UNFILED';

/**
 * The facts as the workload publishes them, and what follows from them in the end. It publishes as a registry would: one
 * writer, each record acknowledged before the next.
 */
export class World {
  readonly #versions = new Map<string, number>();
  readonly #standings = new Map<string, Standing>();

  constructor(
    private readonly producer: Producer,
    private readonly prefix: string,
  ) {}

  /** What is true of a SKU after everything that was published. */
  standing(sku: string): Standing {
    const standing = this.#standings.get(sku);
    if (standing === undefined) throw new Error(`the workload knows no ${sku}`);
    return standing;
  }

  async publishBasics(): Promise<void> {
    await this.publishList(LIST);
    await this.#say('compliance.product.v1', 'compliance.product.classified', PLAIN, hinge(PLAIN));
    this.#standings.set(PLAIN, 'CLEAR');
    await this.addLock(UNFILED);
    await this.addLock(FILED);
    await this.completeFiling(FILED);
  }

  publishList(list: ListPublishedData): Promise<void> {
    return this.#say('compliance.list.v1', 'compliance.list.published', list.listId, list);
  }

  /** A product in scope, without a filing. */
  async addLock(sku: string): Promise<void> {
    await this.#say('compliance.product.v1', 'compliance.product.classified', sku, lock(sku));
    this.#standings.set(sku, 'HELD');
  }

  completeFiling(sku: string): Promise<void> {
    return this.#file(sku, 'COMPLETED');
  }

  revokeFiling(sku: string): Promise<void> {
    return this.#file(sku, 'REVOKED');
  }

  /** For what the workload changes by other means than filings. */
  foresee(sku: string, standing: Standing): void {
    this.#standings.set(sku, standing);
  }

  async #file(sku: string, status: 'COMPLETED' | 'REVOKED'): Promise<void> {
    const data = filing(sku, (this.#versions.get(sku) ?? 0) + 1, status);
    this.#versions.set(sku, data.filingVersion);
    await this.#say('compliance.filing.v1', 'compliance.filing.updated', data.filingId, data);
    this.#standings.set(sku, status === 'COMPLETED' ? 'CLEAR' : 'HELD');
  }

  async #say(topic: string, type: string, key: string, data: object): Promise<void> {
    const messages = [inputRecord(type, key, data)];
    const [answer] = await this.producer.send({ topic: this.prefix + topic, acks: -1, messages });
    if (Number(answer?.baseOffset ?? -1) < 0) throw new Error(`${topic} did not take ${type} of ${key}`);
  }
}
