const EXCERPT_BYTES_MAX = 1_000;

/** The first thousand bytes of an answer as text that can be stored; the rest is never read. */
export async function readExcerpt(body: AsyncIterable<Uint8Array> & { destroy(): unknown }): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes >= EXCERPT_BYTES_MAX) break;
  }
  body.destroy();
  const text = Buffer.concat(chunks).subarray(0, EXCERPT_BYTES_MAX).toString('utf8');
  return text.replaceAll('\0', '\ufffd').trim();
}
