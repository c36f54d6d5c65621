import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { zipOf, type ManifestFile, type Part } from './incident-zip.js';

const AT = new Date('2026-06-20T09:00:00Z');

async function archive(parts: readonly Part[]): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const manifest = (files: readonly ManifestFile[]): Part => ({
    ...{ name: 'manifest.json', text: () => [JSON.stringify(files)] },
  });
  for await (const piece of zipOf(parts, { at: AT, manifest })) pieces.push(piece);
  return Buffer.concat(pieces);
}

const texts = fc.array(fc.array(fc.string({ unit: 'binary' }).map((text) => text.toWellFormed())), { maxLength: 5 });
const partsOf = (given: readonly (readonly string[])[]): Part[] =>
  given.map((pieces, index) => ({ name: `part-${index}.txt`, text: () => pieces }));

describe('the archive of an incident', () => {
  it('holds every part whole, in the order in which they were given, and the manifest last', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (given) => {
        const files = unzipSync(await archive(partsOf(given)));
        expect(Object.keys(files)).toEqual([...given.map((_, index) => `part-${index}.txt`), 'manifest.json']);
        given.forEach((pieces, index) =>
          expect(strFromU8(files[`part-${index}.txt`] ?? new Uint8Array())).toBe(pieces.join('')),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('names the size and the SHA-256 of every other file', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (given) => {
        const files = unzipSync(await archive(partsOf(given)));
        const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as ManifestFile[];
        expect(manifest).toEqual(
          given.map((pieces, index) => ({
            name: `part-${index}.txt`,
            size: Buffer.byteLength(pieces.join('')),
            sha256: createHash('sha256').update(pieces.join('')).digest('hex'),
          })),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('is the same bytes for the same parts', async () => {
    const parts = partsOf([['a', 'b'], ['c']]);
    expect(await archive(parts)).toEqual(await archive(parts));
  });
});
