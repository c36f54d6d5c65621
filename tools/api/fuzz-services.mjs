// A real registry, gate, desk and webhooks service with topics and a database of their own, for whoever wants to try them from outside.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createWriteStream, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SERVICE_PROCESS } from '../../libs/platform/dist/service-process.js';
import { LocalIssuer, useDatabase, useTopics } from '../../libs/testing/dist/index.js';
import { startTestServers } from '../../libs/testing/dist/test-servers.js';
import { inRoot, pinnedNode, root } from '../lib/paths.mjs';

const READY_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 15_000;

/** Starts them, on the servers of the specs that run where there are some; `close` ends all of it. Logs are in `directory`. */
export async function startServices(directory) {
  mkdirSync(directory, { recursive: true });
  const opened = [];
  const close = async () => {
    while (opened.length > 0) await opened.pop()();
  };
  try {
    await useServers(opened);
    const issuer = await LocalIssuer.start();
    opened.push(() => issuer.close());
    const { brokers, prefix } = await useTopics();
    const database = await useDatabase('empty', () => Promise.resolve());
    opened.push(() => database.close());
    const env = {
      KAFKA_BROKERS: brokers,
      TOPIC_PREFIX: prefix,
      DATABASE_URL: database.url,
      OIDC_ISSUER: issuer.url,
      SLUICE_HOME: directory,
      EVIDENCE_MAX_BYTES: '1048576',
    };
    const ports = [await freePort(), await freePort(), await freePort(), await freePort()];
    const [registryPort, gatePort, deskPort, webhooksPort] = ports;
    const start = (name, port, own) =>
      startService(name, port, { directory, env: { ...env, ...own, [portOf(name)]: String(port) }, opened });
    const [registry, gate, desk, webhooks] = await Promise.all([
      start('registry', registryPort, { GATE_URL: urlOf(gatePort) }),
      start('gate', gatePort, {}),
      start('desk', deskPort, {
        REGISTRY_URL: urlOf(registryPort),
        GATE_URL: urlOf(gatePort),
        WEBHOOKS_URL: urlOf(webhooksPort),
        PASSPORT_SECRET_KEY: randomBytes(32).toString('base64'),
      }),
      start('webhooks', webhooksPort, {
        WEBHOOKS_SECRET_KEY: randomBytes(32).toString('base64'),
        WEBHOOKS_INTERNAL_HOSTS: '127.0.0.1',
      }),
    ]);
    return { registry, gate, desk, webhooks, brokers, prefix, issuer, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function useServers(opened) {
  if (process.env.SLUICE_TEST_KAFKA !== undefined) return;
  const servers = await startTestServers();
  opened.push(() => servers.stop());
  Object.assign(process.env, servers.env);
}

async function startService(name, port, { directory, env, opened }) {
  const log = createWriteStream(join(directory, `${name}.log`));
  const child = spawn(pinnedNode, [...SERVICE_PROCESS.nodeArgs, inRoot(`apps/${name}/dist/main.js`)], {
    cwd: root,
    env: { ...process.env, ...SERVICE_PROCESS.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  opened.push(() => stop(child));
  const url = urlOf(port);
  await untilReady(name, url, child, directory);
  return url;
}

async function untilReady(name, url, child, directory) {
  for (const until = Date.now() + READY_TIMEOUT_MS; Date.now() < until; await sleep(100)) {
    if (child.exitCode !== null) break;
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new Error(`The ${name} does not get ready: read ${join(directory, `${name}.log`)}.`);
}

const portOf = (name) => `${name.toUpperCase()}_PORT`;
const urlOf = (port) => `http://127.0.0.1:${port}`;

/** Asks it to stop, and makes it when it does not. */
async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
  await ended;
  clearTimeout(timer);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
