import { validateOutgoing, type FilingUpdatedData, type GateLine, type ShipmentData } from '@sluice/contracts';
import fc from 'fast-check';
import { isCountry } from './countries.js';
import { decide } from './decide.js';
import type { Facts } from './facts.js';
import { listsInForce } from './lists-in-force.js';
import { applyEvent } from './shipment-lifecycle.js';
import type { Decided, ShipmentInput, ShipmentState } from './shipment-state.js';
import { screenOrder } from './screening.js';
import { aFiling, aList, anEntry, anOrder, aProduct, aShipment } from './testing/builders.js';
import { factsOf, NOW, type World } from './testing/gate.js';

/*
 * Small worlds with every kind of trouble in them: few names, so that things meet; attributes that are absent, null or of
 * the wrong type; filings in every status and on both sides of every date; lists that start and end.
 */

const DAY_MS = 86_400_000;
const SKUS = ['LOCK', 'MASK', 'HINGE'] as const;
const sku = fc.constantFrom(...SKUS);
const day = fc.integer({ min: -20, max: 40 }).map((days) => new Date(NOW + days * DAY_MS).toISOString().slice(0, 10));
const instant = fc.integer({ min: -20, max: 40 }).map((days) => new Date(NOW + days * DAY_MS).toISOString());
const exporterId = fc.constantFrom('acme-sz', 'acme-sh');
const text = fc.constantFrom('plain', 'AI inside', '虹膜');

const product = fc
  .record({
    sku,
    salesDescription: text,
    category: fc.constantFrom('BIOMETRIC_LOCK', 'MASK', 'HARDWARE'),
    attributes: fc.record(
      {
        modality: fc.constantFrom('IRIS', 'NONE', null, 7),
        autonomousDecision: fc.constantFrom(true, false, null, 'true'),
      },
      { requiredKeys: [] },
    ),
    confirmedBy: fc.constantFrom(undefined, 'officer1'),
  })
  .map(({ confirmedBy, ...rest }) =>
    aProduct({ ...rest, classification: { attributes: {}, ...(confirmedBy ? { confirmedBy } : {}) } }),
  );

const list = fc
  .record({
    version: fc.integer({ min: 1, max: 3 }),
    listId: fc.constantFrom('cac-intelligent-agents', 'another-list'),
    status: fc.constantFrom('APPROVED' as const, 'APPROVED' as const, 'DRAFT' as const),
    effectiveFrom: instant,
    effectiveUntil: fc.option(instant),
    markets: fc.constantFrom('*', 'SE', 'DE,CN').map((markets) => markets.split(',')),
    maskAttribute: fc.constantFrom('true', 'product.attributes.autonomousDecision == true'),
  })
  .map(({ markets, maskAttribute, ...rest }) =>
    aList({
      ...rest,
      entries: [
        anEntry({ markets }),
        anEntry({ entryId: 'mask', when: `product.category == 'MASK' && ${maskAttribute}`, signals: [] }),
      ],
    }),
  );

const filing: fc.Arbitrary<FilingUpdatedData> = fc
  .record({
    filingId: fc.constantFrom('F-1', 'F-2', 'F-3', 'F-4'),
    exporterId,
    listId: fc.constantFrom('cac-intelligent-agents', 'another-list'),
    entryId: fc.constantFrom('biometric-lock', 'mask'),
    skus: fc.subarray([...SKUS], { minLength: 1 }),
    markets: fc.constantFrom('*', 'SE', 'DE').map((market) => [market]),
    status: fc.constantFrom('DRAFT', 'SUBMITTED', 'COMPLETED', 'REJECTED', 'WITHDRAWN', 'REVOKED', 'EXPIRED'),
    validFrom: fc.option(day),
    validUntil: fc.option(day),
    missing: fc.subarray(['SECURITY_ASSESSMENT_REPORT', 'FILING_RECEIPT']),
  })
  .map((changes) => aFiling(changes));

