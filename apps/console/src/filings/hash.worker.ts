import { createSHA256 } from 'hash-wasm';

/** Of a file that may be larger than memory should hold. */
const PIECE_BYTES = 4 * 1024 * 1024;

/** Takes a file, says how much is hashed, and then the hash. */
self.onmessage = async ({ data: file }: MessageEvent<Blob>): Promise<void> => {
  const hash = await createSHA256();
  for (let at = 0; at < file.size; at += PIECE_BYTES) {
    hash.update(new Uint8Array(await file.slice(at, at + PIECE_BYTES).arrayBuffer()));
  }
  self.postMessage(hash.digest('hex'));
};
