import type { ClientBase, Pool, QueryConfig } from 'pg';
import { batchOf, chainEntries, GENESIS_HASH, insertDeadLetters, type JournalRow } from '@sluice/messaging';
import { int8Array, textArray } from '@sluice/platform';
import type { LaneEffects } from './lane-effects.js';
import type { LaneName } from './lane-name.js';
import { LANE_WORK_CHANNEL, type LaneWorkFor, type StoredLaneWork } from './lane-work.js';
import { LaneLostError, type LaneTransaction } from './lane-transaction.js';

/** The lane as its new owner found it. */
export interface TakenLane {
  generation: bigint;
  nextOffset: bigint;
  /** Lower bound of what stands in Kafka; the journal's committed offset knows better. */
  published: bigint;
}

/** Makes this process the lane's owner: from now on every transaction of an older generation stops. */
export async function takeLane(pool: Pool, lane: LaneName): Promise<TakenLane> {
  const { rows } = await pool.query<LaneRow>(
    `INSERT INTO lane (lane, generation, next_offset, seq, published, head) VALUES ($1, 1, 0, 0, 0, $2)
     ON CONFLICT (lane) DO UPDATE SET generation = lane.generation + 1
     RETURNING generation, next_offset, published`,
    [lane, GENESIS_HASH],
  );
  return takenLane(lane, rows[0]);
}

/**
 * The same for the present owner, whose producer failed. It may have failed because another process took the lane, so
 * the lane is taken only while its generation is still `mine`.
 * @throws LaneLostError when it is not
 */
export async function retakeLane(pool: Pool, lane: LaneName, mine: bigint): Promise<TakenLane> {
  const { rows } = await pool.query<LaneRow>(
    `UPDATE lane SET generation = generation + 1 WHERE lane = $1 AND generation = $2
     RETURNING generation, next_offset, published`,
    [lane, mine.toString()],
  );
  if (rows.length === 0) throw new LaneLostError(lane, mine);
  return takenLane(lane, rows[0]);
}

interface LaneRow {
  generation: string;
  next_offset: string;
  published: string;
}

function takenLane(lane: LaneName, row: LaneRow | undefined): TakenLane {
  if (!row) throw new Error(`lane ${lane} could not be taken over: the database returned no row`);
  return { generation: BigInt(row.generation), nextOffset: BigInt(row.next_offset), published: BigInt(row.published) };
}

/**
 * The oldest work left for the lane, at most `limit` rows, up to and with the first of SUBJECTS: those are taken one by
 * one, and a change that concerns everything leaves hundreds of them.
 */
export async function readLaneWork(tx: LaneTransaction, limit: number): Promise<StoredLaneWork[]> {
  const { rows } = await tx.client.query<{ id: string; kind: string; payload: unknown }>({
    name: 'read-lane-work',
    text: `SELECT id, kind, payload FROM lane_work
            WHERE lane = $1 AND id <= coalesce((
              SELECT id FROM lane_work WHERE lane = $1 AND kind = 'SUBJECTS' ORDER BY id LIMIT 1), 9223372036854775807)
            ORDER BY id LIMIT $2`,
    values: [tx.lane, limit],
  });
  return rows.map((row) => ({ id: BigInt(row.id), kind: row.kind, payload: row.payload }) as StoredLaneWork);
}

/**
 * Writes what the transaction says and does to the lane itself, and returns the journal rows for the
 * publisher. The chain and `seq` go on from the lane row, which the transaction holds locked: no gap, no fork.
 */
export async function writeLane(
  tx: LaneTransaction,
  effects: LaneEffects,
  published: bigint,
  nowMs: number,
): Promise<JournalRow[]> {
  const { seq, head } = tx.position;
  const rows = chainEntries(tx.lane, { seq, hash: head }, effects.journal, new Date(nowMs));
  const batch = batchOf(rows, head);
  if (effects.deadLetters.length > 0) await insertDeadLetters(tx.client, effects.deadLetters);
  if (effects.leftWork.length > 0) tx.write(laneWorkQuery(effects.leftWork));
  tx.write({
    name: 'write-lane',
    text: WRITE_LANE,
    values: [
      tx.lane,
      (effects.nextOffset ?? tx.position.nextOffset).toString(),
      published.toString(),
      int8Array(effects.doneWorkIds),
      (batch?.lastSeq ?? seq).toString(),
      batch?.hash ?? head,
      batch?.firstSeq.toString() ?? null,
      batch?.time ?? null,
      batch?.previous ?? null,
      batch?.entries ?? null,
    ],
  });
  return rows;
}

const WRITE_LANE = `
  WITH journalled AS (
    INSERT INTO journal (lane, first_seq, last_seq, time, previous, hash, entries)
    SELECT $1, $7::bigint, $5::bigint, $8::timestamptz, $9::bytea, $6::bytea, $10::bytea WHERE $10::bytea IS NOT NULL
  ), done AS (
    DELETE FROM lane_work WHERE id = ANY ($4::bigint[])
  )
  UPDATE lane SET next_offset = $2::bigint, published = greatest(published, $3::bigint), seq = $5::bigint, head = $6
   WHERE lane = $1`;

/** Leaves work for lanes in the caller's transaction, and wakes them when it commits. */
export async function leaveLaneWork(client: ClientBase, work: readonly LaneWorkFor[]): Promise<void> {
  await client.query(laneWorkQuery(work));
}

function laneWorkQuery(work: readonly LaneWorkFor[]): QueryConfig {
  return {
    name: 'leave-lane-work',
    text: `WITH left_work AS (
             INSERT INTO lane_work (lane, kind, payload)
             SELECT lane, kind, payload::json FROM unnest($1::text[], $2::text[], $3::text[]) AS w (lane, kind, payload)
             RETURNING lane
           )
           SELECT pg_notify('${LANE_WORK_CHANNEL}', lane) FROM (SELECT DISTINCT lane FROM left_work) AS lanes`,
    values: [
      textArray(work.map((row) => row.lane)),
      textArray(work.map((row) => row.kind)),
      textArray(work.map((row) => JSON.stringify(row.payload))),
    ],
  };
}
