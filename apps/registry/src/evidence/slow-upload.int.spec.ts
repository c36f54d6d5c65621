import { DEFAULT_HTTP_SETTINGS, DEFAULT_TIME_OUTS } from '@sluice/platform';
import { eventually } from '@sluice/testing';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FilingResource } from '../filings/filing-resource.js';
import { openFiling, publishList, REPORT } from '../testing/officer.js';
import { useRegistry, type TestRegistry } from '../testing/use-registry.js';

const REQUEST_MS = 300;
const BOUNDARY = 'sluice-spec';
const HEAD = Buffer.from(
  `--${BOUNDARY}\r\ncontent-disposition: form-data; name="kind"\r\n\r\n${REPORT}\r\n` +
    `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="r.txt"\r\ncontent-type: text/plain\r\n\r\n`,
);
const TAIL = Buffer.from(`\r\n--${BOUNDARY}--\r\n`);

let registry: TestRegistry;
let filingId: string;

beforeAll(async () => {
  const timeOuts = { ...DEFAULT_TIME_OUTS, requestMs: REQUEST_MS, uploadIdleMs: 2_000 };
  registry = await useRegistry({ http: { ...DEFAULT_HTTP_SETTINGS, timeOuts }, evidence: { bytesMax: 10_000_000 } });
  await publishList(registry.client);
  filingId = await openFiling(registry.client);
}, 60_000);
afterAll(() => registry.close(), 60_000);

/** The beginning of an upload, as far as its file; the rest is the spec's to send. */
async function begun(headers: Record<string, string | number> = {}): Promise<ClientRequest> {
  const upload = request(`${registry.client.url}/v1/filings/${filingId}/evidence`, {
    method: 'POST',
    headers: {
      ...(await registry.client.issuer.authorization('ann')),
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
      ...headers,
    },
  });
  upload.on('error', () => undefined);
  upload.write(HEAD);
  return upload;
}

async function answerTo(upload: ClientRequest): Promise<{ status: number | undefined; body: Record<string, unknown> }> {
  const [answer] = (await once(upload, 'response')) as [IncomingMessage];
  return { status: answer.statusCode, body: JSON.parse(await text(answer)) as Record<string, unknown> };
}

const staged = (): Promise<string[]> => readdir(`${registry.evidenceDirectory}/staging`);
const documents = async (): Promise<number> =>
  (await registry.client.get<FilingResource>(`/v1/filings/${filingId}`)).body.evidence.length;

it('an upload over a slow line is taken, though it takes longer than a request may', async () => {
  const upload = await begun();
  const answer = answerTo(upload);
  for (const word of 'it comes one word after the other'.split(' ')) {
    upload.write(`${word} `);
    await sleep(REQUEST_MS / 2);
  }
  upload.end(TAIL);
  expect(await answer).toMatchObject({ status: 201, body: { evidence: [{ size: 34 }] } });
});

it('an upload that stops half-way is given up with a remedy, and nothing of it stays', async () => {
  const before = await documents();
  const upload = await begun();
  upload.write('half');
  expect(await answerTo(upload)).toMatchObject({
    status: 408,
    body: { code: 'UPLOAD_STALLED', remedy: expect.stringContaining('Idempotency-Key') as string },
  });
  await eventually(async () => expect(await staged()).toEqual([]));
  expect(await documents()).toBe(before);
});

it('an upload whose line is cut leaves nothing', async () => {
  const before = await documents();
  const upload = await begun();
  upload.write('half');
  await eventually(async () => expect(await staged()).toHaveLength(1));
  upload.destroy();
  await eventually(async () => expect(await staged()).toEqual([]));
  expect(await documents()).toBe(before);
});

it('an upload that says of itself that it is too large is refused before it has come', async () => {
  const upload = await begun({ 'content-length': 20_000_000 });
  expect(await answerTo(upload)).toMatchObject({
    status: 413,
    body: { code: 'FILE_TOO_LARGE', field: 'file', detail: expect.stringContaining('10000000 bytes') as string },
  });
  upload.destroy();
});
