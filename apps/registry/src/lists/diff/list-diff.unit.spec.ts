import type { ListEntry, ListPublishedData } from '@sluice/contracts';
import { aList, aListEntry } from '@sluice/testing';
import fc from 'fast-check';
import { diffOf, type FieldChange, type ListDiff } from './list-diff.js';

const some = <T>(...values: T[]): fc.Arbitrary<T[]> => fc.subarray(values, { minLength: 1 });
const entry: fc.Arbitrary<ListEntry> = fc
  .record({
    title: fc.constantFrom('Locks', 'Masks'),
    when: fc.constantFrom('true', "product.category == 'LOCK'"),
    markets: some('*', 'SE', 'DE'),
    requires: some('SECURITY_ASSESSMENT_REPORT', 'FILING_RECEIPT'),
    completes: fc.constantFrom('ON_EVIDENCE' as const, 'ON_REVIEW' as const),
    signals: some('iris', '虹膜'),
  })
  .map((changes) => aListEntry(changes));
const entries = fc
  .dictionary(fc.constantFrom('a', 'b', 'c', 'd'), entry, { noNullPrototype: true })
  .map((drawn) => Object.entries(drawn).map(([entryId, one]) => ({ ...one, entryId })));
const list: fc.Arbitrary<ListPublishedData> = fc
  .record({
    entries,
    title: fc.constantFrom('Agents', 'Intelligent agents'),
    effectiveFrom: fc.constantFrom('2026-06-01T00:00:00Z', '2026-07-01T00:00:00Z'),
    effectiveUntil: fc.constantFrom(null, '2027-06-01T00:00:00Z'),
    origins: some('CN', 'HK', 'MO'),
    confidence: fc.constantFrom('UNVERIFIED' as const, 'VERIFIED' as const),
    note: fc.constantFrom(undefined, 'Names no markets.'),
  })
  .map(({ confidence, note, ...header }) =>
    aList({
      ...header,
      source: { title: 's', publishedOn: '2026-06-01', confidence, ...(note === undefined ? {} : { note }) },
    }),
  );

/** A version with its values in an order that does not depend on who wrote them. */
function inOrder(version: ListPublishedData): unknown {
  const ordered = (value: unknown): unknown => (Array.isArray(value) ? [...(value as unknown[])].sort() : value);
  const fieldsOf = (value: object): object =>
    Object.fromEntries(Object.entries(value).map(([name, of]) => [name, ordered(of)]));
  const byId = new Map(version.entries.map((one) => [one.entryId, fieldsOf(one)]));
  return { ...fieldsOf({ ...version, entries: null }), entries: byId };
}

/** What is left when somebody carries the differences out by hand. */
function carryOut({ header, added, removed, changed }: ListDiff, on: ListPublishedData): ListPublishedData {
  const source: Record<string, unknown> = { ...on.source };
  const rest: Record<string, unknown> = { ...on };
  for (const { field, to } of header) {
    const [place, name] = field.startsWith('source.') ? [source, field.slice('source.'.length)] : [rest, field];
    // A note that is gone is absent; an end that is gone is null.
    if (to === null && place === source) Reflect.deleteProperty(place, name);
    else place[name] = to;
  }
  const gone = new Set(removed.map(({ entryId }) => entryId));
  const kept = on.entries
    .filter(({ entryId }) => !gone.has(entryId))
    .map((one) => ({ ...one, ...changesOf(changed.find(({ entryId }) => entryId === one.entryId)?.fields) }));
  return { ...rest, source, entries: [...kept, ...added] } as unknown as ListPublishedData;
}

function changesOf(fields: readonly FieldChange[] = []): Record<string, unknown> {
  return Object.fromEntries(fields.map(({ field, to }) => [field, to]));
}

describe('the differences of two versions', () => {
  it('carried out on the one make it the other', () => {
    fc.assert(
      fc.property(list, list, (from, to) => {
        expect(inOrder(carryOut(diffOf(from, to), from))).toEqual(inOrder(to));
      }),
    );
  });

  it('are the same the other way round, with from and to changed', () => {
    fc.assert(
      fc.property(list, list, (a, b) => {
        const [there, back] = [diffOf(a, b), diffOf(b, a)];
        expect(new Set(back.added)).toEqual(new Set(there.removed));
        const turned = (changes: readonly FieldChange[]): unknown =>
          new Set(changes.map(({ field, from, to }) => ({ field, from: to, to: from })));
        expect(turned(back.header)).toEqual(new Set(there.header));
        expect(new Map(back.changed.map(({ entryId, fields }) => [entryId, turned(fields)]))).toEqual(
          new Map(there.changed.map(({ entryId, fields }) => [entryId, new Set(fields)])),
        );
      }),
    );
  });

  it('are none when only the order is another', () => {
    fc.assert(
      fc.property(list, (version) => {
        const turned = {
          ...version,
          origins: version.origins.toReversed(),
          entries: version.entries.toReversed().map((one) => ({ ...one, markets: one.markets.toReversed() })),
        };
        expect(diffOf(version, turned)).toMatchObject({ header: [], added: [], removed: [], changed: [] });
      }),
    );
  });

  it('name the field, what it was and what it is', () => {
    const changed = aListEntry({ completes: 'ON_REVIEW' });
    const verified = { ...aList().source, confidence: 'VERIFIED' as const };
    expect(diffOf(aList(), aList({ version: 2, source: verified, entries: [changed] }))).toEqual({
      ...{ listId: 'cac-intelligent-agents', from: 1, to: 2, added: [], removed: [] },
      header: [{ field: 'source.confidence', from: 'UNVERIFIED', to: 'VERIFIED' }],
      changed: [{ entryId: 'biometric-lock', fields: [{ field: 'completes', from: 'ON_EVIDENCE', to: 'ON_REVIEW' }] }],
    });
  });
});