const world: fc.Arbitrary<World> = fc.record({
  lists: fc.uniqueArray(list, { maxLength: 3, selector: ({ listId, version }) => `${listId}@${version}` }),
  products: fc.uniqueArray(product, { maxLength: 3, selector: (it) => it.sku }),
  filings: fc.uniqueArray(filing, { maxLength: 4, selector: (it) => it.filingId }),
});

const shipment: fc.Arbitrary<ShipmentData> = fc
  .record({
    exporter: fc.record({ id: exporterId, country: fc.constantFrom('CN', 'CN', 'CN', 'DE', 'China') }),
    destinationCountry: fc.constantFrom('SE', 'SE', 'DE', 'CN', 'UK', 'Sweden'),
    plannedDispatchAt: instant,
    lines: fc.uniqueArray(
      fc.record({
        lineNo: fc.integer({ min: 1, max: 9 }),
        sku: fc.constantFrom(...SKUS, 'UNHEARD-OF'),
        quantity: fc.integer({ min: 1, max: 9 }),
        description: text,
      }),
      { minLength: 1, maxLength: 4, selector: ({ lineNo }) => lineNo },
    ),
  })
  .map((changes) => aShipment(changes));

const redecide: ShipmentInput = { type: 'redecide', cause: { type: 'compliance.filing.updated', id: 'event-2' } };

function requested(data: ShipmentData, facts: Facts, nowMs = NOW): Decided {
  return decided(applyEvent(undefined, { type: 'logistics.shipment.requested', id: 'event-1', data }, facts, nowMs));
}

function decided(outcome: ReturnType<typeof applyEvent>): Decided {
  if (outcome.kind !== 'decided') throw new Error(`Expected a decision, got ${outcome.kind}`);
  return outcome;
}

function holdIds(lines: readonly GateLine[]): string[] {
  return lines.flatMap((line) => line.holds.map(({ holdId }) => holdId)).sort();
}

