import { aListEntry } from '@sluice/testing';
import fc from 'fast-check';
import { aDocument, filing, openFiling, publishList } from '../testing/officer.js';
import { withRegistry } from '../testing/use-registry.js';

const KINDS = ['SECURITY_ASSESSMENT_REPORT', 'TEST_REPORT', 'PRODUCT_MANUAL'];
const requires = fc.uniqueArray(fc.constantFrom(...KINDS), { minLength: 1, maxLength: 3 });

/** What happens at once in one step: the entry asks for something else, documents are attached, or both. */
const step = fc.record({
  requires: fc.option(requires, { freq: 2, nil: undefined }),
  attach: fc.array(fc.record({ filing: fc.nat({ max: 1 }), kind: fc.constantFrom(...KINDS) }), { maxLength: 2 }),
});

it(
  'what a filing misses is right after every change of its documents and of its list, whatever happens at once',
  () =>
    withRegistry({}, async ({ client }) => {
      const entries = (kinds: string[]) => [
        aListEntry({ requires: kinds, completes: 'ON_REVIEW' }),
        aListEntry({ entryId: 'other', requires: ['TEST_REPORT'], completes: 'ON_REVIEW' }),
      ];
      await fc.assert(
        fc.asyncProperty(requires, fc.array(step, { minLength: 1, maxLength: 4 }), async (first, steps) => {
          await publishList(client, entries(first));
          const ids = [
            await openFiling(client),
            await openFiling(client),
            await openFiling(client, { entryId: 'other' }),
          ];
          const attached = ids.map(() => new Set<string>());
          let asked = first;
          for (const one of steps) {
            asked = one.requires ?? asked;
            await Promise.all([
              one.requires === undefined ? undefined : publishList(client, entries(one.requires)),
              ...one.attach.map(({ filing: at, kind }) => {
                attached[at]?.add(kind);
                return client.upload(String(ids[at]), [
                  ['kind', kind],
                  ['file', aDocument(kind)],
                ]);
              }),
            ]);
            const missing = async (id: string) => (await filing(client, id)).body.missing;
            expect(await Promise.all(ids.map(missing))).toEqual([
              asked.filter((kind) => attached[0]?.has(kind) !== true),
              asked.filter((kind) => attached[1]?.has(kind) !== true),
              ['TEST_REPORT'],
            ]);
          }
        }),
        { numRuns: 12 },
      );
    }),
  180_000,
);
