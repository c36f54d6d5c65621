import { aFiling, aList, aProduct, eventually, publishAll } from '@sluice/testing';
import { strFromU8, unzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { aDecision, aHold, useDesk, type TestDesk } from '../testing/use-desk.js';

let desk: TestDesk;

const day = (date: number) => `2026-06-${String(date).padStart(2, '0')}T08:00:00.000Z`;
const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(1)>'&`;
const REPORT_SHA = 'a'.repeat(64);
const LATE_SHA = 'b'.repeat(64);
const ORDER = [
  ...['decisions.json', 'facts.json', 'evidence.json', 'journal.json', 'timeline.json', 'report.html'],
  'manifest.json',
];

const document = (kind: string, sha256: string, attachedAt: string) => ({
  ...{ evidenceId: `E-${kind}`, kind, version: 1, sha256, size: 1_000, mediaType: 'application/pdf', attachedAt },
});
const RECEIPT = 'FILING_RECEIPT';
const REPORT = 'SECURITY_ASSESSMENT_REPORT';

/** Until the desk has taken over so many decisions, and these versions. */
const heard = (expected: { decisions: number; filing: number; product: number }): Promise<void> =>
  eventually(async () => {
    const { rows } = await desk.database.pool.query(
      `SELECT (SELECT count(*) FROM desk.decision)::integer AS decisions,
              (SELECT max(filing_version) FROM desk.fact_filing) AS filing,
              (SELECT max(product_version) FROM desk.fact_product) AS product`,
    );
    expect(rows).toEqual([expected]);
  });

beforeAll(async () => {
  desk = await useDesk();
  const filing = (time: string, changes: object) => ({
    ...{ type: 'compliance.filing.updated' as const, time, data: aFiling(changes) },
  });
  const [before, after] = [document(REPORT, REPORT_SHA, day(9)), document(RECEIPT, LATE_SHA, day(18))];
  await publishAll(desk.topics.brokers, desk.topics.prefix, [
    { type: 'compliance.list.published', data: aList() },
    { type: 'compliance.product.classified', data: aProduct(), time: day(8) },
    filing(day(9), { filingVersion: 1, status: 'SUBMITTED', missing: [RECEIPT], evidence: [before] }),
    filing(day(18), { filingVersion: 2, evidence: [before, after] }),
  ]);
  const held = [
    aHold({ reason: 'FILING_INCOMPLETE', filingId: 'F-77', missing: [RECEIPT] }),
    aHold({ holdId: 'H-2', reason: 'MANUAL', params: { note: HOSTILE }, remedy: HOSTILE }),
  ];
  const odd = { orderIds: [HOSTILE], warehouseId: HOSTILE };
  await desk.hears(
    aDecision({ ...odd, decidedAt: day(10), holds: held.slice(0, 1) }),
    aDecision({ ...odd, decisionVersion: 2, decidedAt: day(11), holds: held }),
    aDecision({ shipmentId: 'SH-LATE', decidedAt: day(10), status: 'RELEASED', holds: [] }),
    aDecision({ shipmentId: 'SH-LATE', decisionVersion: 2, decidedAt: day(11), status: 'RECALLED' }),
    aDecision({ shipmentId: 'SH-LATE', decisionVersion: 3, decidedAt: day(12), status: 'BREACHED' }),
    aDecision({ shipmentId: 'SH-HELD' }),
    aDecision({ shipmentId: 'SH-OF-OTHER', exporterId: 'other', status: 'BREACHED' }),
  );
  await heard({ decisions: 7, filing: 2, product: 1 });
  await publishAll(desk.topics.brokers, desk.topics.prefix, [
    { type: 'compliance.product.classified', data: aProduct({ productVersion: 2, name: HOSTILE }), time: day(19) },
  ]);
  await desk.client.post('/v1/shipments/SH-9001/notes', { text: HOSTILE }, { as: 'omar' });
  const cause = { type: 'logistics.shipment.departed', id: 'e-departed' };
  await desk.hears(
    aDecision({ ...odd, decisionVersion: 3, decidedAt: day(12), status: 'BREACHED', holds: held, cause }),
  );
  await heard({ decisions: 8, filing: 2, product: 2 });
}, 60_000);
afterAll(() => desk.close(), 60_000);

const download = async (shipmentId: string, ask: { query?: string; headers?: object; exporters?: string[] } = {}) => {
  const { query = '', headers = {}, exporters } = ask;
  const token = await desk.client.issuer.token({
    person: 'audrey',
    roles: ['auditor'],
    ...(exporters && { exporters }),
  });
  return fetch(`${desk.client.url}/v1/shipments/${shipmentId}/incident${query}`, {
    headers: { authorization: `Bearer ${token}`, ...headers },
  });
};
const filesOf = async (response: Response): Promise<Record<string, Uint8Array>> =>
  unzipSync(new Uint8Array(await response.arrayBuffer()));
const textOf = (files: Record<string, Uint8Array>, name: string): string => strFromU8(files[name] ?? new Uint8Array());
const jsonOf = (files: Record<string, Uint8Array>, name: string): unknown => JSON.parse(textOf(files, name));

describe('the file of an incident', () => {
  let response: Response;
  let files: Record<string, Uint8Array>;

  beforeAll(async () => {
    response = await download('SH-9001');
    files = await filesOf(response);
  });

  it('is a ZIP under a name that says what it is of, and is kept by nobody on the way', () => {
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="incident-SH-9001.zip"',
      'cache-control': 'no-store',
    });
    expect(Object.keys(files)).toEqual(ORDER);
  });

  it('names the SHA-256 of every other file, who made it, and of which decision', () => {
    const { files: named, ...made } = jsonOf(files, 'manifest.json') as { files: { name: string; sha256: string }[] };
    expect(made).toMatchObject({
      ...{ shipmentId: 'SH-9001', exporterId: 'acme-sz', decisionVersion: 3, madeBy: 'audrey' },
    });
    expect(named.map(({ name }) => name)).toEqual(ORDER.slice(0, -1));
    for (const { name, sha256 } of named) {
      expect(
        createHash('sha256')
          .update(files[name] ?? '')
          .digest('hex'),
      ).toBe(sha256);
    }
  });

  it('has every decision with its cause, and the same in the journal', () => {
    const decisions = jsonOf(files, 'decisions.json') as { decisionVersion: number; event: { id: string } }[];
    expect(decisions.map(({ decisionVersion }) => decisionVersion)).toEqual([1, 2, 3]);
    const { key, entries } = jsonOf(files, 'journal.json') as { key: string; entries: object[] };
    expect(key).toBe('SH-9001');
    expect(entries).toMatchObject(decisions.map(({ decisionVersion, event }) => ({ decisionVersion, event })));
    expect(entries[2]).toMatchObject({ status: 'BREACHED', cause: { id: 'e-departed' } });
  });

  it('has the facts as they were when it left, and says what changed since', () => {
    expect(jsonOf(files, 'facts.json')).toMatchObject({
      at: day(12),
      filings: [{ filingId: 'F-77', filingVersion: 1, status: 'SUBMITTED', missing: [RECEIPT] }],
      lists: [{ listId: 'cac-intelligent-agents', version: 1 }],
      products: [{ sku: 'IRIS-LOCK-2', productVersion: 2 }],
      productChangesSince: [{ entityId: 'IRIS-LOCK-2', what: { productVersion: 2, changed: ['name'] } }],
    });
  });

  it('has the hashes of the documents, and which of them were there when it left', () => {
    expect(jsonOf(files, 'evidence.json')).toMatchObject({
      filings: [
        {
          ...{ filingId: 'F-77', filingVersion: 2, atDeparture: { filingVersion: 1, status: 'SUBMITTED' } },
          evidence: [
            { kind: REPORT, sha256: REPORT_SHA, attachedBeforeDeparture: true },
            { kind: RECEIPT, sha256: LATE_SHA, attachedBeforeDeparture: false },
          ],
        },
      ],
      unheardFilingIds: [],
    });
  });

  it('has the story, with what people wrote', () => {
    const timeline = jsonOf(files, 'timeline.json') as { kind: string; person?: string; text?: string }[];
    expect(timeline.find(({ kind }) => kind === 'NOTE')).toMatchObject({ person: 'omar', text: HOSTILE });
    expect(timeline.filter(({ kind }) => kind === 'DECISION')).toHaveLength(3);
  });

  it('has a report that runs nothing and loads nothing, whatever others wrote', () => {
    const report = textOf(files, 'report.html');
    expect(report).not.toMatch(/<script|<img|<link|<iframe| on\w+="|src=["']|https?:/i);
    expect(report.match(/&lt;script&gt;alert\(1\)&lt;\/script&gt;/g)?.length).toBeGreaterThanOrEqual(4);
    expect(report).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(report).toContain(REPORT_SHA);
    expect(report).toContain('It departed while it was not released.');
  });

  it('is the same, but for when it was made, to whoever asks again', async () => {
    const again = await filesOf(await download('SH-9001'));
    for (const name of ORDER.slice(0, -1)) expect([name, again[name]]).toEqual([name, files[name]]);
  });

  it.each([
    [{ headers: { 'accept-language': 'zh-CN,zh;q=0.9' } }, '事件档案'],
    [{ headers: { 'accept-language': 'zh-CN' }, query: '?language=en' }, 'Incident file'],
    [{ query: '?language=zh-CN' }, '离库时未解除的拦截'],
  ])('is written in the language of %j', async (ask, words) => {
    expect(textOf(await filesOf(await download('SH-9001', ask)), 'report.html')).toContain(words);
  });
});

