import fc from 'fast-check';
import { tellStep } from './tell.js';
import type { FilingStep, LineChoice, ProductShape, ShipStep, Step } from './steps.js';

/** One moment of a story: what happens in it happens at once, in no order; then everything comes to rest. */
export type Wave =
  | {
      readonly steps: readonly Step[];
      /** The gate is killed so long after the records were published, and started again. */ readonly killedAfterMs?: number;
    }
  | { readonly hours: number };

/** A list is in force and two products are known, unless the story begins with nothing; then the waves. */
export interface Story {
  readonly fromNothing: boolean;
  readonly waves: readonly Wave[];
}

// The simplest choice stands first: fast-check shrinks towards it.
const shipment = fc.constantFrom('SH-A', 'SH-B');
const sku = fc.constantFrom('LOCK', 'HINGE', 'MASK');
/** How much newer than the newest version so far; `withVersions` makes versions of it. */
const version = fc.constantFrom(1, 1, 1, 1, 1, 2, 0, -1);
const sameOrNewer = fc.constantFrom(0, 0, 0, 1, -1);
const rarely = fc.nat({ max: 9 }).map((dice) => dice === 9);
const exporter = rarely.map((rare) => (rare ? 'bolt' : 'acme'));
const day = fc.integer({ min: -4, max: 14 });
const list = fc.constantFrom('L1', 'L1', 'L1', 'L1', 'L1', 'L2');

const line: fc.Arbitrary<LineChoice> = fc.record({
  sku: fc.constantFrom('LOCK', 'LOCK', 'LOCK', 'LOCK', 'HINGE', 'HINGE', 'MASK', 'MASK', 'GHOST'),
  quantity: fc.constantFrom(1, 2, 5),
  text: fc.constantFrom('Part', 'Part', 'Part', 'Part', 'Part', 'Has AI', '虹膜门锁', 'maintained'),
});
const lines = fc.array(line, { minLength: 1, maxLength: 2 });
const to = fc.constantFrom('SE', 'SE', 'SE', 'SE', 'SE', 'SE', 'DE', 'DE', 'CN', 'Sweden');

const ship: fc.Arbitrary<ShipStep> = fc.record({
  do: fc.constant('ship' as const),
  shipment,
  version,
  amended: fc.boolean(),
  exporter,
  from: fc.constantFrom('CN', 'CN', 'CN', 'CN', 'CN', 'CN', 'CN', 'DE', 'China'),
  to,
  leavesIn: fc.integer({ min: -1, max: 12 }),
  lines,
  elsewhere: rarely,
});

const filing: fc.Arbitrary<FilingStep> = fc.record({
  do: fc.constant('filing' as const),
  filing: fc.constantFrom('F1', 'F1', 'F2'),
  version,
  status: fc.constantFrom(
    'COMPLETED' as const,
    'COMPLETED' as const,
    'COMPLETED' as const,
    'DRAFT' as const,
    'SUBMITTED' as const,
    'REJECTED' as const,
    'WITHDRAWN' as const,
    'REVOKED' as const,
    'EXPIRED' as const,
  ),
  exporter,
  list,
  entry: fc.constantFrom('lock' as const, 'lock' as const, 'lock' as const, 'mask' as const),
  skus: fc.constantFrom(['LOCK'], ['LOCK'], ['LOCK', 'MASK'], ['MASK', 'HINGE']),
  market: fc.constantFrom('*', '*', 'SE'),
  fromIn: fc.option(fc.integer({ min: -9, max: 2 }), { nil: null, freq: 12 }),
  untilIn: fc.option(fc.integer({ min: -1, max: 14 }), { nil: null, freq: 2 }),
  lacks: fc.constantFrom('nothing' as const, 'nothing' as const, 'nothing' as const, 'its receipt' as const),
  documentHour: fc.option(fc.nat({ max: 9 }), { nil: null }),
});

