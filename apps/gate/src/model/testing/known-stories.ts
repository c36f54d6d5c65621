import type { FilingStep, OrderStep, ShipStep, Step } from './steps.js';
import type { Story, Wave } from './story.js';

interface NamedStory {
  readonly name: string;
  readonly story: Story;
}

/** A lock to Sweden, which needs a filing. */
function ship(changes: Partial<ShipStep> = {}): ShipStep {
  const lines = [{ sku: 'LOCK', quantity: 2, text: 'Part' }];
  const way = { exporter: 'acme', from: 'CN', to: 'SE', leavesIn: 5, lines };
  return { do: 'ship', shipment: 'SH-A', version: 1, amended: false, ...way, elsewhere: false, ...changes };
}

/** The filing it needs, completed. */
function filing(changes: Partial<FilingStep> = {}): FilingStep {
  const scope = { exporter: 'acme', list: 'L1', entry: 'lock', skus: ['LOCK'], market: '*' } as const;
  const paper = { lacks: 'nothing', fromIn: -2, untilIn: null, documentHour: null } as const;
  return { do: 'filing', filing: 'F1', version: 1, status: 'COMPLETED', ...scope, ...paper, ...changes };
}

/** An order to Sweden, wanted today. */
function order(changes: Partial<OrderStep> = {}): OrderStep {
  const lines = [{ sku: 'LOCK', quantity: 1, text: 'Part' }];
  return { do: 'order', order: 'SO-1', version: 1, amended: false, to: 'SE', wantedIn: 0, lines, ...changes };
}

const wave = (...steps: Step[]): Wave => ({ steps });
const told = (name: string, ...waves: Wave[]): NamedStory => ({ name, story: { fromNothing: false, waves } });
const RELEASED = [wave(filing()), wave(ship())];
const revoked = filing({ version: 2, status: 'REVOKED' });
const REVOKED = wave(revoked);
const answer = { do: 'answer', shipment: 'SH-A' } as const;
const override = { do: 'override', shipment: 'SH-A', holds: 'all its holds', people: 2, untilIn: 3 } as const;

/** What the rule promises for a shipment that is on its way out, by name. */
export const NAMED_STORIES: readonly NamedStory[] = [
  told(
    'a recall is answered in time: the shipment is held, and released when there is a filing again',
    ...RELEASED,
    REVOKED,
    wave({ ...answer, to: 'the first decision', outcome: 'STOPPED' }),
    wave({ ...answer, to: 'the recall', outcome: 'STOPPED' }),
    wave(filing({ filing: 'F2' })),
  ),
  told(
    'a recall comes too late: that is a breach, also when the answer comes twice',
    ...RELEASED,
    REVOKED,
    wave({ ...answer, to: 'the recall', outcome: 'DEPARTED' }),
    wave({ do: 'again', back: 0 }),
    wave({ ...answer, to: 'a decision to come', outcome: 'STOPPED' }),
  ),
  told(
    'a shipment departs while it is held',
    wave(ship()),
    wave({ do: 'depart', shipment: 'SH-A', version: 1, elsewhere: false }),
    wave(filing()),
  ),
  told(
    'a shipment departs while it is released, and nothing changes it afterwards',
    ...RELEASED,
    wave({ do: 'depart', shipment: 'SH-A', version: 1, elsewhere: true }),
    wave(ship({ version: 2, amended: true }), revoked),
    wave({ do: 'cancel', shipment: 'SH-A', version: 3, elsewhere: false }),
  ),
  told(
    'a released shipment is amended to another product, to the same one again, and by an old version',
    ...RELEASED,
    wave(ship({ version: 2, amended: true, lines: [{ sku: 'HINGE', quantity: 1, text: 'Part' }] })),
    wave(ship({ version: 4, amended: true, to: 'DE', lines: [{ sku: 'GHOST', quantity: 1, text: 'Part' }] })),
    wave(ship({ version: 3, amended: true })),
    wave(ship({ version: 5, amended: true })),
  ),
  told(
    'a released shipment is cancelled, and one that departs all the same is a breach',
    ...RELEASED,
    wave({ do: 'cancel', shipment: 'SH-A', version: 2, elsewhere: false }),
    wave({ do: 'depart', shipment: 'SH-A', version: 2, elsewhere: false }),
  ),
  told(
    'two people override, the override ends by itself, and nobody overrides alone',
    wave(ship()),
    wave({ ...override, people: 1 }),
    wave(override),
    wave({ do: 'again', back: 0 }),
    { hours: 24 },
    { hours: 72 },
    wave(override),
  ),
  told(
    'a filing ends, and everything it covered is recalled',
    wave(filing({ untilIn: 6 })),
    wave(ship(), ship({ shipment: 'SH-B', leavesIn: 1 })),
    { hours: 72 },
    { hours: 200 },
  ),
];

/** Stories that the gate once told wrongly, as fast-check had shrunk them. */
export const FOUND_STORIES: readonly NamedStory[] = [
  told(
    'an older version of a filing comes in one batch behind a newer one',
    wave(filing({ version: 3 }), filing({ version: 2, status: 'REVOKED' }), ship()),
  ),
  told(
    'a filing turns to other products twice in one batch',
    wave(ship()),
    wave(filing()),
    wave(filing({ version: 2, skus: ['MASK'] }), filing({ version: 3, skus: ['HINGE'] })),
  ),
  told(
    'a new shipment comes on two partitions at once',
    wave(ship({ elsewhere: true }), ship({ version: 2, amended: true }), {
      do: 'depart',
      shipment: 'SH-A',
      version: 2,
      elsewhere: true,
    }),
  ),
  {
    name: 'a day ends for an order that came twice',
    story: {
      fromNothing: true,
      waves: [
        wave(order(), ship({ leavesIn: 0, lines: [{ sku: 'LOCK', quantity: 1, text: 'Part' }] })),
        { hours: 24 },
        wave(
          { do: 'product', sku: 'HINGE', shape: 'in scope' },
          order({ lines: [{ sku: 'HINGE', quantity: 1, text: 'Part' }] }),
        ),
        { hours: 7 },
      ],
    },
  },
];
