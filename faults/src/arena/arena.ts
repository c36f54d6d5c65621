import getPort from 'get-port';
import { join } from 'node:path';
import { Client } from 'pg';
import { Brokers } from './brokers.js';
import type { FaultsHome } from './home.js';
import { RestartablePostgres } from './postgres-server.js';
import { SmallDisk } from './small-disk.js';

/** The servers that cases of one kind share. */
export interface Arena {
  readonly home: FaultsHome;
  readonly postgres: RestartablePostgres;
  readonly brokers: Brokers;
  /** What PostgreSQL's data lies on, where that can be filled up. */
  readonly disk?: SmallDisk;
  stop(): Promise<void>;
}

/** `broker`: one broker; `cluster`: three of them; `small-disk`: one, and a PostgreSQL that can run out of space. */
export type ArenaKind = 'broker' | 'cluster' | 'small-disk';

const SMALL_DISK_MB = 320;

export async function openArena(home: FaultsHome, kind: ArenaKind): Promise<Arena> {
  const disk = kind === 'small-disk' ? await SmallDisk.mount(join(home.path, 'small'), SMALL_DISK_MB) : undefined;
  const dataDir = disk ? join(disk.path, 'postgres') : join(home.path, 'postgres');
  const postgres = new RestartablePostgres(dataDir, await getPort());
  const [brokers] = await Promise.all([Brokers.start(home.path, kind === 'cluster' ? 3 : 1), postgres.start()]);
  return {
    home,
    postgres,
    brokers,
    ...(disk && { disk }),
    stop: async () => {
      await Promise.all([postgres.stop(), brokers.stop()]);
      await disk?.unmount();
    },
  };
}

/** Runs `use` with a connection of its own, past the proxies. */
export async function withClient<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // A server that is killed meanwhile fails the query; the connection itself has nobody else to tell.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The same database by another port. */
export function throughPort(url: string, port: number): string {
  const target = new URL(url);
  target.port = String(port);
  return target.toString();
}
