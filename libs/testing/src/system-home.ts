import { kafkaJarsDir, KAFKA_VERSION } from '@sluice/embedded';
import { chmodSync, cpSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.js';

const PORTS = ['DESK_PORT', 'WEBHOOKS_PORT', 'REGISTRY_PORT', 'GATE_PORT', 'IDENTITY_PORT'] as const;

/** Where a whole system of its own lives, and the environment in which it is started there. */
export interface SystemHome {
  /** Its `SLUICE_HOME`; whoever made it removes it. */
  readonly home: string;
  readonly env: NodeJS.ProcessEnv;
}

/** A home beside everybody else's: embedded servers, free ports, and Kafka's files at hand where they are known. */
export async function makeSystemHome(name: string): Promise<SystemHome> {
  const home = mkdtempSync(join(tmpdir(), `sluice-${name}-`));
  // The servers run as another user when we are root.
  chmodSync(home, 0o755);
  const jars = kafkaJarsDir();
  if (existsSync(jars)) cpSync(jars, join(home, `kafka-${KAFKA_VERSION}`, 'jars'), { recursive: true });
  const ports: Record<string, string> = {};
  for (const port of PORTS) ports[port] = String(await freePort());
  const embedded = { KAFKA_BROKERS: '', DATABASE_URL: '', TOPIC_PREFIX: '' };
  return { home, env: { ...process.env, ...embedded, ...ports, SLUICE_HOME: home } };
}
