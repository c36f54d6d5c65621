import { repositoryRoot } from '@sluice/embedded';
import { SERVICE_PROCESS } from '@sluice/platform';
import { NO_ISSUER } from '@sluice/testing';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startChild, untilReady, type Child } from './child.js';
import { freePort } from './free-port.js';
import type { BenchHome } from './home.js';
import { PIPE_TOPIC, TEXTBOOK_TOPIC, type Stage } from './stage.js';

/** What starts a process on a stage. */
export interface Start {
  readonly home: BenchHome;
  readonly stage: Stage;
  /** Whose tokens it believes; absent: nobody asks it anything. */
  readonly issuerUrl?: string;
  /** Where the process writes a CPU profile when it ends. */
  readonly profileDir?: string;
}

const nodeArgs = (profileDir: string | undefined): string[] =>
  profileDir === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileDir}`];

/** The gate, as it is deployed; it begins to decide as soon as it runs. */
export async function startGate({ home, stage, profileDir }: Start): Promise<Child & { readonly url: string }> {
  const port = await freePort();
  const child = startChild(home, {
    name: `gate-${stage.name}`,
    entry: join(repositoryRoot, 'apps/gate/dist/main.js'),
    nodeArgs: [...SERVICE_PROCESS.nodeArgs, ...nodeArgs(profileDir)],
    env: { ...SERVICE_PROCESS.env, ...connections(stage), GATE_PORT: String(port) },
  });
  return { ...child, url: `http://127.0.0.1:${port}` };
}

/** The floor that the gate is compared with: see `pipe/pipe.ts`. */
export function startPipe({ home, stage, profileDir }: Start): Child {
  return startChild(home, {
    name: `pipe-${stage.name}`,
    entry: join(repositoryRoot, 'bench/dist/pipe/main.js'),
    nodeArgs: nodeArgs(profileDir),
    env: {
      KAFKA_BROKERS: stage.brokers,
      DATABASE_URL: stage.databaseUrl,
      PIPE_INPUT: stage.topic('logistics.shipment.v1'),
      PIPE_OUTPUT: stage.prefix + PIPE_TOPIC,
    },
  });
}

/** The textbook's way to the same decisions: see `textbook/main.ts`. Its tables and facts are there: `prepareTextbook`. */
export function startTextbook({ home, stage, profileDir }: Start, partitionsAtOnce: number): Child {
  return startChild(home, {
    name: `textbook-${stage.name}`,
    entry: join(repositoryRoot, 'bench/dist/textbook/main.js'),
    nodeArgs: nodeArgs(profileDir),
    env: {
      KAFKA_BROKERS: stage.brokers,
      DATABASE_URL: stage.databaseUrl,
      TEXTBOOK_INPUT: stage.topic('logistics.shipment.v1'),
      TEXTBOOK_OUTPUT: stage.prefix + TEXTBOOK_TOPIC,
      TEXTBOOK_PARTITIONS_AT_ONCE: String(partitionsAtOnce),
    },
  });
}

const registryEntry = join(repositoryRoot, 'apps/registry/dist/main.js');

/** The registry, ready. */
export async function startRegistry({ home, stage, issuerUrl }: Start): Promise<Child & { readonly url: string }> {
  const port = await freePort();
  const child = startChild(home, {
    name: `registry-${stage.name}`,
    entry: registryEntry,
    nodeArgs: SERVICE_PROCESS.nodeArgs,
    env: {
      ...SERVICE_PROCESS.env,
      ...connections(stage, issuerUrl),
      REGISTRY_PORT: String(port),
      SLUICE_HOME: join(home.path, 'registry'),
    },
  });
  const url = `http://127.0.0.1:${port}`;
  await untilReady(child, url);
  return { ...child, url };
}

const NOBODY = 'http://127.0.0.1:9';

/** The desk; ready when it has summed up what it finds. */
export async function startDesk({ home, stage, issuerUrl }: Start): Promise<Child & { readonly url: string }> {
  const port = await freePort();
  const child = startChild(home, {
    name: `desk-${stage.name}`,
    entry: join(repositoryRoot, 'apps/desk/dist/main.js'),
    nodeArgs: SERVICE_PROCESS.nodeArgs,
    // The benchmark asks more often than a person may.
    env: {
      ...SERVICE_PROCESS.env,
      ...connections(stage, issuerUrl),
      DESK_PORT: String(port),
      // Nobody is beside it: what listens at the usual ports is of another system, and refuses whoever comes from here.
      REGISTRY_URL: NOBODY,
      GATE_URL: NOBODY,
      WEBHOOKS_URL: NOBODY,
      HTTP_RATE_PER_CALLER: '1000000',
      HTTP_RATE_PER_ADDRESS: '1000000',
    },
  });
  return { ...child, url: `http://127.0.0.1:${port}` };
}

export const registryIsBuilt = (): boolean => existsSync(registryEntry);

const connections = (stage: Stage, issuerUrl: string = NO_ISSUER): Record<string, string> => ({
  KAFKA_BROKERS: stage.brokers,
  DATABASE_URL: stage.databaseUrl,
  TOPIC_PREFIX: stage.prefix,
  OIDC_ISSUER: issuerUrl,
  LOG_LEVEL: 'warn',
});
