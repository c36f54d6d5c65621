import { Verification, type AuditReport, type FindingKind } from '@sluice/messaging';
import { createLogger } from '@sluice/platform';
import { aFilingBody, publishList } from '../testing/officer.js';
import { useRegistry, type TestRegistry } from '../testing/use-registry.js';

/** What `sluice verify` finds when somebody with every right in the database has been at the audit trail. */
describe('verifying the audit trail', () => {
  let registry: TestRegistry;

  beforeEach(async () => {
    registry = await useRegistry();
    await publishList(registry.client);
    for (let n = 0; n < 5; n += 1) await registry.client.post('/v1/filings', aFilingBody());
  }, 60_000);
  afterEach(() => registry.close(), 60_000);

  async function verified(): Promise<AuditReport | undefined> {
    const { database, topics } = registry;
    const verification = await Verification.open({
      kafka: { brokers: topics.brokers.split(','), ssl: false, prefix: topics.prefix, clientId: 'verify-spec' },
      databaseUrl: database.url,
      logger: createLogger({ service: 'verify-spec', level: 'silent' }),
    });
    try {
      return (await verification.auditTrails())[0];
    } finally {
      await verification.close();
    }
  }

  const tamper = (statement: string) =>
    registry.database.pool.query(
      `ALTER TABLE registry.audit DISABLE TRIGGER audit_stays; ${statement}; ALTER TABLE registry.audit ENABLE TRIGGER audit_stays`,
    );

  it('finds nothing in a trail that nobody touched', async () => {
    const report = await verified();
    expect(report).toMatchObject({ service: 'registry', findingCount: 0 });
    expect(report?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(report?.entries).toBe(report?.toSeq);
    expect(report?.entries).toBeGreaterThanOrEqual(5n);
  });

  it.each<[what: string, statement: string, kind: FindingKind, seqs: [number, number]]>([
    [
      'another name in a change',
      `UPDATE registry.audit SET entry = replace(entry::text, '"ann"', '"eve"')::json WHERE seq = 5`,
      'AUDIT_ALTERED',
      [5, 5],
    ],
    ['a change that was taken out', 'DELETE FROM registry.audit WHERE seq IN (2, 3)', 'AUDIT_MISSING', [2, 3]],
    ['another hash', `UPDATE registry.audit SET hash = sha256('x') WHERE seq = 2`, 'AUDIT_ALTERED', [2, 2]],
    [
      'a change tied to what the registry never said',
      `UPDATE registry.audit SET journal_seq = journal_seq - 1 WHERE seq = 6`,
      'AUDIT_UNTIED',
      [6, 6],
    ],
  ])('finds %s', async (_what, statement, kind, [from, to]) => {
    await tamper(statement);
    const findings = (await verified())?.findings ?? [];
    expect(findings[0]).toMatchObject({ kind, service: 'registry', seqs: [BigInt(from), BigInt(to)] });
  });

  it('finds the newest changes gone, and another end', async () => {
    await tamper('DELETE FROM registry.audit WHERE seq = (SELECT max(seq) FROM registry.audit)');
    expect((await verified())?.findings).toMatchObject([{ kind: 'AUDIT_MISSING' }]);
    await tamper(`UPDATE registry.audit_head SET seq = seq - 1`);
    expect((await verified())?.findings).toMatchObject([{ kind: 'HEAD_DIFFERS' }]);
  });
});
