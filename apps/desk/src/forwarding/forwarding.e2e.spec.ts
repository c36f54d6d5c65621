import { aList, freePort } from '@sluice/testing';
import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { RegistryProcess } from '../testing/registry-process.js';
import { useDesk, type TestDesk } from '../testing/use-desk.js';

const MIB = 1024 * 1024;
const FILE_MIB = 200;
/** Far below the file; what is left is garbage that nobody has collected yet, of this spec as well as of the desk. */
const GROWTH_MIB_MAX = 128;
const BOUNDARY = 'sluice-spec';
const { version: _version, status: _status, ...LIST_BODY } = aList();

let desk: TestDesk;
let registry: RegistryProcess;

beforeAll(async () => {
  const port = await freePort();
  desk = await useDesk({ services: { registry: `http://127.0.0.1:${port}` } });
  registry = await RegistryProcess.start(desk, port, desk.client.issuer.url);
}, 120_000);
afterAll(async () => {
  await registry.kill();
  await desk.close();
}, 60_000);

/** Through the desk ann writes and proposes the list; zoe approves it at the registry itself, for no gate runs that says its impact. */
async function publishList(): Promise<void> {
  const { client } = desk;
  const draft = await client.post('/v1/registry/v1/lists', LIST_BODY, { key: 'list-1' });
  const place = String(draft.headers.get('location'));
  const proposed = await client.post(`${place}/propose`, undefined, { ifMatch: draft.etag });
  const approved = await fetch(`${registry.url}${place.slice('/v1/registry'.length)}/approve`, {
    method: 'POST',
    headers: { ...(await client.issuer.authorization('zoe')), 'if-match': proposed.etag },
  });
  expect([place, approved.status]).toEqual(['/v1/registry/v1/lists/cac-intelligent-agents/versions/1', 200]);
}

it('what the registry offers is done through the desk, with its versions, places and keys', async () => {
  const { client } = desk;
  await publishList();
  const again = await client.post('/v1/registry/v1/lists', LIST_BODY, { key: 'list-1' });
  expect([again.status, again.etag]).toEqual([201, '"1"']);
  const stale = await client.put('/v1/registry/v1/products/A%2FB', { name: 'Lock' }, { ifMatch: '"9"' });
  expect(stale.body).toMatchObject({ code: expect.any(String) as unknown, remedy: expect.any(String) as unknown });
  expect(stale.headers.get('content-type')).toMatch(/^application\/problem\+json/);
});

it('whoever asks is who the registry sees: its own table says what they may do', async () => {
  const { client } = desk;
  const token = await client.issuer.token({ person: 'otto', roles: ['warehouse'] });
  const answer = await client.get('/v1/registry/v1/filings', { authorization: `Bearer ${token}` });
  expect(answer).toMatchObject({ status: 403, body: { code: 'ROLE_MISSING' } });
  expect(answer.body).toMatchObject({ detail: expect.stringContaining('otto has warehouse') as unknown });
});

it(`an upload of ${FILE_MIB} MiB goes through the desk and not through its memory, and comes back whole`, async () => {
  const { client } = desk;
  const place = { exporterId: 'acme-sz', listId: 'cac-intelligent-agents', entryId: 'biometric-lock' };
  const filing = await client.post<{ filingId: string }>('/v1/registry/v1/filings', {
    ...place,
    ...{ skus: ['IRIS-LOCK-2'], markets: ['*'] },
  });
  const evidence = `/v1/registry/v1/filings/${filing.body.filingId}/evidence`;
  const chunk = Buffer.alloc(MIB, 'evidence');
  const authorization = await client.issuer.authorization('ann');
  const before = process.memoryUsage().rss;
  let peak = before;
  const sampling = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);

  const attached = await fetch(client.url + evidence, {
    method: 'POST',
    headers: { ...authorization, 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    body: ReadableStream.from(multipart(chunk)),
    duplex: 'half',
  });
  const body = (await attached.json()) as { evidence: { evidenceId: string; sha256: string }[] };
  const download = await fetch(`${client.url}${evidence}/${body.evidence[0]?.evidenceId}`, {
    headers: authorization,
  });
  const hash = createHash('sha256');
  for await (const piece of (download.body ?? []) as AsyncIterable<Uint8Array>) hash.update(piece);
  clearInterval(sampling);

  const whole = createHash('sha256');
  for (let n = 0; n < FILE_MIB; n += 1) whole.update(chunk);
  const sha256 = whole.digest('hex');
  expect([attached.status, body.evidence[0]?.sha256, hash.digest('hex')]).toEqual([201, sha256, sha256]);
  expect(download.headers.get('content-disposition')).toContain('large.bin');
  expect((peak - before) / MIB).toBeLessThan(GROWTH_MIB_MAX);
}, 120_000);

it.each(['/v1/registry/metrics', '/v1/registry/v1/../metrics', '/v1/registry/v1/%2e%2e/metrics'])(
  '%s leads nowhere',
  async (path) => {
    const { url, issuer } = desk.client;
    const { port } = new URL(url);
    // As it is: fetch would resolve it before it is sent.
    const asked = request({ port, path, headers: await issuer.authorization('ann') }).end();
    const status = await new Promise((resolve) => asked.once('response', (answer) => resolve(answer.statusCode)));
    expect(status).toBe(404);
  },
);

it('a service that nobody runs is named, with what to look at', async () => {
  expect(await desk.client.get('/v1/webhooks/v1/webhooks')).toMatchObject({
    status: 503,
    body: { code: 'SERVICE_UNREACHABLE', remedy: expect.stringContaining('WEBHOOKS_URL') as unknown },
  });
});

it('a method that no service has is refused as such', async () => {
  const answer = await fetch(`${desk.client.url}/v1/gate/v1/blockers`, { method: 'OPTIONS' });
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'DELETE, GET, HEAD, PATCH, POST, PUT']);
});

it('a service that ends while it is asked is named, and what to do about a change', async () => {
  const { client } = desk;
  const place = '/v1/registry/v1/filings/F-1001/evidence';
  const broken = fetch(client.url + place, {
    method: 'POST',
    headers: {
      ...(await client.issuer.authorization('ann')),
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
    },
    body: ReadableStream.from(
      (async function* () {
        yield* multipart(Buffer.alloc(MIB));
        await registry.kill();
      })(),
    ),
    duplex: 'half',
  });
  expect((await broken).status).toBe(502);
});

async function* multipart(chunk: Buffer): AsyncGenerator<Buffer> {
  const part = (disposition: string): Buffer =>
    Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; ${disposition}\r\n\r\n`);
  yield part('name="file"; filename="large.bin"');
  for (let sent = 0; sent < FILE_MIB; sent += 1) yield chunk;
  yield Buffer.from('\r\n');
  yield part('name="kind"');
  yield Buffer.from(`SECURITY_ASSESSMENT_REPORT\r\n--${BOUNDARY}--\r\n`);
}
