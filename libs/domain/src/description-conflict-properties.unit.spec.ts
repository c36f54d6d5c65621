import fc from 'fast-check';
import { compileList } from './applicable-list.js';
import { scopeOf } from './scope.js';
import { applyEvent } from './shipment-lifecycle.js';
import type { OpenedHold } from './shipment-state.js';
import { aLine, aList, aProduct, aShipment } from './testing/builders.js';
import { factsOf, NOW } from './testing/gate.js';

const WORDS = ['iris', 'IRIS', '虹膜', 'ＡＩ', 'autonomous'];
const plain = fc.constantFrom('Smart lock', 'maintained in Irishtown', '彩色门锁', '');
const telling = fc.tuple(plain, fc.constantFrom(...WORDS)).map(([before, word]) => `${before} ${word}`);
const text = fc.oneof(plain, telling);

interface Given {
  readonly salesDescription: string;
  readonly description: string;
  readonly attributes: { modality?: string | null; autonomousDecision?: boolean | null };
  readonly confirmedBy: string | undefined;
}

const given: fc.Arbitrary<Given> = fc.record({
  salesDescription: text,
  description: text,
  attributes: fc.record(
    {
      modality: fc.constantFrom('IRIS', 'PIN', null),
      autonomousDecision: fc.constantFrom(true, false, null),
    },
    { requiredKeys: [] },
  ),
  confirmedBy: fc.option(fc.constant('officer1'), { nil: undefined }),
});

/** A line of one product whose texts say one thing and whose attributes say another, or not. */
function conflictsOf({ salesDescription, description, attributes, confirmedBy }: Given): {
  verdict: string | undefined;
  holds: readonly OpenedHold[];
} {
  const classification = { attributes: {}, ...(confirmedBy === undefined ? {} : { confirmedBy }) };
  const product = aProduct({ salesDescription, attributes, classification });
  const data = aShipment({ lines: [aLine({ description })] });
  const outcome = applyEvent(
    undefined,
    { type: 'logistics.shipment.requested', id: 'event-1', data },
    factsOf({ products: [product] }),
    NOW,
  );
  if (outcome.kind !== 'decided') throw new Error(`Expected a decision, got ${outcome.kind}`);
  const verdict = scopeOf(product, compileList(aList()))[0]?.verdict;
  return { verdict, holds: outcome.holdsOpened.filter(({ reason }) => reason === 'DESCRIPTION_CONFLICT') };
}

const tells = (said: string): boolean => WORDS.some((word) => said.endsWith(` ${word}`));

it('a line is held for a conflict exactly when a text says what unconfirmed attributes deny, and names where', () => {
  fc.assert(
    fc.property(given, (world) => {
      const { verdict, holds } = conflictsOf(world);
      const isOpen = verdict === 'OUT' && world.confirmedBy === undefined;
      const where = tells(world.salesDescription) ? 'PRODUCT' : tells(world.description) ? 'LINE' : undefined;
      expect(holds.map(({ params }) => params['where'])).toEqual(isOpen && where !== undefined ? [where] : []);
    }),
  );
});

it('what closes a conflict is what its remedy says: another text, other attributes, or a confirmation', () => {
  fc.assert(
    fc.property(given, (world) => {
      fc.pre(conflictsOf(world).holds.length > 0);
      const quiet = { salesDescription: 'Smart lock', description: 'Smart lock' };
      const admitted = { attributes: { modality: 'IRIS', autonomousDecision: true } };
      for (const change of [quiet, admitted, { confirmedBy: 'officer1' }]) {
        expect(conflictsOf({ ...world, ...change }).holds).toEqual([]);
      }
    }),
  );
});
