// Opens many listeners on one desk and says what they cost: `node tools/stream/listeners.mjs [listeners] [changes a second]`.
// Needs the build, and two files a listener in the process that opens them (`ulimit -n`).
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, createWriteStream } from 'node:fs';
import { request, Agent } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SERVICE_PROCESS } from '../../libs/platform/dist/service-process.js';
import { freePort, LocalIssuer, publishAll, useDatabase, useTopics } from '../../libs/testing/dist/index.js';
import { startTestServers } from '../../libs/testing/dist/test-servers.js';
import { inRoot, pinnedNode } from '../lib/paths.mjs';

const LISTENERS = Number(process.argv[2] ?? 10_000);
const CHANGES_PER_S = Number(process.argv[3] ?? 50);
const CHANGES_S = 20;
const OPENING_AT_ONCE = 200;
const QUERIES = ['', '?status=RELEASED', '?due=24h', '?exporter=acme-sz', '?reason=FILING_MISSING,FILING_REVOKED'];

const opened = [];
try {
  await measure();
} finally {
  while (opened.length > 0) await opened.pop()();
}
process.exit();

async function measure() {
  const { desk, brokers, prefix, token, pid } = await startDesk();
  const idle = memoryMiB(pid);
  console.log(`one desk process, idle: ${idle} MiB`);
  const counts = { messages: 0, bytes: 0, ended: 0, delaysMs: [] };
  const openedAt = performance.now();
  await openAll(desk, token, counts);
  console.log(`${LISTENERS} listeners opened in ${seconds(openedAt)} s`);
  await sleep(12_000);
  const open = memoryMiB(pid);
  console.log(`open and quiet: ${open} MiB, ${Math.round(((open - idle) * 1024) / LISTENERS)} KiB a listener`);

  counts.messages = 0;
  const cpuBefore = cpuS(pid);
  const began = performance.now();
  let peak = open;
  for (let second = 0; second < CHANGES_S; second += 1) {
    await publishAll(brokers, prefix, decisions(second));
    await sleep(Math.max(0, (second + 1) * 1_000 - (performance.now() - began)));
    peak = Math.max(peak, memoryMiB(pid));
  }
  await sleep(5_000);
  const wallS = (performance.now() - began) / 1_000;
  counts.delaysMs.sort((a, b) => a - b);
  const at = (share) => Math.round(counts.delaysMs[Math.floor(counts.delaysMs.length * share)] ?? NaN);
  console.log(
    `${CHANGES_PER_S} changes a second for ${CHANGES_S} s: ${counts.messages} messages of changes told, of ${LISTENERS * CHANGES_PER_S * CHANGES_S}`,
  );
  console.log(
    `from the record to the listener (every hundredth looks): p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`,
  );
  console.log(
    `memory at the most: ${peak} MiB; processor: ${Math.round(((cpuS(pid) - cpuBefore) / wallS) * 100)} % of one core; dropped: ${counts.ended}`,
  );
}

async function startDesk() {
  const servers = await startTestServers();
  opened.push(() => servers.stop());
  Object.assign(process.env, servers.env);
  const issuer = await LocalIssuer.start();
  opened.push(() => issuer.close());
  const { brokers, prefix } = await useTopics();
  const database = await useDatabase('empty', () => Promise.resolve());
  opened.push(() => database.close());
  const port = await freePort();
  const directory = inRoot('.sluice', 'stream');
  mkdirSync(directory, { recursive: true });
  const child = spawn(pinnedNode, [...SERVICE_PROCESS.nodeArgs, inRoot('apps/desk/dist/main.js')], {
    env: {
      ...process.env,
      ...SERVICE_PROCESS.env,
      ...{ DESK_PORT: String(port), KAFKA_BROKERS: brokers, TOPIC_PREFIX: prefix, DATABASE_URL: database.url },
      ...{ OIDC_ISSUER: issuer.url, HTTP_RATE_PER_CALLER: '1000000', HTTP_RATE_PER_ADDRESS: '1000000' },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = createWriteStream(join(directory, 'desk.log'));
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  opened.push(async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  });
  const desk = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 600; tries += 1) {
    if ((await fetch(`${desk}/readyz`).catch(() => undefined))?.ok) {
      const token = await issuer.token({ person: 'ann', roles: ['ops'], exporters: ['*'] });
      return { desk, brokers, prefix, token, pid: child.pid };
    }
    await sleep(100);
  }
  throw new Error(`the desk does not get ready: read ${directory}/desk.log`);
}

async function openAll(desk, token, counts) {
  const agent = new Agent({ keepAlive: false, maxSockets: Infinity });
  for (let n = 0; n < LISTENERS; n += OPENING_AT_ONCE) {
    const some = Array.from({ length: Math.min(OPENING_AT_ONCE, LISTENERS - n) }, (_, index) => n + index);
    await Promise.all(
      some.map((one) =>
        openOne(`${desk}/v1/stream${QUERIES[one % QUERIES.length]}`, token, agent, counts, one % 100 === 0),
      ),
    );
  }
}

function openOne(url, token, agent, counts, looks) {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, headers: { authorization: `Bearer ${token}` } }, (answer) => {
      if (answer.statusCode !== 200) return reject(new Error(`answered ${answer.statusCode}`));
      answer.once('data', resolve);
      answer.on('data', (chunk) => heard(chunk, counts, looks));
      answer.once('close', () => (counts.ended += 1));
      answer.on('error', () => undefined);
    });
    asked.once('error', reject);
    asked.end();
  });
}

function heard(chunk, counts, looks) {
  for (let at = chunk.indexOf('event: shipment'); at >= 0; at = chunk.indexOf('event: shipment', at + 1))
    counts.messages += 1;
  if (!looks) return;
  for (const [, saidMs] of chunk.toString().matchAll(/"shipmentId":"SH-(\d{13})-/g))
    counts.delaysMs.push(Date.now() - Number(saidMs));
}

function decisions(second) {
  return Array.from({ length: CHANGES_PER_S }, (_, n) => ({
    type: 'sluice.shipment.held',
    data: {
      ...{ shipmentId: `SH-${Date.now()}-${second}-${n}`, shipmentVersion: 1, decisionVersion: 1, status: 'HELD' },
      ...{ decidedAt: new Date().toISOString(), exporterId: 'acme-sz', orderIds: ['SO-1'], warehouseId: 'SZX-2' },
      ...{ destinationCountry: 'SE', plannedDispatchAt: new Date(Date.now() + 3_600_000).toISOString(), lists: [] },
      lines: [
        {
          ...{ lineNo: 1, sku: 'IRIS-LOCK-2', verdict: 'HELD', filings: [] },
          holds: [{ holdId: 'H-1', reason: 'FILING_MISSING', since: new Date().toISOString(), params: {}, remedy: '' }],
        },
      ],
      cause: { type: 'logistics.shipment.requested', id: 'e-1' },
    },
  }));
}

function memoryMiB(pid) {
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024);
}

function cpuS(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function seconds(since) {
  return ((performance.now() - since) / 1_000).toFixed(1);
}
