import { eventually } from '@sluice/testing';
import { withRegistry } from '../testing/use-registry.js';
import type { ImportResource } from './import-resource.js';

const MIB = 1024 * 1024;
const ROWS = 100_000;
/** Rows that take more are held in memory somewhere; the spec's own garbage is in it as well. */
const GROWTH_MIB_MAX = 200;
const BOUNDARY = 'sluice-spec';
const TEXT = 'Iris recognition lock for offices, decides on access by itself, works offline. '.repeat(3);

/** A multipart body with a hundred thousand products that is made while it is sent. */
async function* body(): AsyncGenerator<Buffer> {
  yield Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="large.csv"\r\n\r\n`);
  yield Buffer.from('sku,name,category,internalDescription,salesDescription,attributes.modality,attributes.depth\n');
  for (let row = 0; row < ROWS; row += 1) {
    yield Buffer.from(`LARGE-${row},Product ${row},BIOMETRIC_LOCK,${TEXT}${row},虹膜锁 ${row},IRIS,${row}\n`);
  }
  yield Buffer.from(`\r\n--${BOUNDARY}--\r\n`);
}

it(
  `a file of ${ROWS} products is read without being held in memory`,
  () =>
    withRegistry({}, async ({ client }) => {
      const before = process.memoryUsage().rss;
      let peak = before;
      const sampling = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);
      const uploaded = await fetch(`${client.url}/v1/product-imports`, {
        method: 'POST',
        headers: {
          ...(await client.issuer.authorization('ann')),
          'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
        },
        body: ReadableStream.from(body()),
        duplex: 'half',
      });
      const { importId } = (await uploaded.json()) as ImportResource;
      const { body: ready } = await eventually(
        async () => {
          const answer = await client.get<ImportResource>(`/v1/product-imports/${importId}`);
          expect(answer.body.state).toBe('READY');
          return answer;
        },
        { timeoutMs: 120_000 },
      );
      clearInterval(sampling);
      expect(ready).toMatchObject({ rows: { read: ROWS, valid: ROWS }, preview: { create: ROWS } });
      expect((peak - before) / MIB).toBeLessThan(GROWTH_MIB_MAX);
    }),
  180_000,
);