const shapes: readonly ProductShape[] = [
  'in scope',
  'a plain part',
  'in scope if somebody said how it decides',
  'nothing anybody classified',
  'plain, but sold as AI',
  'plain, sold as AI, and confirmed',
];

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: ship },
  { weight: 9, arbitrary: filing },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('cancel' as const), shipment, version: sameOrNewer, elsewhere: rarely }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('depart' as const), shipment, version: sameOrNewer, elsewhere: rarely }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      shipment,
      to: fc.constantFrom(
        'the recall' as const,
        'the recall' as const,
        'the first decision' as const,
        'a decision to come' as const,
      ),
      outcome: fc.constantFrom(
        'STOPPED' as const,
        'STOPPED' as const,
        'STOPPED' as const,
        'STOPPED' as const,
        'DEPARTED' as const,
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('order' as const),
      order: fc.constant('SO-1'),
      version,
      amended: fc.boolean(),
      to,
      wantedIn: day,
      lines,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('cancel order' as const),
      order: fc.constant('SO-1'),
      version: sameOrNewer,
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('product' as const), sku, shape: fc.constantFrom(...shapes) }) },
  {
    weight: 2,
    arbitrary: fc
      .record({
        do: fc.constant('list' as const),
        list,
        version: fc.constantFrom(2, 2, 3, 3, 4, 1),
        approved: rarely.map((draft) => !draft),
        fromIn: fc.integer({ min: -2, max: 9 }),
        untilIn: fc.option(fc.integer({ min: 1, max: 8 }), { nil: null, freq: 2 }),
        masks: fc.boolean(),
        markets: fc.constantFrom(['*'], ['*'], ['SE']),
      })
      .map(({ untilIn, ...rest }) => ({ ...rest, untilIn: untilIn === null ? null : rest.fromIn + untilIn })),
  },
  {
    weight: 1,
    arbitrary: fc.oneof(
      fc.record({ do: fc.constant('remove' as const), what: fc.constant('product' as const), name: sku }),
      fc.record({
        do: fc.constant('remove' as const),
        what: fc.constant('filing' as const),
        name: fc.constantFrom('F1', 'F2'),
      }),
      fc.record({ do: fc.constant('remove' as const), what: fc.constant('list' as const), name: list }),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('override' as const),
      shipment,
      holds: fc.constantFrom(
        'all its holds' as const,
        'all its holds' as const,
        'its first hold' as const,
        'a hold nobody knows' as const,
      ),
      people: fc.constantFrom(2 as const, 2 as const, 2 as const, 2 as const, 2 as const, 1 as const),
      untilIn: fc.integer({ min: -1, max: 14 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('place' as const, 'lift' as const),
      shipment,
      hold: fc.constantFrom('M1' as const, 'M1' as const, 'M2' as const, 'its first hold' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('again' as const), back: fc.nat({ max: 30 }) }) },
);

/** Stories of up to `wavesMax` waves; in about `kills` of 100 waves the gate is killed. */
export function stories({ wavesMax, kills }: { wavesMax: number; kills: number }): fc.Arbitrary<Story> {
  const calm = fc.array(step, { minLength: 1, maxLength: 4 }).map((steps): Wave => ({ steps }));
  const deadly = fc
    .record({ steps: fc.array(step, { minLength: 1, maxLength: 4 }), killedAfterMs: fc.nat({ max: 60 }) })
    .map((wave): Wave => wave);
  const time = fc.constantFrom(7, 24, 72, 200).map((hours): Wave => ({ hours }));
  const wave = fc.oneof(
    { weight: 80 - kills, arbitrary: calm },
    { weight: 20, arbitrary: time },
    { weight: kills, arbitrary: deadly },
  );
  return fc
    .record({ fromNothing: rarely, waves: fc.array(wave, { minLength: 1, maxLength: wavesMax, size: 'max' }) })
    .map(({ fromNothing, waves }) => ({ fromNothing, waves: withVersions(waves) }))
    .map((story) => Object.assign(story, { [fc.toStringMethod]: () => tellStory(story) }));
}

/** Makes versions of how much newer each is than the newest of its document before, so that most of them are news. */
function withVersions(waves: readonly Wave[]): Wave[] {
  const newest = new Map<string, number>();
  const numbered = (step: Step): Step => {
    const name = documentOf(step);
    if (name === undefined || !('version' in step)) return step;
    const version = Math.max(1, (newest.get(name) ?? 0) + step.version);
    newest.set(name, Math.max(version, newest.get(name) ?? 0));
    return { ...step, version };
  };
  return waves.map((wave) => ('hours' in wave ? wave : { ...wave, steps: wave.steps.map(numbered) }));
}

/** The document whose version a step names; a list's versions stand beside each other, and are what they are. */
function documentOf(step: Step): string | undefined {
  if ('shipment' in step) return step.shipment;
  if ('order' in step) return step.order;
  return step.do === 'filing' ? step.filing : undefined;
}

/** The list, the lock that is in scope and the hinge that is not: what most stories begin with. */
export const USUAL_BEGINNING: Wave = {
  steps: [
    { do: 'list', list: 'L1', version: 1, approved: true, fromIn: -3, untilIn: null, masks: false, markets: ['*'] },
    { do: 'product', sku: 'LOCK', shape: 'in scope' },
    { do: 'product', sku: 'HINGE', shape: 'a plain part' },
    { do: 'product', sku: 'MASK', shape: 'a plain part' },
  ],
};

/** A story in the words of the product, one wave a line. */
export function tellStory({ fromNothing, waves }: Story): string {
  const beginning = fromNothing
    ? 'nothing is known'
    : 'list L1 is in force, LOCK is in scope of it, HINGE and MASK are plain parts';
  return ['', `0. ${beginning}`, ...waves.map((wave, index) => `${index + 1}. ${tellWave(wave)}`), ''].join('\n');
}

function tellWave(wave: Wave): string {
  if ('hours' in wave) return `${wave.hours} hours pass`;
  const killed = wave.killedAfterMs === undefined ? '' : `; the gate is killed after ${wave.killedAfterMs} ms`;
  return wave.steps.map(tellStep).join('; at the same time ') + killed;
}
