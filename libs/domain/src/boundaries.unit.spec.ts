import { nextBoundaries } from './boundaries.js';
import { aDraft, aFiling, aList } from './testing/builders.js';

function instants(fact: Parameters<typeof nextBoundaries>[0]): string[] {
  return nextBoundaries(fact).map((atMs) => new Date(atMs).toISOString());
}

describe('the instants at which a list changes meaning', () => {
  it('are its start and its end', () => {
    expect(instants(aList())).toEqual(['2026-05-31T16:00:00.000Z']);
    expect(instants(aList({ effectiveUntil: '2027-01-01T00:00:00Z' }))).toEqual([
      '2026-05-31T16:00:00.000Z',
      '2027-01-01T00:00:00.000Z',
    ]);
  });

  it('are none while it is a draft', () => {
    expect(instants(aList({ status: 'DRAFT' }))).toEqual([]);
  });
});

describe('the instants at which a filing changes meaning', () => {
  it('are the start of its first day and the end of its last one, in Shanghai', () => {
    expect(instants(aFiling())).toEqual(['2026-06-09T16:00:00.000Z']);
    expect(instants(aFiling({ validUntil: '2026-06-30' }))).toEqual([
      '2026-06-09T16:00:00.000Z',
      '2026-06-30T16:00:00.000Z',
    ]);
    expect(instants(aFiling({ validFrom: null }))).toEqual([]);
  });

  it('are none while it is not completed', () => {
    expect(instants(aDraft({ validFrom: '2026-06-10' }))).toEqual([]);
  });
});