describe('for every shipment and all facts', () => {
  it('the order of the lines does not matter', () => {
    const shuffled = shipment.chain((it) =>
      fc.tuple(
        fc.constant(it),
        fc.shuffledSubarray(it.lines, { minLength: it.lines.length }).map((lines) => ({ ...it, lines })),
      ),
    );
    fc.assert(
      fc.property(shuffled, world, ([one, other], given) => {
        expect(requested(other, factsOf(given)).say).toEqual(requested(one, factsOf(given)).say);
      }),
    );
  });

  it('the order of the facts does not matter', () => {
    fc.assert(
      fc.property(shipment, world, (data, given) => {
        const turned = { lists: given.lists?.toReversed(), filings: given.filings?.toReversed() };
        expect(requested(data, factsOf({ ...given, ...turned })).say).toEqual(requested(data, factsOf(given)).say);
      }),
    );
  });

  it('deciding twice changes nothing', () => {
    fc.assert(
      fc.property(shipment, world, (data, given) => {
        const { state } = requested(data, factsOf(given));
        const stored = JSON.parse(JSON.stringify(state)) as ShipmentState;
        expect(applyEvent(stored, redecide, factsOf(given), NOW)).toEqual({ kind: 'unchanged', reason: 'NO_CHANGE' });
      }),
    );
  });

  it('time alone changes nothing before the planned dispatch', () => {
    fc.assert(
      fc.property(shipment, world, fc.nat({ max: 40 }), (data, given, days) => {
        const laterMs = Math.min(NOW + days * DAY_MS, Date.parse(data.plannedDispatchAt));
        fc.pre(laterMs > NOW);
        const { state } = requested(data, factsOf(given));
        expect(applyEvent(state, redecide, factsOf(given), laterMs)).toMatchObject({ kind: 'unchanged' });
      }),
    );
  });

  it('what is said is as in the contract', () => {
    fc.assert(
      fc.property(shipment, world, (data, given) => {
        const { say } = requested(data, factsOf(given));
        expect(validateOutgoing(say.type, JSON.parse(JSON.stringify(say.data)))).toBeUndefined();
      }),
    );
  });

  it('a shipment is released only if every line is clear with a basis, and a line is clear or has holds', () => {
    fc.assert(
      fc.property(shipment, world, (data, given) => {
        const { status, lines } = requested(data, factsOf(given)).state;
        expect(lines).toHaveLength(data.lines.length);
        expect(status === 'RELEASED').toBe(lines.every(({ verdict }) => verdict === 'CLEAR'));
        for (const { verdict, basis, holds, filings } of lines) {
          expect(verdict === 'CLEAR').toBe(holds.length === 0);
          expect(verdict === 'CLEAR').toBe(basis !== undefined);
          if (basis === 'FILING') expect(filings.length).toBeGreaterThan(0);
          if (basis === 'OUT_OF_SCOPE') expect(filings).toEqual([]);
        }
      }),
    );
  });

  it('nothing undecidable or unknown is ever clear', () => {
    fc.assert(
      fc.property(shipment, world, (data, given) => {
        const facts = factsOf(given);
        const inForce = listsInForce(facts.lists, Math.max(NOW, Date.parse(data.plannedDispatchAt)));
        const clear = requested(data, facts).state.lines.filter(({ verdict }) => verdict === 'CLEAR');
        if (clear.length === 0) return;
        expect(inForce).not.toEqual([]);
        expect(isCountry(data.destinationCountry) && isCountry(data.exporter.country)).toBe(true);
        for (const { sku: name, filings } of clear) {
          const scopes = facts.product(name)?.scopes;
          const verdicts = inForce
            .filter(({ origins }) => origins.has(data.exporter.country))
            .flatMap((one) =>
              one.entries
                .map((entry, index) => ({ entry, scope: scopes?.get(one.key)?.[index]?.verdict }))
                .filter(({ entry: { data: entry } }) => reaches(entry.markets, data)),
            )
            .map(({ scope }) => scope);
          expect(scopes).toBeDefined();
          expect(verdicts).not.toContain('UNDECIDABLE');
          if (verdicts.includes('IN')) expect(filings).not.toEqual([]);
        }
      }),
    );
  });

  it('every hold names a remedy', () => {
    fc.assert(
      fc.property(shipment, world, (data, given) => {
        for (const { remedy, params } of requested(data, factsOf(given)).holdsOpened) {
          expect(remedy).toMatch(/^[A-Z].{20,}\.$/u);
          expect(remedy).not.toMatch(/undefined|null|NaN|\[object/);
          expect(Object.keys(params)).not.toEqual([]);
        }
      }),
    );
  });

  it('adding evidence never adds a hold', () => {
    fc.assert(
      fc.property(shipment, world, fc.nat({ max: 3 }), day, (data, given, index, validFrom) => {
        const filings = given.filings ?? [];
        const filingBefore = filings[index % Math.max(1, filings.length)];
        fc.pre(filingBefore !== undefined);
        const after = filings.map((it) => (it === filingBefore ? withEvidence(it, validFrom) : it));
        const before = requested(data, factsOf(given)).state;
        const outcome = applyEvent(before, redecide, factsOf({ ...given, filings: after }), NOW + 1);
        const { lines } = outcome.kind === 'decided' ? outcome.state : before;

        expect(holdIds(lines).length).toBeLessThanOrEqual(holdIds(before.lines).length);
        for (const [at, line] of before.lines.entries()) {
          if (line.verdict === 'CLEAR') expect(lines[at]?.verdict).toBe('CLEAR');
        }
      }),
    );
  });

  it('screening an order finds what would hold the same goods as a shipment on that day', () => {
    fc.assert(
      fc.property(shipment, world, day, (data, given, requestedShipDate) => {
        const { exporter, destinationCountry, lines } = data;
        const order = anOrder({ exporter, destinationCountry, requestedShipDate, lines });
        const screened = screenOrder(order, factsOf(given), NOW);
        const plannedDispatchAt = `${requestedShipDate}T00:00:00+08:00`;
        const answer = decide({ ...data, plannedDispatchAt }, factsOf(given), undefined, NOW);

        expect(validateOutgoing('sluice.order.screened', JSON.parse(JSON.stringify(screened)))).toBeUndefined();
        expect(screened.outcome === 'CLEAR').toBe(answer.status === 'RELEASED');
        expect(reasonsByLine(screened.lines.map(({ lineNo, reasons }) => ({ lineNo, found: reasons })))).toEqual(
          reasonsByLine(answer.lines.map(({ lineNo, holds }) => ({ lineNo, found: holds }))),
        );
      }),
    );
  });
});

function reaches(markets: readonly string[], { destinationCountry, exporter }: ShipmentData): boolean {
  return markets.includes(destinationCountry) || (markets.includes('*') && destinationCountry !== exporter.country);
}

/** The filing with one more document: the next one that is missing, and with the last one it is completed. */
function withEvidence(before: FilingUpdatedData, validFrom: string): FilingUpdatedData {
  if (before.status !== 'DRAFT' && before.status !== 'SUBMITTED') return before;
  const missing = before.missing.slice(1);
  const next = { ...before, filingVersion: before.filingVersion + 1, missing };
  return missing.length > 0 ? next : { ...next, status: 'COMPLETED', number: 'CAC-1', validFrom };
}

function reasonsByLine(lines: { lineNo: number; found: { reason: string }[] }[]): Record<number, string[]> {
  return Object.fromEntries(lines.map(({ lineNo, found }) => [lineNo, found.map(({ reason }) => reason)]));
}

/** One thing that happens to a shipment, in a world that may have changed by then. */
interface Step {
  readonly given: World;
  readonly hours: number;
  readonly happens: 'redecided' | 'amended' | 'overridden' | 'placed' | 'lifted' | 'stopped' | 'departed' | 'cancelled';
  readonly amendment: ShipmentData;
}

const step: fc.Arbitrary<Step> = fc.record({
  given: world,
  hours: fc.nat({ max: 200 }),
  happens: fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom('redecided' as const, 'amended' as const, 'overridden' as const) },
    { weight: 4, arbitrary: fc.constantFrom('placed' as const, 'lifted' as const, 'stopped' as const) },
    { weight: 1, arbitrary: fc.constantFrom('departed' as const, 'cancelled' as const) },
  ),
  amendment: shipment,
});

