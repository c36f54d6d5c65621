import type { GateLine, ShipmentData } from '@sluice/contracts';
import { decide } from './decide.js';
import { aDraft, aFiling, aHinge, aLine, aList, anEntry, aProduct, aShipment } from './testing/builders.js';
import { factsOf, NOW, type World } from './testing/gate.js';

function lines(world: World, shipment: Partial<ShipmentData> = {}, nowMs = NOW): GateLine[] {
  return decide(aShipment(shipment), factsOf(world), undefined, nowMs).lines;
}

/** The first line's basis, or its reasons. */
function first(world: World, shipment: Partial<ShipmentData> = {}, nowMs = NOW): unknown {
  const [line] = lines(world, shipment, nowMs);
  return line?.verdict === 'CLEAR' ? line.basis : line?.holds.map(({ reason }) => reason);
}

const hinge = { lines: [aLine({ sku: 'HINGE-1' })] };

describe('given the list in force', () => {
  it('a hinge is clear: out of scope', () => {
    expect(lines({}, hinge)).toEqual([
      { lineNo: 1, sku: 'HINGE-1', verdict: 'CLEAR', basis: 'OUT_OF_SCOPE', filings: [], holds: [] },
    ]);
  });

  it('an iris lock without a filing is held, and told what would free it', () => {
    expect(lines({})).toEqual([
      {
        lineNo: 1,
        sku: 'IRIS-LOCK-2',
        verdict: 'HELD',
        filings: [],
        holds: [
          {
            holdId: expect.stringMatching(/^H-[0-9a-f]{20}$/) as string,
            reason: 'FILING_MISSING',
            since: '2026-06-02T08:00:00.000Z',
            requirement: { listId: 'cac-intelligent-agents', entryId: 'biometric-lock', market: 'SE' },
            params: {
              sku: 'IRIS-LOCK-2',
              country: 'SE',
              entryId: 'biometric-lock',
              entryTitle: 'Iris or vein biometric locks',
              exporterId: 'acme-sz',
            },
            remedy:
              'No filing of acme-sz covers IRIS-LOCK-2 for SE: open a filing under “Iris or vein biometric locks” and complete it.',
          },
        ],
      },
    ]);
  });

  it('an iris lock with a filing is clear, and the filing is the basis', () => {
    expect(lines({ filings: [aFiling()] })).toEqual([
      {
        lineNo: 1,
        sku: 'IRIS-LOCK-2',
        verdict: 'CLEAR',
        basis: 'FILING',
        filings: [{ filingId: 'F-77', filingVersion: 1, number: 'CAC-2026-000123', evidence: ['a'.repeat(64)] }],
        holds: [],
      },
    ]);
  });

  it('a hold names the filing and what it lacks', () => {
    expect(lines({ filings: [aDraft()] })).toMatchObject([
      { holds: [{ reason: 'FILING_INCOMPLETE', filingId: 'F-77', missing: ['FILING_RECEIPT'] }] },
    ]);
  });

  it('a product that is in scope of two entries needs a filing for each', () => {
    const entries = [anEntry(), anEntry({ entryId: 'any-lock', when: "product.category == 'BIOMETRIC_LOCK'" })];
    const world = { lists: [aList({ entries })], filings: [aFiling()] };
    expect(lines(world)).toMatchObject([
      {
        verdict: 'HELD',
        filings: [{ filingId: 'F-77' }],
        holds: [{ reason: 'FILING_MISSING', requirement: { entryId: 'any-lock' } }],
      },
    ]);
    const second = aFiling({ filingId: 'F-78', entryId: 'any-lock' });
    expect(lines({ ...world, filings: [aFiling(), second] })).toMatchObject([
      { verdict: 'CLEAR', basis: 'FILING', filings: [{ filingId: 'F-77' }, { filingId: 'F-78' }] },
    ]);
  });
});

