import { symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { javaCommand } from '../java.js';
import { startServerProcess, untilReady } from '../server-process.js';
import { privateDirectory } from '../unprivileged.js';

/** Less than a minute beside one other spec; a machine with fifteen times its work took three and a half. */
const READY_TIMEOUT_MS = 600_000;
/** Any free port: one that was chosen before would be somebody else's by the time it listens, which is the last thing it does. */
const START_ARGS = [
  ...['start', '--optimized', '--cache=local', '--hostname-strict=false'],
  ...['--http-enabled=true', '--http-host=127.0.0.1', '--http-port=0'],
];
const LISTENING = /Listening on: (http:\/\/127\.0\.0\.1:\d+)/;
/** What it only reads lies in the distribution. */
const SHARED = ['lib', 'bin', 'conf', 'providers', 'themes'];

export interface KeycloakOptions {
  /** Keycloak's home for this run. Created when missing. */
  readonly dataDir: string;
  /** See `fetchKeycloak`. */
  readonly distribution: string;
  readonly admin: KeycloakAdmin;
}

/** Who may do everything in it. */
export interface KeycloakAdmin {
  readonly username: string;
  readonly password: string;
}

export interface KeycloakServer {
  /** `http://127.0.0.1:18080`; the issuer of a realm is `…/realms/<realm>`. */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts a real Keycloak on loopback, in memory, with nothing but its master realm. Throws with its last lines when it
 * does not come up.
 */
export async function startKeycloak(options: KeycloakOptions): Promise<KeycloakServer> {
  const { distribution, admin } = options;
  const home = privateDirectory(resolve(options.dataDir));
  for (const folder of SHARED) symlinkSync(join(distribution, folder), join(home, folder));
  privateDirectory(join(home, 'data'));
  let url: string | undefined;
  const server = await startServerProcess({
    name: 'Keycloak',
    command: javaCommand(),
    args: [...javaArgs(home), ...START_ARGS],
    env: { HOME: home, KC_BOOTSTRAP_ADMIN_USERNAME: admin.username, KC_BOOTSTRAP_ADMIN_PASSWORD: admin.password },
    mustRead: [home, distribution],
    dataDir: home,
    stopSignal: 'SIGTERM',
    onLog: (line) => void (url ??= LISTENING.exec(line)?.[1]),
  });
  await untilReady('Keycloak', server, READY_TIMEOUT_MS, async () => {
    if (url === undefined) throw new Error('it does not listen yet');
    const { ok, status } = await fetch(`${url}/realms/master/.well-known/openid-configuration`);
    if (!ok) throw new Error(`it answers ${status}`);
  });
  if (url === undefined) throw new Error('it listens nowhere');
  return { url, stop: () => server.stop() };
}

/** As its own `kc.sh` has them, but without a shell between the process and the signal that ends it. */
function javaArgs(home: string): string[] {
  const properties = {
    'kc.home.dir': home,
    'jboss.server.config.dir': join(home, 'conf'),
    'java.util.logging.manager': 'org.jboss.logmanager.LogManager',
    'java.util.concurrent.ForkJoinPool.common.threadFactory':
      'io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory',
    'file.encoding': 'UTF-8',
  };
  return [
    '-Xmx384m',
    ...Object.entries(properties).map(([name, value]) => `-D${name}=${value}`),
    ...['util', 'security'].map((name) => `--add-opens=java.base/java.${name}=ALL-UNNAMED`),
    ...['-cp', join(home, 'lib', 'quarkus-run.jar'), 'io.quarkus.bootstrap.runner.QuarkusEntryPoint'],
  ];
}
