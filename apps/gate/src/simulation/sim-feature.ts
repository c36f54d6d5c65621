import type { IncomingEvent } from '@sluice/contracts';
import type { Facts } from '@sluice/domain';
import type { FactsCache } from '../facts/facts-cache.js';
import { originOf } from '../dead-letters/parking.js';
import type { LaneEffects } from '../lane/lane-effects.js';
import type { LaneFeature, LaneRecord } from '../lane/lane-feature.js';
import { laneName, partitionOf } from '../lane/lane-name.js';
import type { LaneTransaction } from '../lane/lane-transaction.js';
import type { Cause, FactCause } from '../lane/lane-work.js';
import { usableEvents } from '../lane/usable-events.js';
import type { SubjectRow } from './database/sim-database.js';
import { homeOf, RELEASES, skuOf } from './sim-messages.js';

/** What a lane of the simulation says about a subject; the invariants read it back from the journal. */
export interface SimDecision {
  readonly subject: string;
  /** 1..n without gaps. */
  readonly decisionVersion: number;
  /** Version of the product it rests on; 0: none is known. */
  readonly factVersion: number;
  /** `topic/partition/offset` of the record that led to it; absent when a changed fact did. */
  readonly input?: string;
}

/**
 * The smallest feature that needs everything a lane offers: each record is one decision about its subject, which rests on
 * the subject's product; subjects of another lane are handed over; unreadable records are parked.
 */
export class SimFeature implements LaneFeature {
  readonly kind = 'shipment';

  constructor(private readonly cache: FactsCache) {}

  async applyRecords(tx: LaneTransaction, records: readonly LaneRecord[], effects: LaneEffects, nowMs: number) {
    const inputs: { id: string; input: string }[] = [];
    for (const { record, event } of usableEvents(records, isRequested, effects, nowMs)) {
      const id = event.data.shipmentId;
      const home = laneName(this.kind, homeOf(id));
      if (home !== tx.lane) effects.leftWork.push({ lane: home, kind: 'EVENT', payload: { origin: originOf(record) } });
      else inputs.push({ id, input: `${record.topic}/${record.partition}/${record.raw.offset}` });
    }
    await this.#decide(tx, inputs, effects);
  }

  async decideAgain(tx: LaneTransaction, subjects: readonly { id: string }[], effects: LaneEffects) {
    await this.#decide(
      tx,
      subjects.map(({ id }) => ({ id })),
      effects,
    );
  }

  async subjectsOf(tx: LaneTransaction, causes: readonly FactCause[]): Promise<{ id: string; cause: Cause }[]> {
    const skus = [...new Set(causes.flatMap((cause) => cause.skus ?? []))];
    const { rows } = await tx.client.query<{ id: string; sku: string }>({
      name: 'sim-subjects-of',
      text: 'sim-subjects-of',
      values: [tx.lane, skus],
    });
    return rows.flatMap(({ id, sku }) => {
      const cause = causes.find(({ skus: concerned }) => concerned === null || concerned.includes(sku));
      return cause ? [{ id, cause: { type: cause.type, id: cause.id } }] : [];
    });
  }

  async #decide(tx: LaneTransaction, inputs: readonly { id: string; input?: string }[], effects: LaneEffects) {
    if (inputs.length === 0) return;
    const ids = [...new Set(inputs.map(({ id }) => id))];
    const { rows } = await tx.client.query<SubjectRow>({
      name: 'sim-read-subjects',
      text: 'sim-read-subjects',
      values: [ids],
    });
    const facts = await this.cache.view(tx.client, tx.factsEpoch, new Set(ids.map(skuOf)));
    const subjects = new Map(rows.map((row) => [row.id, row]));
    for (const { id, input } of inputs) {
      const next = decided(subjects.get(id), id, tx.lane, facts);
      subjects.set(id, next);
      const { decisionVersion, factVersion } = next;
      const decision: SimDecision = { subject: id, decisionVersion, factVersion, ...(input ? { input } : {}) };
      effects.journal.push({
        topic: RELEASES,
        partition: partitionOf(tx.lane),
        key: id,
        type: 'sluice.shipment.released',
        payload: Buffer.from(JSON.stringify(decision)),
      });
    }
    tx.write({ name: 'sim-write-subjects', text: 'sim-write-subjects', values: [[...subjects.values()]] });
  }
}

function decided(before: SubjectRow | undefined, id: string, lane: string, facts: Facts): SubjectRow {
  const sku = skuOf(id);
  const factVersion = facts.product(sku)?.data.productVersion ?? 0;
  return { id, lane, sku, decisionVersion: (before?.decisionVersion ?? 0) + 1, factVersion };
}

type Requested = Extract<IncomingEvent, { type: 'logistics.shipment.requested' }>;

function isRequested(event: IncomingEvent): event is Requested {
  return event.type === 'logistics.shipment.requested';
}