describe('the list that applies', () => {
  it('is none when none is in force: every line is held', () => {
    expect(first({ lists: [] }, hinge)).toEqual(['LIST_UNAVAILABLE']);
    expect(first({ lists: [aList({ status: 'DRAFT' })] }, hinge)).toEqual(['LIST_UNAVAILABLE']);
    expect(first({ lists: [aList({ effectiveUntil: '2026-06-20T09:00:00Z' })] }, hinge)).toEqual(['LIST_UNAVAILABLE']);
  });

  it('is the one in force on the day of dispatch, not today’s', () => {
    const future = aList({
      version: 2,
      effectiveFrom: '2026-06-20T00:00:00+08:00',
      entries: [anEntry({ when: 'true' })],
    });
    const world = { lists: [aList(), future] };
    expect(first(world, hinge)).toEqual(['FILING_MISSING']);
    expect(first(world, { ...hinge, plannedDispatchAt: '2026-06-19T00:00:00Z' })).toBe('OUT_OF_SCOPE');
  });

  it('is today’s when the planned dispatch has passed', () => {
    const world = { lists: [aList({ effectiveUntil: '2026-07-01T00:00:00Z' })] };
    expect(first(world, hinge, Date.parse('2026-06-30T00:00:00Z'))).toBe('OUT_OF_SCOPE');
    expect(first(world, hinge, Date.parse('2026-07-02T00:00:00Z'))).toEqual(['LIST_UNAVAILABLE']);
  });

  it('does not concern an exporter in a country that is not among its origins', () => {
    expect(first({}, { exporter: { id: 'acme-de', country: 'DE' } })).toBe('OUT_OF_SCOPE');
  });

  it('cannot be chosen for an exporter in no country: held, and every list counts', () => {
    const exporter = { id: 'acme-sz', country: 'China' };
    expect(first({}, { ...hinge, exporter })).toEqual(['LIST_UNAVAILABLE']);
    expect(first({}, { exporter })).toEqual(['LIST_UNAVAILABLE', 'FILING_MISSING']);
    expect(first({ lists: [] }, { ...hinge, exporter })).toEqual(['LIST_UNAVAILABLE']);
  });

  it('names the lists of the dispatch day, so that a reader knows the basis', () => {
    expect(decide(aShipment(), factsOf(), undefined, NOW).lists).toEqual([
      { listId: 'cac-intelligent-agents', version: 1 },
    ]);
  });
});

describe('a market', () => {
  it('* is every destination other than the exporter’s country', () => {
    expect(first({}, { destinationCountry: 'CN' })).toBe('OUT_OF_SCOPE');
    expect(first({}, { destinationCountry: 'TW' })).toEqual(['FILING_MISSING']);
  });

  it('that is named is that destination only', () => {
    const world = { lists: [aList({ entries: [anEntry({ markets: ['DE', 'CN'] })] })] };
    expect(first(world, { destinationCountry: 'SE' })).toBe('OUT_OF_SCOPE');
    expect(first(world, { destinationCountry: 'DE' })).toEqual(['FILING_MISSING']);
    expect(first(world, { destinationCountry: 'CN' })).toEqual(['FILING_MISSING']);
  });
});

describe('what is not known', () => {
  it('a destination that is no ISO country is held, and every entry counts: overriding it does not skip the filing', () => {
    const world = { lists: [aList({ entries: [anEntry({ markets: ['DE'] })] })] };
    expect(first(world, { destinationCountry: 'UK' })).toEqual(['DESTINATION_UNKNOWN', 'FILING_MISSING']);
    expect(first({}, { ...hinge, destinationCountry: 'UK' })).toEqual(['DESTINATION_UNKNOWN']);
    expect(first({ filings: [aFiling({ markets: ['SE'] })] }, { destinationCountry: 'Sweden' })).toEqual([
      'DESTINATION_UNKNOWN',
      'FILING_MISSING',
    ]);
    expect(lines({}, { destinationCountry: 'Sweden' })).toMatchObject([
      { holds: [{}, { requirement: { market: '*' }, params: { country: 'Sweden' } }] },
    ]);
  });

  it('a product that the master does not know is held', () => {
    expect(first({}, { lines: [aLine({ sku: 'RESP-SMART-5X' })] })).toEqual(['PRODUCT_UNKNOWN']);
  });

  it('an undecidable condition is held and names the attributes, once an entry', () => {
    const product = aProduct({ attributes: {} });
    expect(lines({ products: [product] })).toMatchObject([
      {
        verdict: 'HELD',
        holds: [{ reason: 'CLASSIFICATION_INCOMPLETE', missing: ['modality', 'autonomousDecision'] }],
      },
    ]);
  });

  it('all reasons are kept, most severe first', () => {
    const product = aProduct({ attributes: { modality: 'IRIS' } });
    const entries = [
      anEntry({ entryId: 'lock', when: "product.category == 'BIOMETRIC_LOCK'" }),
      anEntry({ entryId: 'autonomous-lock' }),
    ];
    const world = { lists: [aList({ entries })], products: [product] };
    expect(first(world, { destinationCountry: 'UK' })).toEqual([
      'DESTINATION_UNKNOWN',
      'CLASSIFICATION_INCOMPLETE',
      'FILING_MISSING',
    ]);
    expect(first({ lists: [] }, { destinationCountry: 'UK', lines: [aLine({ sku: 'NOPE' })] })).toEqual([
      'LIST_UNAVAILABLE',
      'DESTINATION_UNKNOWN',
      'PRODUCT_UNKNOWN',
    ]);
  });

  it('a scope that was computed for other entries is computed again', () => {
    const facts = factsOf();
    const known = facts.product('IRIS-LOCK-2');
    const stale = known && { ...known, scopes: new Map([['cac-intelligent-agents@1', []]]) };
    const { status } = decide(aShipment(), { ...facts, product: () => stale }, undefined, NOW);
    expect(status).toBe('HELD');
  });
});

