import { useRegistry, type TestRegistry } from '../testing/use-registry.js';
import { auditStatement } from './audit-sql.js';
import { AUDIT_KINDS, readAuditQuery } from './audit-query.js';
import type { AuditItem } from './audit.service.js';
import { AUDIT_COLUMNS } from './export-audit.js';

interface Page {
  readonly items: AuditItem[];
  readonly nextCursor?: string;
}

/** More than one page of each filter, and more than a statistics sample tells apart by chance. */
const MANY = 6_000;
const PEOPLE = ['ann', 'Bob', 'zoe', 'registry', 'eva'];
const START_MS = Date.parse('2026-03-01T00:00:00Z');
const MINUTE_MS = 60_000;

const atOf = (n: number): string => new Date(START_MS + Math.floor(n / 3) * MINUTE_MS).toISOString();
/** Few imports, and little that Rita did: what is rare is found by its own index. */
const kindOf = (n: number): string => (n % 400 === 3 ? 'import' : (AUDIT_KINDS[n % 3] ?? ''));
const byOf = (n: number): string => (n % 500 === 7 ? 'Rita' : (PEOPLE[n % 5] ?? ''));
const objectOf = (n: number): string => `${kindOf(n)}:X-${n % 100}`;
const exporterOf = (n: number): string | null => (kindOf(n) !== 'filing' ? null : n % 8 === 0 ? 'acme-sz' : 'other');

let registry: TestRegistry;

/** A trail of its own: rows as the registry writes them, of months and many people, without the chain. */
beforeAll(async () => {
  registry = await useRegistry();
  const entries = Array.from({ length: MANY }, (_, n) => {
    const what = { object: objectOf(n), exporterId: exporterOf(n), action: 'amend', by: byOf(n) };
    return JSON.stringify({ ...what, at: atOf(n), why: n === 42 ? '=1+1' : null, from: { n: n - 1 }, to: { n } });
  });
  await registry.database.pool.query(
    `INSERT INTO registry.audit (seq, entry, journal_seq, journal_hash, hash)
     SELECT ordinality, entry::json, 0, ''::bytea, ''::bytea FROM unnest($1::text[]) WITH ORDINALITY AS e (entry)`,
    [entries],
  );
  await registry.database.pool.query('ANALYZE registry.audit');
}, 60_000);
afterAll(() => registry.close(), 60_000);

const ask = (query: string) => registry.client.get<Page>(`/v1/audit?${query}`);
/** The numbers of the changes that a query leaves, read to its end. */
async function numbersOf(query: string): Promise<number[]> {
  const found: AuditItem[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    const { body }: { body: Page } = await ask(`limit=200&${query}${cursor === '' ? '' : `&cursor=${cursor}`}`);
    found.push(...body.items);
    cursor = body.nextCursor;
  }
  return found.map(({ seq }) => seq - 1);
}
const numbers = Array.from({ length: MANY }, (_, n) => n);
const newestFirst = (keep: (n: number) => boolean): number[] => numbers.filter(keep).reverse();

describe('the trail of everything', () => {
  it('comes newest first, page by page, and nothing of it comes twice', async () => {
    expect(await numbersOf('')).toEqual(newestFirst(() => true));
    expect(await numbersOf('dir=asc&kind=list')).toEqual(numbers.filter((n) => kindOf(n) === 'list'));
  });

  it.each([
    ['a person, however the name is written', 'by=%20BOB', (n: number) => byOf(n) === 'Bob'],
    ['a kind', 'kind=import', (n: number) => kindOf(n) === 'import'],
    ['a person and a kind', 'by=zoe&kind=product', (n: number) => byOf(n) === 'zoe' && kindOf(n) === 'product'],
    [
      'a time, its end excluded',
      `since=${atOf(300)}&until=2026-03-01T05:00:00%2B02:00`,
      (n: number) => n >= 300 && n < 540,
    ],
    ['days, both included', 'since=2026-03-02&until=2026-03-02', (n: number) => n >= 4_320],
    [
      'one object and a person',
      'object=filing:X-0&by=ann&dir=desc',
      (n: number) => objectOf(n) === 'filing:X-0' && byOf(n) === 'ann',
    ],
  ])('is narrowed to %s', async (_what, query, keep) => {
    expect(await numbersOf(query)).toEqual(newestFirst(keep));
  });

  it('leaves out what is of other exporters, and names whose an object is not', async () => {
    const token = await registry.client.issuer.token({ person: 'ann', exporters: ['acme-sz'] });
    const as = { authorization: `Bearer ${token}` };
    const { body } = await registry.client.get<Page>('/v1/audit?kind=filing&limit=200', as);
    expect(body.items.map(({ seq }) => seq - 1)).toEqual(newestFirst((n) => exporterOf(n) === 'acme-sz').slice(0, 200));
    expect(body.items.every((item) => !('exporterId' in item))).toBe(true);
    expect(await registry.client.get('/v1/audit?object=filing:X-4&by=nobody', as)).toMatchObject({
      status: 403,
      body: { code: 'EXPORTER_OUT_OF_SCOPE' },
    });
  });

  it.each([
    ['everything', '', 'audit_time'],
    ['a time', `since=${atOf(3_000)}&until=${atOf(3_300)}`, 'audit_time'],
    ['a person and a time', `by=rita&since=${atOf(300)}`, 'audit_person'],
    ['a kind', 'kind=import', 'audit_kind'],
  ])('is found by an index, for %s', async (_what, query, index) => {
    const { text, values } = auditStatement(readAuditQuery(Object.fromEntries(new URLSearchParams(query))), 'ALL');
    const client = await registry.database.pool.connect();
    try {
      await client.query('SET search_path = registry');
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, [...values]);
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      expect(plan).toMatch(new RegExp(`Index Scan.* (using|on) ${index} `));
      expect(plan).not.toContain('Seq Scan');
    } finally {
      client.release(true);
    }
  });
});

describe('the trail as a file', () => {
  const download = async (query: string): Promise<Response> =>
    fetch(`${registry.client.url}/v1/audit/export${query}`, {
      headers: await registry.client.issuer.authorization('ann'),
    });

  it('has a line for each change, however many there are, newest first', async () => {
    const lines = (await (await download('?kind=list')).text()).trimEnd().split('\r\n');
    expect(lines[0]).toBe(AUDIT_COLUMNS.join(','));
    expect(lines.slice(1).map((line) => Number(line.split(',')[0]) - 1)).toEqual(
      newestFirst((n) => kindOf(n) === 'list'),
    );
  });

  it('says in its name when it was made, and of what; and holds nothing that a spreadsheet would run', async () => {
    const response = await download(`?format=csv&by=zoe&since=${atOf(42)}&until=${atOf(45)}`);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="audit-\d{8}T\d{6}Z-by=zoe_since=2026-03-01T00-14-00\.000Z_until=[\w.-]+\.csv"$/,
    );
    expect(await response.text()).toContain(`,zoe,amend,filing:X-42,'=1+1,"{""n"":41}","{""n"":42}",0,`);
  });

  it('is refused as a problem when the query is wrong', async () => {
    const response = await download('?limit=3');
    expect([response.status, ((await response.json()) as { field: string }).field]).toEqual([400, 'limit']);
  });
});
