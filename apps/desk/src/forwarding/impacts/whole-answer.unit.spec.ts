import fc from 'fast-check';
import { Readable } from 'node:stream';
import { whenWhole } from './whole-answer.js';

/** What is read of lines that come in these pieces, and how often the answer was found to be whole. */
async function read(pieces: readonly Uint8Array[]): Promise<{ text: string; wholes: number }> {
  let wholes = 0;
  const passing = Readable.from(pieces.map((piece) => Buffer.from(piece))).pipe(
    whenWhole(async () => void (wholes += 1)),
  );
  const read: Buffer[] = [];
  for await (const piece of passing as AsyncIterable<Buffer>) read.push(piece);
  return { text: Buffer.concat(read).toString(), wholes };
}

const shipment = (id: string): string => JSON.stringify({ shipment: { shipmentId: id, note: 'x'.repeat(300) } });

describe('an impact on its way', () => {
  it('comes out as it went in, and is whole when its last line came, however it was cut into pieces', async () => {
    const lines = fc.array(fc.string().map(shipment), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(lines, fc.boolean(), fc.array(fc.nat(400)), async (rows, ends, cuts) => {
        const text = [...rows, ...(ends ? ['{"end":{"shipments":3}}'] : [])].map((line) => `${line}\n`).join('');
        const bytes = Buffer.from(text);
        const places = [0, ...cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b), bytes.length];
        const pieces = places.slice(1).map((place, at) => bytes.subarray(places[at], place));
        expect(await read(pieces)).toEqual({ text, wholes: ends ? 1 : 0 });
      }),
    );
  });

  it('is not whole when its last line is cut, or only looks like one', async () => {
    for (const text of ['{"end":{"shipments":3}}', '{"end":{"shipm\n', `${shipment('{"end":{}}\\n')}\n`, '']) {
      expect((await read([Buffer.from(text)])).wholes).toBe(0);
    }
  });
});