describe('a text that signals what the attributes deny', () => {
  const autonomousHinge = aHinge({ salesDescription: 'Autonomous hinge' });

  it('holds the line when it is the product’s sales text', () => {
    expect(lines({ products: [autonomousHinge] }, hinge)).toMatchObject([
      {
        verdict: 'HELD',
        holds: [{ reason: 'DESCRIPTION_CONFLICT', params: { signals: ['autonomous'], where: 'PRODUCT' } }],
      },
    ]);
  });

  it('holds the line when it is the line’s description', () => {
    const described = { lines: [aLine({ sku: 'HINGE-1', description: '带虹膜识别的铰链' })] };
    expect(lines({}, described)).toMatchObject([
      { verdict: 'HELD', holds: [{ reason: 'DESCRIPTION_CONFLICT', params: { signals: ['虹膜'], where: 'LINE' } }] },
    ]);
  });

  it('holds nothing once somebody has confirmed the classification', () => {
    const confirmed = { ...autonomousHinge, classification: { attributes: {}, confirmedBy: 'officer1' } };
    const described = { lines: [aLine({ sku: 'HINGE-1', description: 'AI hinge' })] };
    expect(first({ products: [confirmed] }, described)).toBe('OUT_OF_SCOPE');
  });

  it('holds nothing where the list does not reach', () => {
    expect(first({ products: [autonomousHinge] }, { ...hinge, destinationCountry: 'CN' })).toBe('OUT_OF_SCOPE');
  });

  it('adds nothing to a product that is in scope anyway', () => {
    const described = { lines: [aLine({ description: 'Iris lock with AI' })] };
    expect(first({ filings: [aFiling()] }, described)).toBe('FILING');
    const entries = [anEntry({ when: 'false' }), anEntry({ entryId: 'any-lock', when: 'true' })];
    const filings = [aFiling({ entryId: 'any-lock' })];
    expect(first({ lists: [aList({ entries })], filings }, described)).toBe('FILING');
  });
});

describe('a shipment of several lines', () => {
  it('is released only when every line is clear', () => {
    const both = { lines: [aLine({ lineNo: 2 }), aLine({ lineNo: 1, sku: 'HINGE-1' })] };
    expect(decide(aShipment(both), factsOf(), undefined, NOW).status).toBe('HELD');
    expect(decide(aShipment(both), factsOf({ filings: [aFiling()] }), undefined, NOW).status).toBe('RELEASED');
  });

  it('is answered in order of line numbers', () => {
    const three = { lines: [10, 2, 1].map((lineNo) => aLine({ lineNo })) };
    expect(lines({}, three).map(({ lineNo }) => lineNo)).toEqual([1, 2, 10]);
  });

  it('has a hold of its own on each line', () => {
    const { holdsOpened } = decide(
      aShipment({ lines: [aLine({ lineNo: 1 }), aLine({ lineNo: 2 })] }),
      factsOf(),
      undefined,
      NOW,
    );
    expect(holdsOpened.map(({ lineNo }) => lineNo)).toEqual([1, 2]);
    expect(new Set(holdsOpened.map(({ holdId }) => holdId)).size).toBe(2);
  });
});
