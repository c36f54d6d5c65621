import fc from 'fast-check';
import { EventRing } from './event-ring.js';
import type { StreamEvent } from './stream-event.js';

const event = (filingId: string): StreamEvent => ({
  ...{ kind: 'filing', exporterId: 'acme-sz' },
  data: {
    ...{ filingId, filingVersion: 1, status: 'DRAFT', exporterId: 'acme-sz' },
    ...{ listId: 'l', entryId: 'e', missing: [] },
  },
});
const acts = fc.array(fc.constantFrom('push' as const, 'push' as const, 'push' as const, 'gap' as const), {
  maxLength: 60,
});

describe('the last events', () => {
  it('give whoever comes back all that he missed and in order, or say that they cannot', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), acts, fc.nat(70), (size, story, from) => {
        const ring = new EventRing(size);
        // What a ring without an end would know.
        const all: (string | 'gap')[] = [];
        for (const act of story) {
          if (act === 'gap') ring.gap();
          else ring.push(event(`F-${all.length + 1}`));
          all.push(act === 'gap' ? 'gap' : `F-${all.length + 1}`);
        }
        const told = ring.after(from);
        const missed = all.slice(from);
        const isWhole = from <= all.length && !missed.includes('gap') && missed.length <= size;
        expect(told?.map((one) => one.event.data)).toEqual(
          isWhole ? missed.map((filingId) => expect.objectContaining({ filingId }) as unknown) : undefined,
        );
      }),
    );
  });
});
