import type { ParsedRecord } from '@sluice/contracts';
import { parseInstant } from '@sluice/domain';
import type { ParkingProblem, RawRecord, RecordBatch } from '@sluice/messaging';
import type { Pool, PoolClient } from 'pg';
import type { Clock } from '../clock.js';
import { deadLetterFor } from '../dead-letters/parking.js';
import { parkingLane } from '../dead-letters/parking-lane.js';
import { laneRecord } from '../lane/lane-record.js';
import { leaveLaneWork } from '../lane/lane-store.js';
import type { LaneWorkFor } from '../lane/lane-work.js';
import type { BoundaryClock } from './boundary-clock.js';
import { changeFacts, lockInputOffset, moveInputOffset, type FactsChange } from './facts-barrier.js';
import { writeFacts, type FactUpdate, type RefusedFact } from './facts-writer.js';

/** A fact, and the record that brought it. */
interface UpdateRecord {
  update: FactUpdate;
  record: RawRecord;
}

/** Turns batches of `compliance.*` into changes of facts; a record it cannot use is parked through a lane. */
export class FactsService {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
    private readonly boundaries: BoundaryClock,
  ) {}

  async apply(batch: RecordBatch): Promise<void> {
    const { topic, partition } = batch;
    const change = await changeFacts(this.pool, async (client, facts) => {
      const next = await lockInputOffset(client, topic, partition);
      const fresh = batch.records.filter((record) => record.offset >= next);
      const last = fresh.at(-1);
      if (!last) return;
      await this.#store(client, batch, fresh, facts);
      await moveInputOffset(client, topic, partition, last.offset + 1n);
    });
    if (change.boundaries.length > 0) this.boundaries.wake();
  }

  async #store(
    client: PoolClient,
    batch: RecordBatch,
    records: readonly RawRecord[],
    facts: FactsChange,
  ): Promise<void> {
    const updates: UpdateRecord[] = [];
    const unusable: { record: RawRecord; reason: ParkingProblem }[] = [];
    for (const record of records) {
      const { parsed } = laneRecord(batch.topic, batch.partition, record);
      if (!parsed.ok) unusable.push({ record, reason: parsed.problem });
      else updates.push({ record, update: toUpdate(batch.topic, record, parsed) });
    }
    const refused = await writeFacts(
      client,
      updates.map(({ update }) => update),
      facts,
      this.clock.nowMs(),
    );
    for (const refusal of refused) {
      const record = updates.find(({ update }) => update === refusal.update)?.record;
      if (record) unusable.push({ record, reason: listRefused(refusal) });
    }
    const work = unusable.map(({ record, reason }): LaneWorkFor => ({
      lane: parkingLane(batch.partition),
      kind: 'PARK',
      payload: { deadLetter: deadLetterFor({ ...batch, raw: record }, reason, this.clock.nowMs()) },
    }));
    if (work.length > 0) await leaveLaneWork(client, work);
  }
}

function listRefused(refusal: RefusedFact): ParkingProblem {
  return {
    code: 'LIST_CONDITION_INVALID',
    message: refusal.message,
    field: refusal.field,
    remedy: 'Correct the condition and publish the list version again; earlier versions stay in force meanwhile.',
  };
}

/** What a readable record of `compliance.*` says. */
export function toUpdate(topic: string, record: RawRecord, parsed: Extract<ParsedRecord, { ok: true }>): FactUpdate {
  if (parsed.tombstone) return removal(topic, parsed.key, record);
  const { event } = parsed;
  const cause = { type: event.type, id: event.id };
  switch (event.type) {
    case 'compliance.product.classified':
      return { kind: 'product', cause, sku: event.data.sku, data: event.data };
    case 'compliance.list.published':
      return { kind: 'list', cause, listId: event.data.listId, data: event.data };
    case 'compliance.filing.updated':
      return {
        kind: 'filing',
        cause,
        filingId: event.data.filingId,
        data: event.data,
        atMs: event.time === undefined ? record.timestamp : parseInstant(event.time),
      };
    default:
      throw new Error(`${topic} cannot carry ${event.type}`);
  }
}

/** A tombstone has no event id; its place in the topic names it. */
function removal(topic: string, key: string, { offset, timestamp }: RawRecord): FactUpdate {
  const id = `${topic}/${key}@${offset}`;
  switch (topic) {
    case 'compliance.product.v1':
      return { kind: 'product', cause: { type: 'compliance.product.removed', id }, sku: key, data: null };
    case 'compliance.list.v1':
      return { kind: 'list', cause: { type: 'compliance.list.removed', id }, listId: key, data: null };
    case 'compliance.filing.v1':
      return {
        kind: 'filing',
        cause: { type: 'compliance.filing.removed', id },
        filingId: key,
        data: null,
        atMs: timestamp,
      };
    default:
      throw new Error(`${topic} has no tombstones`);
  }
}
