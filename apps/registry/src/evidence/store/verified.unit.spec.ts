import fc from 'fast-check';
import { createReadStream } from 'node:fs';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { sha256Of } from '../testing/evidence-store-contract.js';
import { StoredContentDiffers } from './evidence-store.js';
import { verified } from './verified.js';

const chunks = fc.array(fc.uint8Array({ minLength: 1, maxLength: 40 }), { maxLength: 8 });

describe('a verified stream', () => {
  it('is the content, byte for byte, when that is what its name says', () =>
    fc.assert(
      fc.asyncProperty(chunks, async (parts) => {
        const content = Buffer.concat(parts);
        expect(await buffer(verified(Readable.from(parts), sha256Of(content)))).toEqual(content);
      }),
    ));

  it('breaks before its end when it is anything else', () =>
    fc.assert(
      fc.asyncProperty(chunks, async (parts) => {
        const received: Buffer[] = [];
        const stream = verified(Readable.from(parts), sha256Of('something else'));
        stream.on('data', (chunk: Buffer) => received.push(chunk));
        const [error] = (await once(stream, 'error').catch((thrown: unknown) => [thrown])) as [unknown];
        expect(error).toBeInstanceOf(StoredContentDiffers);
        expect(Buffer.concat(received).length).toBeLessThanOrEqual(Math.max(0, Buffer.concat(parts).length - 1));
      }),
    ));

  it('closes its source when nobody reads it', async () => {
    const source = createReadStream(fileURLToPath(import.meta.url));
    const stream = verified(source, sha256Of(''));
    stream.destroy();
    await once(source, 'close');
    expect(source.closed).toBe(true);
  });
});
