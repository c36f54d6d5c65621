import { eventually } from '@sluice/testing';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PoolClient } from 'pg';
import { aDocument, contentOf, openFiling, publishList, REPORT } from '../testing/officer.js';
import { useRegistry, type TestRegistry } from '../testing/use-registry.js';

const HOUR_MS = 60 * 60 * 1000;

let registry: TestRegistry;
let filingId: string;

beforeAll(async () => {
  registry = await useRegistry();
  await publishList(registry.client);
  filingId = await openFiling(registry.client);
}, 60_000);
afterAll(() => registry.close(), 60_000);

/** A document that lies in the store since two hours, and that nobody names. */
async function anOrphan(): Promise<{ text: string; sha256: string; path: string }> {
  const text = `orphan ${randomUUID()}`;
  const sha256 = createHash('sha256').update(contentOf(text)).digest('hex');
  const path = join(registry.evidenceDirectory, sha256.slice(0, 2), sha256);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, contentOf(text));
  const then = new Date(Date.now() - 2 * HOUR_MS);
  await utimes(path, then, then);
  return { text, sha256, path };
}

async function inTransaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await registry.database.pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } finally {
    client.release();
  }
}

/** The registry waits for a lock that the spec has. */
const registryWaits = (): Promise<void> =>
  eventually(async () => {
    const { rows } = await registry.database.pool.query(
      `SELECT 1 FROM pg_stat_activity
        WHERE datname = current_database() AND application_name = 'sluice-registry' AND wait_event_type = 'Lock'`,
    );
    expect(rows).toHaveLength(1);
  });

it('a document that is collected after it was put and before it is named is put again', async () => {
  const { text, sha256, path } = await anOrphan();
  const uploading = await inTransaction(async (collector) => {
    await collector.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`evidence ${sha256}`]);
    const upload = registry.client.upload(filingId, [
      ['kind', REPORT],
      ['file', aDocument(text)],
    ]);
    await registryWaits();
    await rm(path);
    return { upload };
  });
  expect((await uploading.upload).status).toBe(201);
  expect(existsSync(path)).toBe(true);
});

it('a document that is being named is not collected', async () => {
  const { sha256, path } = await anOrphan();
  await registry.client.upload(filingId, [
    ['kind', REPORT],
    ['file', aDocument('a row to copy')],
  ]);
  // So that a new process begins a round at once.
  await registry.database.pool.query(`UPDATE registry.evidence_job SET position = '', round_finished_at = NULL`);
  await inTransaction(async (uploader) => {
    await uploader.query('SELECT pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [`evidence ${sha256}`]);
    await registry.restart();
    await registryWaits();
    await uploader.query(
      `INSERT INTO registry.evidence (evidence_id, filing_id, kind, version, sha256, size, media_type, attached_by, attached_at)
       SELECT 'copied', filing_id, 'COPY', 1, $1, 1, media_type, attached_by, attached_at FROM registry.evidence LIMIT 1`,
      [sha256],
    );
  });
  await eventually(async () => {
    const { rows } = await registry.database.pool.query<{ round_finished_at: Date | null }>(
      `SELECT round_finished_at FROM registry.evidence_job WHERE job = 'sweep'`,
    );
    expect(rows[0]?.round_finished_at).not.toBeNull();
  });
  expect(existsSync(path)).toBe(true);
});
