import { eventually } from '@sluice/testing';
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FilingResource } from '../../filings/filing-resource.js';
import { aDocument, contentOf, openFiling, publishList, REPORT } from '../../testing/officer.js';
import { useRegistry, type TestRegistry } from '../../testing/use-registry.js';
import type { FindingList } from './findings.controller.js';

const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');
const DAY_MS = 24 * 60 * 60 * 1000;

let registry: TestRegistry;
let nowMs = Date.now();

beforeAll(async () => {
  // A day between two rounds, that passes when a spec says so.
  const day = { roundMs: DAY_MS, graceMs: DAY_MS, bytesPerS: 1e9 };
  registry = await useRegistry({ clock: () => nowMs, evidence: { check: day, sweep: day } });
  await publishList(registry.client);
}, 60_000);
afterAll(() => registry.close(), 60_000);

const pathOf = (sha256: string): string => join(registry.evidenceDirectory, sha256.slice(0, 2), sha256);

/** Has a document attached, and answers its SHA-256 and where it is downloaded. */
async function attach(text: string): Promise<{ sha256: string; filingId: string; location: string }> {
  const filingId = await openFiling(registry.client);
  const answer = await registry.client.upload<FilingResource>(filingId, [
    ['kind', REPORT],
    ['file', aDocument(text)],
  ]);
  const location = String(answer.headers.get('location'));
  return { sha256: sha256Of(contentOf(text)), filingId, location };
}

const findings = async (query = ''): Promise<FindingList> =>
  (await registry.client.get<FindingList>(`/v1/evidence/findings${query}`)).body;

const findingOf = async (sha256: string): Promise<FindingList['items'][number] | undefined> =>
  (await findings('?limit=200')).items.find((item) => item.sha256 === sha256);

/** A day later, in a new process: rounds are due, and go through everything. */
async function nextRounds(): Promise<void> {
  nowMs += DAY_MS + 1_000;
  await registry.restart();
  await eventually(async () => {
    const { rows } = await registry.database.pool.query(
      `SELECT 1 FROM registry.evidence_job WHERE position = '' AND round_finished_at >= $1 AND held_by IS NULL`,
      [new Date(nowMs)],
    );
    expect(rows).toHaveLength(2);
  });
}

