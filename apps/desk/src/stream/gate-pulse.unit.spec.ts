import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GatePulse } from './gate-pulse.js';

let gate: Server;
let status = 200;
let nowMs = 0;
let pulse: GatePulse;

beforeEach(async () => {
  [status, nowMs] = [200, 1_000_000];
  gate = createServer((_, answer) => answer.writeHead(status).end()).listen(0, '127.0.0.1');
  await once(gate, 'listening');
  const url = `http://127.0.0.1:${(gate.address() as AddressInfo).port}`;
  pulse = new GatePulse({ registry: '', gate: url, webhooks: '' }, () => nowMs);
});
afterEach(() => {
  gate.closeAllConnections();
  gate.close();
});

it('a gate that is ready is not silent', async () => {
  await pulse.look();
  expect(pulse.silentSeconds(nowMs)).toBe(0);
});

it('a gate that is not ready is silent since it was ready last', async () => {
  await pulse.look();
  [status, nowMs] = [503, nowMs + 5_000];
  await pulse.look();
  expect(pulse.silentSeconds(nowMs + 7_000)).toBe(12);
  [status, nowMs] = [200, nowMs + 10_000];
  await pulse.look();
  expect(pulse.silentSeconds(nowMs)).toBe(0);
});

it('a gate that nobody reaches is silent since it was asked first', async () => {
  gate.closeAllConnections();
  gate.close();
  await pulse.look();
  expect(pulse.silentSeconds(nowMs)).toBe(1);
  expect(pulse.silentSeconds(nowMs + 60_000)).toBe(60);
});
