import { Transform } from 'node:stream';

/** More than the last line of an impact takes: `{ "end": { "shipments": 1000000 } }`. */
const TAIL_BYTES = 256;

/**
 * Lets lines of JSON through as they come. When the last one is `{ end }`, so that nothing was cut off, `whole` is
 * awaited before whoever reads is told that this was all: they cannot act on it before it is known that they have it.
 */
export function whenWhole(whole: () => Promise<void>): Transform {
  let tail = Buffer.alloc(0);
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      tail = Buffer.concat([tail, chunk]).subarray(-TAIL_BYTES);
      done(null, chunk);
    },
    flush(done) {
      if (isEnd(tail.toString())) void whole().then(() => done(), done);
      else done();
    },
  });
}

function isEnd(tail: string): boolean {
  const line = tail.endsWith('\n') ? tail.slice(tail.lastIndexOf('\n', tail.length - 2) + 1) : '';
  try {
    return typeof (JSON.parse(line) as { end?: unknown }).end === 'object';
  } catch {
    return false;
  }
}
