import { chainHash, GENESIS_HASH, type JournalRow } from '@sluice/messaging';
import type { DeadLetterData } from '@sluice/contracts';
import type { FactCause } from '../lane/lane-work.js';
import type { SimBroker } from './broker/sim-broker.js';
import type { SimPartition } from './broker/sim-partition.js';
import type { CommitListener, SimDatabase, SimTransaction, SubjectRow } from './database/sim-database.js';
import type { InputLog } from './input-log.js';
import type { SimDecision } from './sim-feature.js';
import { DEAD_LETTERS, PRODUCTS, RELEASES, skuOf } from './sim-messages.js';

/** Something is so that must never be. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
}

function mustBe(holds: boolean, otherwise: () => string): void {
  if (!holds) throw new InvariantError(otherwise());
}

/** What must hold at every moment, and at the end; looks at tables and logs only, never at what the protocol knows. */
export class Invariants implements CommitListener {
  readonly #effects = new Set<string>();
  readonly #decisions = new Map<string, number>();
  readonly #journal = new Map<string, JournalRow[]>();
  readonly #seen = new Map<SimPartition, number>();
  readonly #outputs: readonly SimPartition[];

  constructor(
    private readonly database: SimDatabase,
    broker: SimBroker,
    private readonly inputs: readonly InputLog[],
  ) {
    this.#outputs = [RELEASES, DEAD_LETTERS].flatMap((topic) => broker.partitionsOf(topic));
  }

  committing(transaction: SimTransaction): void {
    const { lane, process, journalled } = transaction;
    if (lane === undefined) return;
    const owner = this.database.lanes.get(lane)?.owner;
    mustBe(owner === process, () => `${process} changed lane ${lane}, which ${owner} has taken over`);
    for (const row of journalled) {
      this.#follows(row);
      this.#hasOneEffect(row);
    }
  }

  committed(): void {
    const waiting = this.#subjectsWaiting();
    for (const subject of this.database.subjects.values()) {
      const current = this.database.products.get(subject.sku)?.productVersion ?? 0;
      mustBe(
        subject.factVersion === current || waiting(subject),
        () =>
          `${subject.id} rests on facts ${subject.factVersion} of ${current}, and nothing is left to decide it again`,
      );
    }
  }

  /** Kafka, read committed: only what the journal holds, in order, nothing twice. */
  checkLogs(): void {
    for (const partition of this.#outputs) {
      if (this.#seen.get(partition) === partition.changes) continue;
      this.#seen.set(partition, partition.changes);
      this.#checkLog(partition);
    }
  }

  /** At rest: everything is decided, on the newest facts, and published; no work is left, and nobody waits. */
  checkAtRest(): void {
    for (const log of this.inputs) this.#isAllDone(log);
    mustBe(this.database.laneWork.size === 0, () => `${this.database.laneWork.size} rows of lane_work are left`);
    mustBe(this.database.openTransactions === 0, () => `${this.database.openTransactions} transactions wait for ever`);
    const published = new Map<string, Set<string>>();
    for (const partition of this.#outputs) {
      for (const { record } of partition.readCommitted()) {
        const [lane, seq] = placeOf(record.headers);
        const seqs = published.get(lane) ?? new Set();
        mustBe(!seqs.has(seq), () => `${lane}/${seq} stands twice in Kafka`);
        published.set(lane, seqs.add(seq));
      }
    }
    for (const [lane, rows] of this.#journal) {
      const there = published.get(lane)?.size ?? 0;
      mustBe(there === rows.length, () => `Kafka holds ${there} of the ${rows.length} journal entries of ${lane}`);
    }
  }

  #follows(row: JournalRow): void {
    const rows = this.#journal.get(row.lane) ?? [];
    const last = rows.at(-1);
    mustBe(row.seq === (last?.seq ?? 0n) + 1n, () => `journal of ${row.lane}: ${row.seq} follows ${last?.seq ?? 0n}`);
    const hash = chainHash(last?.hash ?? GENESIS_HASH, row.payload);
    mustBe(hash.equals(row.hash), () => `journal of ${row.lane}: the chain is broken at ${row.seq}`);
    rows.push(row);
    this.#journal.set(row.lane, rows);
  }

  #hasOneEffect(row: JournalRow): void {
    const input = row.topic === DEAD_LETTERS ? this.#parked(row) : this.#decided(row);
    if (input === undefined) return;
    mustBe(!this.#effects.has(input), () => `${input} has two effects`);
    this.#effects.add(input);
  }

  #parked(row: JournalRow): string {
    const { topic, partition, offset } = JSON.parse(row.payload.toString()) as DeadLetterData;
    return `${topic}/${partition}/${offset}`;
  }

  #decided(row: JournalRow): string | undefined {
    const { subject, decisionVersion, factVersion, input } = JSON.parse(row.payload.toString()) as SimDecision;
    const before = this.#decisions.get(subject) ?? 0;
    mustBe(decisionVersion === before + 1, () => `decision ${decisionVersion} of ${subject} follows ${before}`);
    this.#decisions.set(subject, decisionVersion);
    const current = this.database.products.get(skuOf(subject))?.productVersion ?? 0;
    mustBe(
      factVersion === current,
      () => `decision ${decisionVersion} of ${subject} rests on facts ${factVersion}, committed are ${current}`,
    );
    return input;
  }

  #subjectsWaiting(): (subject: SubjectRow) => boolean {
    const skus = new Set<string>();
    const ids = new Set<string>();
    let all = false;
    for (const { lane, kind, payload } of this.database.laneWork.values()) {
      if (kind === 'SUBJECTS') for (const { id } of (payload as { subjects: { id: string }[] }).subjects) ids.add(id);
      if (kind !== 'FACTS') continue;
      for (const cause of (payload as { causes: FactCause[] }).causes) {
        if (cause.skus === null) all = true;
        else for (const sku of cause.skus) skus.add(`${lane} ${sku}`);
      }
    }
    return ({ id, lane, sku }) => all || ids.has(id) || skus.has(`${lane} ${sku}`);
  }

  #checkLog(partition: SimPartition): void {
    const newest = new Map<string, bigint>();
    for (const { record } of partition.readCommitted()) {
      const [lane, seqText] = placeOf(record.headers);
      const seq = BigInt(seqText);
      const before = newest.get(lane) ?? 0n;
      mustBe(seq > before, () => `${partition.name} holds ${lane}/${seq} after ${lane}/${before}`);
      newest.set(lane, seq);
      const row = this.#journal.get(lane)?.[Number(seq) - 1];
      mustBe(
        row?.hash.toString('hex') === String(record.headers['ce_journalhash']),
        () => `${partition.name} holds ${lane}/${seq}, which the journal does not`,
      );
    }
  }

  #isAllDone(log: InputLog): void {
    if (log.topic === PRODUCTS) {
      const done = this.database.inputOffsets.get(`${log.topic}/${log.partition}`) ?? 0n;
      mustBe(done === BigInt(log.records.length), () => `facts are read up to ${done} of ${log.records.length}`);
      return;
    }
    log.records.forEach((_, offset) => {
      const input = `${log.topic}/${log.partition}/${offset}`;
      mustBe(this.#effects.has(input), () => `${input} has no effect`);
    });
  }
}

/** Lane and seq, from `ce_id`. */
function placeOf(headers: Readonly<Record<string, Buffer | string>>): [string, string] {
  const id = String(headers['ce_id']);
  const at = id.lastIndexOf('/');
  return [id.slice(0, at), id.slice(at + 1)];
}