const people = { requestedBy: 'ops.xmn', approvedBy: 'officer2', reason: 'Agreed with the authority' };

function inputOf({ happens, amendment }: Step, state: ShipmentState, nowMs: number): ShipmentInput {
  const id = `event-${state.decisionVersion + 1}`;
  const { shipmentId } = state.snapshot;
  const shipmentVersion = state.shipmentVersion + 1;
  const at = new Date(nowMs).toISOString();
  const until = new Date(nowMs + 3 * DAY_MS).toISOString();
  switch (happens) {
    case 'redecided':
      return redecide;
    case 'amended':
      return { type: 'logistics.shipment.amended', id, data: { ...amendment, shipmentVersion } };
    case 'overridden': {
      const named = holdIds(state.lines).slice(0, 2);
      return { type: 'sluice.hold.override', id, data: { shipmentId, holdIds: named, ...people, until } };
    }
    case 'placed':
      return { type: 'sluice.hold.place', id, data: { shipmentId, holdIds: [`MH-${id}`], ...people } };
    case 'lifted':
      return {
        type: 'sluice.hold.lift',
        id,
        data: { shipmentId, holdIds: state.manualHolds.map(({ holdId }) => holdId).slice(0, 1), ...people },
      };
    case 'stopped': {
      const data = { shipmentId, decisionVersion: state.decisionVersion, outcome: 'STOPPED' as const, answeredAt: at };
      return { type: 'logistics.shipment.recall-answered', id, data };
    }
    case 'departed':
      return { type: 'logistics.shipment.departed', id, data: { shipmentId, shipmentVersion, departedAt: at } };
    case 'cancelled':
      return { type: 'logistics.shipment.cancelled', id, data: { shipmentId, shipmentVersion, cancelledAt: at } };
    default:
      return happens satisfies never;
  }
}

