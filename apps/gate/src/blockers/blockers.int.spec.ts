import type { GateLine, Hold, Reason } from '@sluice/contracts';
import type { ShipmentState } from '@sluice/domain';
import { createPool, serviceItself } from '@sluice/platform';
import { aShipment, useDatabase, type TestDatabase } from '@sluice/testing';
import fc from 'fast-check';
import type { Pool } from 'pg';
import { systemClock } from '../clock.js';
import { prepareDatabase, SCHEMA } from '../database/prepare-database.js';
import { encodeState } from '../shipments/stored-state.js';
import { byWhatItFrees, type Blocker } from './blocker.js';
import { cursorBehind, readBlockersQuery } from './blockers-query.js';
import { BlockersService } from './blockers.service.js';

const EVERYBODY = serviceItself('spec');
const LIST = 'cac-intelligent-agents';

/** Filings of one exporter: what each is about, why it holds, and what it misses. */
const FILINGS: readonly { id: string; entryId: string; reason: Reason; missing?: string[] }[] = [
  { id: 'F-ONE', entryId: 'lock', reason: 'FILING_INCOMPLETE', missing: ['REPORT'] },
  { id: 'F-TWO', entryId: 'lock', reason: 'FILING_INCOMPLETE', missing: ['REPORT', 'FILING_RECEIPT'] },
  { id: 'F-OLD', entryId: 'lock', reason: 'FILING_EXPIRED' },
  { id: 'F-WAITS', entryId: 'mask', reason: 'FILING_INCOMPLETE', missing: [] },
  { id: 'F-GONE', entryId: 'mask', reason: 'FILING_REVOKED' },
];

/** One requirement of a line, and the filings that touch it: none, and it is missing. */
interface Need {
  readonly entryId: string;
  readonly market: string;
  readonly filings: readonly string[];
}

interface Story {
  readonly exporterId: string;
  readonly status: 'HELD' | 'RECALLED' | 'RELEASED' | 'CLOSED';
  readonly lines: readonly { readonly needs: readonly Need[]; readonly productUnknown: boolean }[];
}

