import { aListEntry } from '@sluice/testing';
import { act, aDocument, openFiling, publishList, REPORT } from '../testing/officer.js';
import { useRegistry, type TestRegistry } from '../testing/use-registry.js';

/** These specs go past the registry and write to its tables. */
describe('the database itself', () => {
  let registry: TestRegistry;

  beforeAll(async () => {
    registry = await useRegistry();
    await publishList(registry.client, [
      aListEntry({ entryId: 'at-once', requires: [REPORT] }),
      aListEntry({ entryId: 'reviewed', completes: 'ON_REVIEW', requires: [REPORT] }),
    ]);
  }, 60_000);
  afterAll(() => registry.close(), 60_000);

  const sql = (text: string, ...values: unknown[]) => registry.database.pool.query(text, values);

  /** Submitted by ann, with a document that bob attached. */
  async function submitted(): Promise<string> {
    const id = await openFiling(registry.client, { entryId: 'reviewed' });
    await registry.client.upload(id, document, { as: 'bob' });
    await act(registry.client, id, 'submit');
    return id;
  }
  const document = [
    ['kind', REPORT],
    ['file', aDocument()],
  ] as const;

  const complete = (id: string, by: string | null) =>
    sql(
      `UPDATE registry.filing SET status = 'COMPLETED', valid_from = '2026-06-10', completed_by = $2 WHERE filing_id = $1`,
      id,
      by,
    );

  it.each([
    ['who submitted it', 'ann', 'filing_completed_by_second_person'],
    ['who submitted it, written otherwise', ' ＡNN ', 'filing_completed_by_second_person'],
    ['who attached evidence to it', 'bob', 'filing_four_eyes'],
    ['who attached evidence to it, written otherwise', 'Bob', 'filing_four_eyes'],
    ['nobody, where the entry asks for a review', null, 'filing_four_eyes'],
  ])('lets no filing be completed by %s', async (_who, by, constraint) => {
    const id = await submitted();
    await expect(complete(id, by)).rejects.toMatchObject({ code: '23514', constraint });
  });

  it('lets a third person complete it, once', async () => {
    const id = await submitted();
    expect(await complete(id, 'zoe')).toMatchObject({ rowCount: 1 });
    const change = sql(`UPDATE registry.filing SET completed_by = 'eve' WHERE filing_id = $1`, id);
    await expect(change).rejects.toMatchObject({ constraint: 'filing_four_eyes' });
  });

  it('lets nobody be named who completed what nobody submitted', async () => {
    const id = await openFiling(registry.client, { entryId: 'reviewed' });
    await registry.client.upload(id, document, { as: 'bob' });
    await expect(complete(id, 'zoe')).rejects.toMatchObject({ constraint: 'filing_completed_after_submission' });
  });

  it('lets no filing be complete while it misses something', async () => {
    const id = await openFiling(registry.client, { entryId: 'at-once' });
    await expect(complete(id, null)).rejects.toMatchObject({ constraint: 'filing_complete_misses_nothing' });
  });

  it('sees the document that somebody is attaching while they complete the filing', async () => {
    const id = await submitted();
    const attaching = await registry.database.pool.connect();
    try {
      await attaching.query('BEGIN');
      await attaching.query(
        `INSERT INTO registry.evidence (evidence_id, filing_id, kind, version, sha256, size, media_type, attached_by, attached_at)
         VALUES ('late', $1, 'OTHER', 1, repeat('0', 64), 1, 'text/plain', 'zoe', now())`,
        [id],
      );
      const completing = complete(id, 'zoe').catch((error: unknown) => error);
      await waitsForALock();
      await attaching.query('COMMIT');
      expect(await completing).toMatchObject({ constraint: 'filing_four_eyes' });
    } finally {
      attaching.release();
    }
  });

  it('keeps evidence as it was attached', async () => {
    const id = await submitted();
    const other = sql(`UPDATE registry.evidence SET attached_by = 'eve' WHERE filing_id = $1`, id);
    await expect(other).rejects.toThrow('rows of evidence are only ever added');
    await expect(sql('DELETE FROM registry.evidence WHERE filing_id = $1', id)).rejects.toThrow('only ever added');
  });

  /** Another statement of this database is waiting; without the lock it would not, and this gives up. */
  async function waitsForALock(): Promise<void> {
    for (let tries = 0; tries < 200; tries += 1) {
      const { rowCount } = await sql(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      if (rowCount !== 0) return;
    }
    throw new Error('Nobody waits');
  }
});