describe('for every history of a shipment', () => {
  /** Tells a history and shows each decision with the state before it. */
  function tell(
    data: ShipmentData,
    first: World,
    steps: readonly Step[],
    see: (before: ShipmentState | undefined, decision: Decided) => void,
  ): void {
    let nowMs = NOW;
    let decision = requested(data, factsOf(first));
    see(undefined, decision);
    for (const next of steps) {
      nowMs += next.hours * 3_600_000;
      const before = JSON.parse(JSON.stringify(decision.state)) as ShipmentState;
      const outcome = applyEvent(before, inputOf(next, before, nowMs), factsOf(next.given), nowMs);
      if (outcome.kind !== 'decided') continue;
      decision = outcome;
      see(before, decision);
    }
  }

  const history = [shipment, world, fc.array(step, { maxLength: 12 })] as const;

  it('decisions are numbered without gaps, and each is as in the contract', () => {
    fc.assert(
      fc.property(...history, (data, first, steps) => {
        tell(data, first, steps, (before, { state, say }) => {
          expect(state.decisionVersion).toBe((before?.decisionVersion ?? 0) + 1);
          expect(say.type).toBe(`sluice.shipment.${state.status.toLowerCase()}`);
          expect(validateOutgoing(say.type, JSON.parse(JSON.stringify(say.data)))).toBeUndefined();
        });
      }),
    );
  });

  it('the holds opened and closed add up to the holds that stand, and none is left open at the end', () => {
    fc.assert(
      fc.property(...history, (data, first, steps) => {
        const open = new Set<string>();
        tell(data, first, steps, (_before, { state, holdsOpened, holdsClosed }) => {
          for (const { holdId } of holdsClosed) expect(open.delete(holdId)).toBe(true);
          for (const { holdId } of holdsOpened) {
            expect(open.has(holdId)).toBe(false);
            open.add(holdId);
          }
          const over = state.status === 'CLOSED' || state.status === 'BREACHED';
          expect([...open].sort()).toEqual(over ? [] : holdIds(state.lines));
        });
      }),
    );
  });

  it('a hold that stays keeps its id and its since, and no other hold ever gets its id', () => {
    fc.assert(
      fc.property(...history, (data, first, steps) => {
        const sinceById = new Map<string, string>();
        tell(data, first, steps, (before, { state }) => {
          const known = placesOf(before);
          for (const [place, hold] of placesOf(state)) {
            const earlier = known.get(place);
            if (earlier) expect(hold).toMatchObject({ holdId: earlier.holdId, since: earlier.since });
            expect(sinceById.get(hold.holdId) ?? hold.since).toBe(hold.since);
            sinceById.set(hold.holdId, hold.since);
          }
        });
      }),
    );
  });

  it('a release is never silently unsaid: it is recalled, closed or breached', () => {
    fc.assert(
      fc.property(...history, (data, first, steps) => {
        tell(data, first, steps, (before, { state }) => {
          if (before?.status === 'RELEASED') expect(state.status).not.toBe('HELD');
          if (state.status === 'RELEASED') expect(holdIds(state.lines)).toEqual([]);
          if (state.status === 'RECALLED') expect(state.recalledAtDecision).toBeLessThanOrEqual(state.decisionVersion);
        });
      }),
    );
  });
});

function placesOf(state: ShipmentState | undefined): Map<string, { holdId: string; since: string }> {
  const exporter = state?.snapshot.exporter.id;
  return new Map(
    state?.lines.flatMap(({ lineNo, sku: name, holds }) =>
      holds.map((hold) => {
        const own = hold.reason === 'MANUAL' ? hold.holdId : [exporter, lineNo, name];
        return [JSON.stringify([own, hold.reason, hold.requirement]), hold] as const;
      }),
    ),
  );
}
