import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gateClient } from './index.js';

const PROBLEM = { status: 404, code: 'SHIPMENT_UNKNOWN', remedy: 'Check the id.' };

describe('the client', () => {
  const asked: IncomingMessage[] = [];
  let server: Server;
  let baseUrl: string;

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request);
      response.writeHead(PROBLEM.status, { 'content-type': 'application/problem+json' }).end(JSON.stringify(PROBLEM));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('asks for a token with each request, and escapes names in the path', async () => {
    let tokens = 0;
    const client = gateClient({ baseUrl, token: () => `token-${++tokens}` });
    const params = { path: { shipmentId: 'SH/90 01' } };
    await client.GET('/v1/shipments/{shipmentId}', { params });
    await client.GET('/v1/shipments/{shipmentId}/clearance', { params });
    expect(asked.map(({ url, headers }) => [url, headers.authorization])).toEqual([
      ['/v1/shipments/SH%2F90%2001', 'Bearer token-1'],
      ['/v1/shipments/SH%2F90%2001/clearance', 'Bearer token-2'],
    ]);
  });

  it('answers a refusal with its problem instead of throwing', async () => {
    const params = { path: { shipmentId: 'SH-1' } };
    const { data, error } = await gateClient({ baseUrl }).GET('/v1/shipments/{shipmentId}', { params });
    expect([data, error]).toEqual([undefined, PROBLEM]);
    expect(asked.at(-1)?.headers.authorization).toBeUndefined();
  });
});
