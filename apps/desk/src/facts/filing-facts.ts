import { Inject, Injectable } from '@nestjs/common';
import type { FilingUpdatedData } from '@sluice/contracts';
import type { Pool } from 'pg';
import type { Tx } from '../database/transactions.js';
import { POOL } from '../shared.js';
import { filingChange, writeChanges } from './fact-changes.js';
import { keepDuration } from './filing-durations.js';
import type { HeardFact } from './heard-fact.js';

/** Filings, as the registry said them last, and how each came there. */
@Injectable()
export class FilingFacts {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /** One after the other: each version is a line of the filing's story, and there are few. */
  async keep(tx: Tx, facts: readonly HeardFact<FilingUpdatedData>[]): Promise<void> {
    for (const fact of facts) await keepOne(tx, fact);
  }

  /** Those that are known, by id. */
  async find(filingIds: readonly string[]): Promise<Map<string, FilingUpdatedData>> {
    return read(this.pool, filingIds);
  }
}

async function keepOne(tx: Tx, { key, data, eventId, atMs }: HeardFact<FilingUpdatedData>): Promise<void> {
  const at = new Date(atMs ?? tx.now);
  if (data === null) {
    await tx.client.query('DELETE FROM fact_filing WHERE filing_id = $1', [key]);
    return keepDuration(tx, key, null, at);
  }
  const before = (await read(tx.client, [key])).get(key);
  if (before !== undefined && before.filingVersion >= data.filingVersion) return;
  await tx.client.query(
    `INSERT INTO fact_filing (filing_id, filing_version, exporter_id, status, valid_until, data)
     VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (filing_id) DO UPDATE
       SET filing_version = excluded.filing_version, exporter_id = excluded.exporter_id, status = excluded.status,
           valid_until = excluded.valid_until, data = excluded.data`,
    [key, data.filingVersion, data.exporterId, data.status, data.validUntil, JSON.stringify(data)],
  );
  await keepDuration(tx, key, data, at);
  if (eventId !== undefined) {
    await writeChanges(tx, 'FILING', [{ entityId: key, eventId, at, what: filingChange(before, data) }]);
  }
}

async function read(
  client: Pick<Pool, 'query'> | Tx['client'],
  filingIds: readonly string[],
): Promise<Map<string, FilingUpdatedData>> {
  const { rows } = await client.query<{ data: FilingUpdatedData }>(
    'SELECT data FROM fact_filing WHERE filing_id = ANY ($1)',
    [filingIds],
  );
  return new Map(rows.map(({ data }) => [data.filingId, data]));
}
