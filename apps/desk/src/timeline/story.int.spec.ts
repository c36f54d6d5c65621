import {
  aDraftFiling,
  aFiling,
  aList,
  aListEntry,
  aProduct,
  eventually,
  publishAll,
  publishRaw,
} from '@sluice/testing';
import type { ShipmentResource } from '../shipments/shipments.controller.js';
import { aDecision, aHold, useDesk, type TestDesk } from '../testing/use-desk.js';
import type { DecisionResource } from './decision-history.js';

const [REPORT, RECEIPT] = ['SECURITY_ASSESSMENT_REPORT', 'FILING_RECEIPT'] as const;
const WHEN = { compliance: ['2026-06-10T09:00:00Z', '2026-06-11T09:00:00Z'] } as const;

let desk: TestDesk;

beforeAll(async () => {
  desk = await useDesk();
}, 60_000);
afterAll(() => desk.close(), 60_000);

const page = async (shipmentId: string): Promise<ShipmentResource> =>
  (await desk.client.get<ShipmentResource>(`/v1/shipments/${shipmentId}`)).body;

/** The page, once it is as it is said. */
const shows = (shipmentId: string, like: object): Promise<ShipmentResource> =>
  eventually(async () => {
    const body = await page(shipmentId);
    expect(body).toMatchObject(like);
    return body;
  });

const says = (...events: Parameters<typeof publishAll>[2]): Promise<unknown> =>
  publishAll(desk.topics.brokers, desk.topics.prefix, events);

const incomplete = aHold({ holdId: 'H-2', reason: 'FILING_INCOMPLETE', filingId: 'F-77', missing: [RECEIPT] });

describe('the page of a shipment', () => {
  const report = {
    ...{ evidenceId: 'E-1', kind: REPORT, version: 1, sha256: 'a'.repeat(64), size: 3 },
    ...{ mediaType: 'application/pdf', attachedAt: WHEN.compliance[0] },
  };
  const halfway = aDraftFiling({ filingVersion: 2, missing: [RECEIPT], evidence: [report] });

  beforeAll(async () => {
    await says(
      { type: 'compliance.list.published', data: aList() },
      { type: 'compliance.product.classified', data: aProduct({ attributes: { modality: 'IRIS' } }) },
      { type: 'compliance.filing.updated', data: aDraftFiling() },
      { type: 'compliance.filing.updated', data: halfway },
    );
    await desk.hears(
      aDecision({ shipmentId: 'SH-TOLD' }),
      aDecision({
        ...{ shipmentId: 'SH-TOLD', decisionVersion: 2, decidedAt: '2026-06-11T08:00:00Z' },
        holds: [incomplete],
        cause: { type: 'compliance.filing.updated', id: 'f-1' },
      }),
    );
  });

  it('explains the decision: the list with its confidence, the entry term by term, the steps done and open', async () => {
    const { explanation } = await shows('SH-TOLD', {
      decisionVersion: 2,
      explanation: { lines: [{ scope: [{ verdict: 'UNDECIDED' }], holds: [{ steps: [{ done: true }, {}] }] }] },
    });
    expect(explanation.testedFor).toBe('2026-06-20T09:00:00.000Z');
    expect(explanation.lists).toEqual([
      {
        ...{ listId: 'cac-intelligent-agents', version: 1, title: aList().title, origins: ['CN'] },
        source: expect.objectContaining({ confidence: 'UNVERIFIED' }) as unknown,
      },
    ]);
    const [line] = explanation.lines;
    expect(line?.scope[0]?.terms.map(({ truth }) => truth)).toEqual(['TRUE', 'TRUE', 'UNDECIDED']);
    expect(line?.scope[0]).toMatchObject({ missingAttributes: ['autonomousDecision'], marketNamed: true });
    expect(line?.holds[0]?.steps).toEqual([
      expect.objectContaining({ evidenceKind: REPORT, done: true, at: WHEN.compliance[0], filingId: 'F-77' }),
      expect.objectContaining({ evidenceKind: RECEIPT, done: false }),
    ]);
  });

  it('tells its story newest first: decisions with what they opened and closed, and what became of its filing', async () => {
    const { timeline } = await shows('SH-TOLD', { decisionVersion: 2 });
    const decisions = timeline.filter(({ kind }) => kind === 'DECISION');
    expect(decisions).toMatchObject([
      { decisionVersion: 2, cause: { id: 'f-1' }, opened: [{ holdId: 'H-2' }], closed: [{ holdId: 'H-1' }] },
      { decisionVersion: 1, opened: [{ holdId: 'H-1' }], closed: [] },
    ]);
    expect(timeline.filter(({ kind }) => kind === 'FACT')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ filingId: 'F-77', filingVersion: 2, attached: [REPORT], missing: [RECEIPT] }),
      ]),
    );
    const times = timeline.map(({ at }) => Date.parse(at));
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  });

  it('says of a changed product what is different, and who stands for it', async () => {
    const classification = { attributes: { autonomousDecision: true }, confirmedBy: 'ann' };
    await says({
      type: 'compliance.product.classified',
      data: aProduct({ attributes: { modality: 'IRIS' }, classification }),
    });
    const { timeline } = await shows('SH-TOLD', { explanation: { lines: [{ scope: [{ verdict: 'IN_SCOPE' }] }] } });
    expect(timeline).toContainEqual(
      expect.objectContaining({
        ...{ kind: 'FACT', sku: 'IRIS-LOCK-2', person: 'ann' },
        changed: ['classification.autonomousDecision', 'confirmedBy'],
      }),
    );
  });

  it('has each decision as it was said, with its place in the journal; one nobody heard is unknown', async () => {
    await shows('SH-TOLD', { decisionVersion: 2 });
    const first = await desk.client.get<DecisionResource>('/v1/shipments/SH-TOLD/decisions/1');
    expect(first.body).toEqual({
      ...aDecision({ shipmentId: 'SH-TOLD' }),
      event: { id: expect.any(String) as unknown },
    });
    expect(await desk.client.get('/v1/shipments/SH-TOLD/decisions/3')).toMatchObject({
      status: 404,
      body: { code: 'DECISION_UNKNOWN' },
    });
    expect((await desk.client.get('/v1/shipments/SH-TOLD/decisions/0')).status).toBe(422);
  });

  it('forgets what the registry removed', async () => {
    const { brokers, prefix } = desk.topics;
    const removed = (key: string) => [{ key, value: null }];
    await publishRaw(brokers, `${prefix}compliance.product.v1`, removed('IRIS-LOCK-2'));
    await publishRaw(brokers, `${prefix}compliance.list.v1`, removed('cac-intelligent-agents'));
    const { explanation } = await shows('SH-TOLD', { explanation: { lines: [{ scope: [] }] } });
    expect(explanation.lines[0]?.product).toBeUndefined();
    await eventually(async () =>
      expect((await page('SH-TOLD')).explanation.lists).toEqual([{ listId: 'cac-intelligent-agents', version: 1 }]),
    );
  });
});