const need: fc.Arbitrary<Need> = fc.constantFrom('lock', 'mask').chain((entryId) =>
  fc.record({
    entryId: fc.constant(entryId),
    market: fc.constantFrom('SE', 'DE'),
    filings: fc.subarray(FILINGS.filter((filing) => filing.entryId === entryId).map(({ id }) => id)),
  }),
);
const story: fc.Arbitrary<Story> = fc.record({
  exporterId: fc.constantFrom('acme', 'best'),
  status: fc.constantFrom('HELD', 'HELD', 'RECALLED', 'RELEASED', 'CLOSED'),
  lines: fc.array(
    fc.record({
      needs: fc.uniqueArray(need, { maxLength: 2, selector: ({ entryId, market }) => entryId + market }),
      productUnknown: fc.constantFrom(false, false, true),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

describe('what keeps shipments back', () => {
  let database: TestDatabase;
  let pool: Pool;
  let blockers: BlockersService;

  beforeAll(async () => {
    database = await useDatabase('empty', () => Promise.resolve());
    pool = createPool(database.url, { applicationName: 'blockers-spec', schema: SCHEMA, pipeline: true });
    await prepareDatabase(database.url, pool, new Date());
    blockers = new BlockersService(pool, systemClock, { msMin: 0, times: 0 });
  }, 60_000);
  afterAll(async () => {
    await pool.end();
    await database.close();
  });

  const query = (more: Record<string, unknown> = {}) => readBlockersQuery({ limit: '200', ...more });

  async function stored(stories: readonly Story[]): Promise<void> {
    await pool.query('TRUNCATE shipment');
    for (const [index, told] of stories.entries()) {
      const state = stateOf(told, index);
      await pool.query(
        `INSERT INTO shipment (shipment_id, lane, status, open, shipment_version, decision_version, lane_skus, state)
         VALUES ($1, 'shipment/0', $2, $3, 1, 1, '{0/SKU}', $4)`,
        [state.snapshot.shipmentId, told.status, told.status !== 'CLOSED', encodeState(state)],
      );
    }
  }

  it('is counted as one counts it by hand, whatever is held for whatever', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(story, { maxLength: 8 }), async (stories) => {
        await stored(stories);
        const { items } = await blockers.page(query(), EVERYBODY);
        expect(items).toEqual(countedByHand(stories));
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('comes page by page, in the same order, to each only what they act for', async () => {
    await stored(fc.sample(story, { numRuns: 30, seed: 7 }));
    const all = (await blockers.page(query(), EVERYBODY)).items;
    const pages: Blocker[] = [];
    let cursor: string | undefined;
    do {
      const page = await blockers.page(query({ limit: '3', cursor }), EVERYBODY);
      pages.push(...page.items);
      cursor = page.endsWith && cursorBehind(page.endsWith);
    } while (cursor !== undefined);
    expect(pages).toEqual(all);
    const ofBest = all.filter(({ exporterId }) => exporterId === 'best');
    expect(ofBest.length).toBeGreaterThan(1);
    expect((await blockers.page(query(), { ...EVERYBODY, exporters: new Set(['best']) })).items).toEqual(ofBest);
    expect((await blockers.page(query({ exporterId: 'best' }), EVERYBODY)).items).toEqual(ofBest);
  });

  it('is counted once for all who ask at the same time', async () => {
    const shared = new BlockersService(pool, systemClock, { msMin: 60_000, times: 0 });
    await stored([]);
    const [first] = await Promise.all([shared.page(query(), EVERYBODY), shared.page(query(), EVERYBODY)]);
    await stored(fc.sample(story, { numRuns: 30, seed: 7 }));
    expect(await shared.page(query(), EVERYBODY)).toEqual(first);
    expect((await blockers.page(query(), EVERYBODY)).items).not.toEqual([]);
  });

  it('is asked for with parameters that are known, and a cursor of its own', () => {
    expect(() => readBlockersQuery({ exporter: 'x' })).toThrow('exporter is not a known parameter');
    expect(() => readBlockersQuery({ cursor: 'x' })).toThrow('cursor is not a nextCursor');
    expect(() => readBlockersQuery({ limit: '0' })).toThrow('limit must be a number');
  });
});

function stateOf({ exporterId, status, lines }: Story, index: number): ShipmentState {
  const snapshot = aShipment({
    shipmentId: `SH-${index}`,
    exporter: { id: exporterId, country: 'CN' },
    lines: lines.map((_, n) => ({ lineNo: n + 1, sku: 'SKU', quantity: 1 })),
  });
  return {
    ...{ snapshot, shipmentVersion: 1, decisionVersion: 1, status, lists: [], decidedAt: '2026-06-02T08:00:00Z' },
    lines: lines.map((line, n) => gateLineOf(exporterId, line, n + 1)),
    ...{ manualHolds: [], overrides: [] },
  };
}

function gateLineOf(exporterId: string, { needs, productUnknown }: Story['lines'][number], lineNo: number): GateLine {
  const common = { since: '2026-06-02T08:00:00Z', params: {}, remedy: 'r' };
  const holds = needs.flatMap(({ entryId, market, filings }, n): Hold[] => {
    const requirement = { listId: LIST, entryId, market };
    const hold = { ...common, requirement };
    if (filings.length === 0) return [{ ...hold, holdId: `${lineNo}-${n}`, reason: 'FILING_MISSING' }];
    return FILINGS.filter(({ id }) => filings.includes(id)).map(({ id, reason, missing }) => ({
      ...{ ...hold, holdId: `${lineNo}-${n}-${id}`, reason, filingId: `${exporterId} ${id}` },
      ...(missing === undefined ? {} : { missing }),
    }));
  });
  if (productUnknown) holds.push({ ...common, holdId: `${lineNo}-product`, reason: 'PRODUCT_UNKNOWN' });
  if (holds.length > 0) return { lineNo, sku: 'SKU', verdict: 'HELD', filings: [], holds };
  return { lineNo, sku: 'SKU', verdict: 'CLEAR', basis: 'OUT_OF_SCOPE', filings: [], holds };
}

/** The same answer, shipment by shipment: who could open each need, and who could open all of them. */
function countedByHand(stories: readonly Story[]): Blocker[] {
  const counts = new Map<string, Blocker>();
  for (const told of stories) {
    if (told.status !== 'HELD' && told.status !== 'RECALLED') continue;
    const needs = told.lines.flatMap((line, n) => needsOfLine(line).map((openers) => ({ openers, lineNo: n })));
    for (const opener of new Set(needs.flatMap(({ openers }) => openers))) {
      const lines = new Set(needs.filter(({ openers }) => openers.includes(opener)).map(({ lineNo }) => lineNo)).size;
      const alone = needs.every(({ openers }) => openers.includes(opener));
      for (const { kind, isAll } of kindsOf(opener)) {
        add(counts, nameIt(told.exporterId, opener, kind), lines, alone && isAll);
      }
    }
  }
  return [...counts.values()].sort(byWhatItFrees);
}

/** For each need of a line what could open it: filings, or `missing <entry>`; nothing for a product nobody knows. */
function needsOfLine({ needs, productUnknown }: Story['lines'][number]): string[][] {
  const openers = needs.map(({ entryId, filings }) => {
    if (filings.length === 0) return [`missing ${entryId}`];
    const unfinished = filings.filter((id) => FILINGS.find((one) => one.id === id)?.reason === 'FILING_INCOMPLETE');
    return unfinished.length > 0 ? unfinished : [...filings];
  });
  return productUnknown ? [...openers, []] : openers;
}

/** The filing as a whole, and each kind it misses: the last one is all that is left to do. */
function kindsOf(opener: string): { kind: string | null; isAll: boolean }[] {
  const missing = FILINGS.find(({ id }) => id === opener)?.missing ?? [];
  return [{ kind: null, isAll: true }, ...missing.map((kind) => ({ kind, isAll: missing.length === 1 }))];
}

function nameIt(exporterId: string, opener: string, kind: string | null): Omit<Blocker, keyof typeof NOTHING> {
  const filing = FILINGS.find(({ id }) => id === opener);
  const entryId = filing?.entryId ?? opener.replace('missing ', '');
  return {
    exporterId,
    filingId: filing ? `${exporterId} ${opener}` : null,
    requirement: { listId: LIST, entryId },
    kind,
  };
}

const NOTHING = { shipments: 0, lines: 0, aloneShipments: 0, aloneLines: 0 };

function add(counts: Map<string, Blocker>, name: ReturnType<typeof nameIt>, lines: number, alone: boolean): void {
  const key = JSON.stringify(name);
  const { shipments, lines: linesBefore, aloneShipments, aloneLines } = counts.get(key) ?? NOTHING;
  counts.set(key, {
    ...name,
    ...{ shipments: shipments + 1, lines: linesBefore + lines },
    ...{ aloneShipments: aloneShipments + (alone ? 1 : 0), aloneLines: aloneLines + (alone ? lines : 0) },
  });
}