describe('the check of stored evidence', () => {
  it('finds what is missing and what was altered, until it is whole again', async () => {
    const [whole, missing, altered] = [await attach('whole'), await attach('missing'), await attach('altered')];
    const original = contentOf('missing');
    await rm(pathOf(missing.sha256));
    await writeFile(pathOf(altered.sha256), contentOf('another'));
    await nextRounds();

    expect(await findingOf(whole.sha256)).toBeUndefined();
    const naming = (filingId: string) => [{ filingId, evidenceId: expect.any(String) as string, kind: REPORT }];
    expect(await findingOf(missing.sha256)).toEqual({
      ...{ findingId: expect.any(String) as string, finding: 'MISSING', sha256: missing.sha256 },
      ...{ firstSeenAt: new Date(nowMs).toISOString(), lastSeenAt: new Date(nowMs).toISOString() },
      documents: naming(missing.filingId),
    });
    expect(await findingOf(altered.sha256)).toMatchObject({
      finding: 'ALTERED',
      found: { sha256: sha256Of(contentOf('another')), size: contentOf('another').length },
      documents: naming(altered.filingId),
    });
    const metrics = await (await fetch(`${registry.client.url}/metrics`)).text();
    expect(metrics).toContain('sluice_registry_evidence_findings{finding="missing"} 1');
    expect(metrics).toContain('sluice_registry_evidence_findings{finding="altered"} 1');
    expect(metrics).toContain('sluice_registry_evidence_checked_total{result="whole"}');
    expect((await fetch(`${registry.client.url}/readyz`)).status).toBe(200);

    const firstSeenAt = new Date(nowMs).toISOString();
    await writeFile(pathOf(missing.sha256), original);
    await nextRounds();
    expect(await findingOf(missing.sha256)).toMatchObject({
      finding: 'MISSING',
      firstSeenAt,
      resolvedAt: expect.any(String) as string,
    });
    const again = await findingOf(altered.sha256);
    expect(again).toMatchObject({ firstSeenAt, lastSeenAt: new Date(nowMs).toISOString() });
    expect(again).not.toHaveProperty('resolvedAt');
    expect((await findings('?status=OPEN')).items.map(({ sha256 }) => sha256)).toEqual([altered.sha256]);
    expect((await findings('?status=RESOLVED')).items.map(({ sha256 }) => sha256)).toEqual([missing.sha256]);
  });

  it('says how far it has come', async () => {
    const { check } = await findings();
    const { rows } = await registry.database.pool.query<{ count: string }>(
      'SELECT count(DISTINCT sha256) FROM registry.evidence',
    );
    expect(check.documents).toBe(Number(rows[0]?.count));
    expect(Date.parse(check.roundFinishedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(check.roundStartedAt ?? ''));
  });

  it('is not served altered or lost documents as if they were right', async () => {
    const [lost, altered] = [await attach('lost'), await attach('altered as well')];
    await rm(pathOf(lost.sha256));
    await writeFile(pathOf(altered.sha256), contentOf('altered as bell'));
    expect(await registry.client.get(lost.location)).toMatchObject({ status: 500, body: { code: 'EVIDENCE_LOST' } });
    const headers = await registry.client.issuer.authorization('ann');
    const download = fetch(registry.client.url + altered.location, { headers }).then(async (answer) => {
      const text = await answer.text();
      return answer.ok ? text : Promise.reject(new Error(text));
    });
    await expect(download).rejects.toThrow();
  });

  it('pages through findings, newest first', async () => {
    const seen: string[] = [];
    for (let query = '?limit=1'; ;) {
      const page = await findings(query);
      seen.push(...page.items.map(({ findingId }) => findingId));
      if (page.nextCursor === undefined) break;
      query = `?limit=1&cursor=${page.nextCursor}`;
    }
    expect(seen.length).toBeGreaterThanOrEqual(2);
    expect(seen).toEqual([...seen].sort((a, b) => Number(b) - Number(a)));
  });

  it.each(['?limit=0', '?limit=201', '?status=LOST', '?cursor=x', '?colour=red'])('refuses %s', async (query) => {
    const answer = await registry.client.get(`/v1/evidence/findings${query}`);
    expect(answer).toMatchObject({ status: 400, body: { code: 'QUERY_INVALID', field: /\w+/.exec(query)?.[0] } });
  });
});

describe('the sweep of the evidence store', () => {
  const files = async (): Promise<string[]> => {
    const entries = await readdir(registry.evidenceDirectory, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  };
  const age = (path: string, days: number): Promise<void> => {
    const then = new Date(nowMs - days * DAY_MS);
    return utimes(path, then, then);
  };
  /** What a crash between store and database leaves: a document of so many days that no row names. */
  async function anOrphan(text: string, days: number): Promise<string> {
    const sha256 = sha256Of(contentOf(text));
    await mkdir(dirname(pathOf(sha256)), { recursive: true });
    await writeFile(pathOf(sha256), contentOf(text));
    await age(pathOf(sha256), days);
    return sha256;
  }

  it('removes what nobody names once the time of grace is over, and nothing else', async () => {
    const { sha256: named } = await attach(`named ${randomUUID()}`);
    const old = await anOrphan(`old ${randomUUID()}`, 2);
    // One day on: a day is not over for what comes from the future.
    const fresh = await anOrphan(`fresh ${randomUUID()}`, -1);
    const stranger = join(registry.evidenceDirectory, named.slice(0, 2), 'notes.txt');
    await writeFile(stranger, 'not ours');
    for (const path of [pathOf(named), stranger]) await age(path, 2);
    await nextRounds();
    const left = await files();
    expect(left).toEqual(expect.arrayContaining([named, fresh, 'notes.txt']));
    expect(left).not.toContain(old);
  });

  it('does not remove a document that got a name meanwhile', async () => {
    const text = `again ${randomUUID()}`;
    const orphan = await anOrphan(text, 2);
    expect((await attach(text)).sha256).toBe(orphan);
    await nextRounds();
    expect(await files()).toContain(orphan);
  });
});