it('a filing’s version that comes late, or twice, changes nothing', async () => {
  await says(
    { type: 'compliance.filing.updated', data: aFiling({ filingId: 'F-LATE', filingVersion: 3 }), id: 'e-3' },
    { type: 'compliance.filing.updated', data: aDraftFiling({ filingId: 'F-LATE', filingVersion: 2 }), id: 'e-2' },
    { type: 'compliance.filing.updated', data: aFiling({ filingId: 'F-LATE', filingVersion: 3 }), id: 'e-3' },
    { type: 'compliance.filing.updated', data: aFiling({ filingId: 'F-LAST', filingVersion: 1 }) },
  );
  const filing = (id: string) =>
    desk.database.pool
      .query<{ status: string; changes: string }>(
        `SELECT status, (SELECT count(*) FROM desk.fact_change WHERE entity_id = $1) AS changes
           FROM desk.fact_filing WHERE filing_id = $1`,
        [id],
      )
      .then(({ rows }) => rows[0]);
  await eventually(async () => expect(await filing('F-LAST')).toBeDefined());
  await eventually(async () => expect(await filing('F-LATE')).toEqual({ status: 'COMPLETED', changes: '1' }));
});

it('what the desk knew before it kept decisions is in the history, and gets its event when it is heard again', async () => {
  const state = aDecision({ shipmentId: 'SH-OLD' });
  await desk.database.pool.query(
    `INSERT INTO desk.decision (shipment_id, decision_version, status, exporter_id, decided_at, state)
     VALUES ($1, 1, 'HELD', $2, $3, $4)`,
    ['SH-OLD', state.exporterId, state.decidedAt, JSON.stringify(state)],
  );
  await desk.hears(state);
  await eventually(async () =>
    expect((await desk.client.get<DecisionResource>('/v1/shipments/SH-OLD/decisions/1')).body).toEqual({
      ...state,
      event: { id: expect.any(String) as unknown },
    }),
  );
});

it('a list without review has no step that nobody takes, one with review has two', async () => {
  const entries = [aListEntry({ completes: 'ON_REVIEW' })];
  await says({ type: 'compliance.list.published', data: aList({ listId: 'reviewed', entries }) });
  const requirement = { listId: 'reviewed', entryId: 'biometric-lock', market: 'SE' };
  await desk.hears(
    aDecision({
      ...{ shipmentId: 'SH-REVIEWED', lists: [{ listId: 'reviewed', version: 1 }] },
      holds: [aHold({ requirement })],
    }),
  );
  await shows('SH-REVIEWED', {
    explanation: {
      lines: [
        {
          holds: [
            {
              steps: ['CREATE_FILING', 'ATTACH_EVIDENCE', 'ATTACH_EVIDENCE', 'SUBMIT_FILING', 'COMPLETE_FILING'].map(
                (kind) => ({ kind, done: false }),
              ),
            },
          ],
        },
      ],
    },
  });
});
