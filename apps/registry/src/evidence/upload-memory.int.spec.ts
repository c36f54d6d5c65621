import { createHash } from 'node:crypto';
import type { FilingResource } from '../filings/filing-resource.js';
import { openFiling, publishList, REPORT } from '../testing/officer.js';
import { withRegistry } from '../testing/use-registry.js';

const MIB = 1024 * 1024;
const FILE_MIB = 200;
/** Far below the file; what is left is garbage that nobody has collected yet, the client's as well as the registry's. */
const GROWTH_MIB_MAX = 128;
const BOUNDARY = 'sluice-spec';

/** A multipart body that is made while it is sent. */
async function* body(chunk: Buffer): AsyncGenerator<Buffer> {
  const part = (disposition: string): Buffer =>
    Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; ${disposition}\r\n\r\n`);
  yield part('name="file"; filename="large.bin"');
  for (let sent = 0; sent < FILE_MIB; sent += 1) yield chunk;
  yield Buffer.from('\r\n');
  yield part('name="kind"');
  yield Buffer.from(`${REPORT}\r\n--${BOUNDARY}--\r\n`);
}

it(
  `an upload of ${FILE_MIB} MiB goes to the disk, not through memory`,
  () =>
    withRegistry({}, async ({ client }) => {
      await publishList(client);
      const id = await openFiling(client);
      const chunk = Buffer.alloc(MIB, 'evidence');
      const before = process.memoryUsage().rss;
      let peak = before;
      const sampling = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);
      const answer = await fetch(`${client.url}/v1/filings/${id}/evidence`, {
        method: 'POST',
        headers: {
          ...(await client.issuer.authorization('ann')),
          'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
        },
        body: ReadableStream.from(body(chunk)),
        duplex: 'half',
      });
      clearInterval(sampling);

      expect(answer.status).toBe(201);
      const hash = createHash('sha256');
      for (let n = 0; n < FILE_MIB; n += 1) hash.update(chunk);
      const { evidence } = (await answer.json()) as FilingResource;
      expect(evidence).toMatchObject([{ size: FILE_MIB * MIB, sha256: hash.digest('hex') }]);
      expect((peak - before) / MIB).toBeLessThan(GROWTH_MIB_MAX);
    }),
  120_000,
);
