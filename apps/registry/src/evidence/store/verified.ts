import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { StoredContentDiffers } from './evidence-store.js';

/**
 * The same bytes, of which the last chunk comes only once all of them have this SHA-256; otherwise the stream breaks with
 * {@link StoredContentDiffers}. So whoever got a whole document got the right one.
 */
export function verified(content: Readable, sha256: string): Readable {
  const stream = Readable.from(holdingBackTheEnd(content, sha256), { objectMode: false });
  stream.once('close', () => content.destroy());
  return stream;
}

async function* holdingBackTheEnd(content: AsyncIterable<Buffer>, sha256: string): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let last: Buffer | undefined;
  for await (const chunk of content) {
    hash.update(chunk);
    if (last !== undefined) yield last;
    last = chunk;
  }
  if (hash.digest('hex') !== sha256) throw new StoredContentDiffers(sha256);
  if (last !== undefined) yield last;
}
