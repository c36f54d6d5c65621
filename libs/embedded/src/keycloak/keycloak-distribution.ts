import { execa } from 'execa';
import { renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sluiceHome } from '../home.js';
import { madeOnce } from '../made-once.js';
import { FETCH_TIMEOUT_MS, fetchByMaven } from '../maven.js';

/** Version of Keycloak that sign-in is tried against; `infra/keycloak/pom.xml` names the same one. */
export const KEYCLOAK_VERSION = '26.4.7';

/** Its build takes a minute of one processor, which a busy machine stretches. */
const BUILD_TIMEOUT_MS = 900_000;

/** Fixed when it is built: it keeps everything in memory, and forgets it when it ends. */
const BUILD_OPTIONS = ['--db=dev-mem', '--features-disabled=organization,device-flow,ciba,kerberos'];

/** Directory of the unpacked and built distribution, shared by everything that runs from this checkout. */
export function keycloakDir(): string {
  return resolve(sluiceHome(), `keycloak-${KEYCLOAK_VERSION}`);
}

/**
 * Sees to it that `directory` holds a Keycloak that is ready to be started: fetched by Maven (160 MB) and built; does
 * nothing when it is there.
 * @throws NotFetchedError when Maven cannot get it, and with the build's last words when that fails
 */
export function fetchKeycloak(directory: string): Promise<void> {
  return madeOnce(directory, fetchInto, FETCH_TIMEOUT_MS + BUILD_TIMEOUT_MS);
}

async function fetchInto(part: string): Promise<void> {
  const unpacked = `${part}.unpacked`;
  rmSync(unpacked, { recursive: true, force: true });
  const goal = ['dependency:unpack-dependencies', `-DoutputDirectory=${unpacked}`];
  await fetchByMaven('Keycloak', 'infra/keycloak/pom.xml', goal);
  renameSync(join(unpacked, `keycloak-${KEYCLOAK_VERSION}`), part);
  rmSync(unpacked, { recursive: true });
  await execa('sh', [join(part, 'bin', 'kc.sh'), 'build', ...BUILD_OPTIONS], {
    timeout: BUILD_TIMEOUT_MS,
    stdin: 'ignore',
    all: true,
  });
}
