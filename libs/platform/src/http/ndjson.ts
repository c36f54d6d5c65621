import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';

/**
 * Answers with lines of JSON as they come (NDJSON). The first may take a while, and until it is there what is thrown is
 * answered as a problem. `gone` is aborted when the client goes away, and with it what makes the lines has to end.
 * @param lines each a whole line, without its end
 * @param headers of the answer, beside its type
 */
export async function sendLines(
  reply: FastifyReply,
  gone: AbortController,
  lines: AsyncGenerator<string>,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  reply.raw.once('close', () => {
    gone.abort();
    // Also when nobody has asked for the next line and nobody will.
    void lines.return(undefined).catch(() => undefined);
  });
  try {
    const first = await lines.next();
    if (first.done === true) return;
    const type = { 'content-type': 'application/x-ndjson' };
    void reply.headers({ ...headers, ...type }).send(Readable.from(ended(first.value, lines)));
  } catch (error) {
    if (!gone.signal.aborted) throw error;
    reply.hijack();
  }
}

async function* ended(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield `${first}\n`;
  for await (const line of rest) yield `${line}\n`;
}
