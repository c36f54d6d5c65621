import { execa } from 'execa';
import {
  existsSync,
  mkdirSync,
  openSync,
  closeSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { repositoryRoot } from './home.js';
import { identityOf, isRunning, type ProcessIdentity } from './process-identity.js';

/** A slow mirror may need minutes for 44 MB; a second fetch waits as long for the first. */
const FETCH_TIMEOUT_MS = 600_000;

/**
 * Sees to it that `jarsDir` holds the jars of the Kafka broker, fetched by Maven from `infra/kafka/pom.xml`.
 *
 * Does nothing when they are there. The directory appears by a rename, so it is whole or missing; two fetches at once
 * take turns by a lock file, and one left by a killed process is taken over. Throws with Maven's last words.
 */
export async function fetchKafkaJars(jarsDir: string): Promise<void> {
  if (existsSync(jarsDir)) return;
  mkdirSync(dirname(jarsDir), { recursive: true });
  const lock = `${jarsDir}.lock`;
  await takeLock(lock);
  try {
    if (!existsSync(jarsDir)) await fetchInto(jarsDir);
  } finally {
    rmSync(lock, { force: true });
  }
}

async function fetchInto(jarsDir: string): Promise<void> {
  const part = `${jarsDir}.part`;
  rmSync(part, { recursive: true, force: true });
  const pom = join(repositoryRoot, 'infra', 'kafka', 'pom.xml');
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${part}`, '-DincludeScope=runtime'];
  const maven = process.platform === 'win32' ? 'mvn.cmd' : 'mvn';
  try {
    await execa(maven, ['-q', '-B', '-Dstyle.color=never', '-f', pom, ...goal], {
      timeout: FETCH_TIMEOUT_MS,
      stdin: 'ignore',
      all: true,
    });
  } catch (error) {
    throw new Error(`Maven could not fetch Kafka's jars (infra/kafka/pom.xml): ${lastWords(error)}`, { cause: error });
  }
  if (!readdirSync(part).some((name) => name.startsWith('kafka_')))
    throw new Error(`Maven left no Kafka broker in ${part}`);
  renameSync(part, jarsDir);
}

function lastWords(error: unknown): string {
  const { all, shortMessage } = error as { all?: string; shortMessage?: string };
  return all?.trim().split('\n').slice(0, 5).join('\n') || shortMessage || String(error);
}

async function takeLock(lock: string): Promise<void> {
  const deadline = Date.now() + FETCH_TIMEOUT_MS;
  while (!tryLock(lock)) {
    const holder = holderOf(lock);
    if (holder !== undefined && !isRunning(holder)) rmSync(lock, { force: true });
    if (Date.now() >= deadline)
      throw new Error(`another process has held ${lock} for ${FETCH_TIMEOUT_MS / 1000} s: remove it`);
    await sleep(200);
  }
}

function tryLock(lock: string): boolean {
  try {
    const file = openSync(lock, 'wx');
    writeSync(file, JSON.stringify(identityOf(process.pid)));
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function holderOf(lock: string): ProcessIdentity | undefined {
  try {
    return JSON.parse(readFileSync(lock, 'utf8')) as ProcessIdentity;
  } catch {
    return undefined;
  }
}