describe('breaches', () => {
  interface Page {
    readonly items: readonly { readonly shipmentId: string }[];
    readonly nextCursor?: string;
  }
  const page = async (query = '', ask = {}): Promise<Page> =>
    (await desk.client.get<Page>(`/v1/breaches${query}`, ask)).body;
  const idsOf = ({ items }: Page): string[] => items.map(({ shipmentId }) => shipmentId);

  it('come newest first, page after page, and say what was open', async () => {
    const first = await page('?limit=2');
    expect(first.items).toMatchObject([
      {
        ...{ shipmentId: 'SH-LATE', kind: 'RECALL_TOO_LATE', heardAt: day(12), decisionVersion: 3 },
        ...{ holds: [{ reason: 'FILING_MISSING' }], holdCount: 1 },
      },
      {
        ...{ shipmentId: 'SH-9001', kind: 'DEPARTED_WHILE_NOT_RELEASED', cause: { id: 'e-departed' } },
        ...{ holds: [{ reason: 'FILING_INCOMPLETE' }, { reason: 'MANUAL' }], holdCount: 2 },
      },
    ]);
    const second = await page(`?limit=2&cursor=${first.nextCursor}`);
    expect([idsOf(second), second.nextCursor]).toEqual([['SH-OF-OTHER'], undefined]);
  });

  it('are those of exporters that somebody acts for', async () => {
    const token = await desk.client.issuer.token({ person: 'otto', roles: ['auditor'], exporters: ['other'] });
    expect(idsOf(await page('', { authorization: `Bearer ${token}` }))).toEqual(['SH-OF-OTHER']);
  });

  it('are not paged by a cursor of something else', async () => {
    const cursor = Buffer.from('breach:yesterday SH-1').toString('base64url');
    expect(await desk.client.get(`/v1/breaches?cursor=${cursor}`)).toMatchObject({
      status: 400,
      body: { field: 'cursor' },
    });
  });
});

describe('an incident', () => {
  it('is a recall that came too late, too, and says so', async () => {
    const report = textOf(await filesOf(await download('SH-LATE')), 'report.html');
    expect(report).toContain('A recall came too late');
  });

  it.each([
    ['SH-HELD', 409, 'NO_INCIDENT'],
    ['SH-NONE', 404, 'SHIPMENT_UNKNOWN'],
  ])('is not had of %s', async (shipmentId, status, code) => {
    const response = await download(shipmentId);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code, field: 'shipmentId', remedy: expect.any(String) as string });
  });

  it('of somebody else’s shipment is refused', async () => {
    expect((await download('SH-OF-OTHER')).status).toBe(200);
    const response = await download('SH-OF-OTHER', { exporters: ['acme-sz'] });
    expect([response.status, await response.json()]).toMatchObject([403, { code: 'EXPORTER_OUT_OF_SCOPE' }]);
  });

  it('has no report in a language that nobody wrote', async () => {
    expect((await download('SH-9001', { query: '?language=fr' })).status).toBe(400);
  });
});
