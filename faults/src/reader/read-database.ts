import type { Client } from 'pg';
import type { Evidence, Place } from './evidence.js';
import { readJournal } from './read-journal.js';

type FromDatabase = Omit<Evidence, 'inputs' | 'outputs' | 'ends' | 'committed'>;

/** Reads the gate's tables with plain SQL, in one snapshot. */
export async function readDatabase(client: Client): Promise<FromDatabase> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    return {
      lanes: await lanes(client),
      journal: await readJournal(client),
      filings: await filings(client),
      shipments: await shipments(client),
      openHolds: await rows(client, 'SELECT shipment_id AS "shipmentId" FROM gate.hold WHERE closed_at IS NULL'),
      laneWork: await leftWork(client),
      parked: await places(client, 'SELECT topic, partition, record_offset AS "offset" FROM gate.dead_letter'),
      done: await donePlaces(client),
    };
  } finally {
    await client.query('ROLLBACK');
  }
}

/** How much work the lanes have not taken yet. */
export async function leftWork(client: Client): Promise<number> {
  const [row] = await rows<{ count: number }>(client, 'SELECT count(*)::int AS count FROM gate.lane_work');
  return row?.count ?? 0;
}

/** Offsets below which everything is done: lanes for what they read, `input_offset` for facts and commands. */
export function donePlaces(client: Client): Promise<Place[]> {
  return places(
    client,
    `SELECT 'logistics.' || split_part(lane, '/', 1) || '.v1' AS topic, split_part(lane, '/', 2)::int AS partition,
            next_offset AS "offset" FROM gate.lane
     UNION ALL SELECT topic, partition, next_offset FROM gate.input_offset`,
  );
}

function lanes(client: Client): Promise<Evidence['lanes'][number][]> {
  return rows(
    client,
    `SELECT lane, generation::int, next_offset::int AS "nextOffset", seq::int, head FROM gate.lane ORDER BY lane`,
  );
}

function filings(client: Client): Promise<Evidence['filings'][number][]> {
  return rows(
    client,
    `SELECT filing_id AS "filingId", version, status, stored_at::int AS "storedAt" FROM faults.filing ORDER BY stored_at`,
  );
}

function shipments(client: Client): Promise<Evidence['shipments'][number][]> {
  return rows(
    client,
    `SELECT shipment_id AS "shipmentId", status, decision_version AS "decisionVersion" FROM gate.shipment`,
  );
}

async function places(client: Client, sql: string): Promise<Place[]> {
  const found = await rows<{ topic: string; partition: number; offset: string }>(client, sql);
  return found.map(({ topic, partition, offset }) => ({ topic, partition, offset: Number(offset) }));
}

export async function rows<T extends object>(client: Client, sql: string): Promise<T[]> {
  return (await client.query<T>(sql)).rows;
}
