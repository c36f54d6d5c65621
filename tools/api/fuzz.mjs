// `npm run fuzz:api`: tries the really running services against the documents that they serve (Schemathesis), from
// outside and with an access token. Fails on a 500, on a status, a code or a body that no document names, on content that
// is accepted although its schema forbids it, and on a route that answers somebody without a token.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inRoot } from '../lib/paths.mjs';
import { say, SetUpError } from '../lib/progress.mjs';
import { startServices } from './fuzz-services.mjs';
import { withKnownNames } from './known-names.mjs';
import { runSchemathesis, schemathesis } from './schemathesis.mjs';
import { seed } from './seed.mjs';

/** In this order, unless one is named. */
const SERVICES = ['gate', 'registry', 'desk', 'webhooks'];
const HOME = resolve(process.env.SLUICE_HOME || inRoot('.sluice'), 'fuzz-api');

const [first, ...others] = process.argv.slice(2);
const named = SERVICES.includes(first) ? [first] : SERVICES;
const extra = SERVICES.includes(first) ? others : process.argv.slice(2);

async function fuzz() {
  const program = await schemathesis();
  mkdirSync(HOME, { recursive: true });
  const directory = mkdtempSync(join(HOME, 'run-'));
  const services = await startServices(directory);
  try {
    const names = await seed(services);
    let failed = false;
    for (const service of named) failed = (await fuzzOne(program, service, services, names, directory)) !== 0 || failed;
    if (failed) say(`The logs of the services are in ${directory}.`);
    else rmSync(directory, { recursive: true });
    return failed ? 1 : 0;
  } finally {
    await services.close();
  }
}

async function fuzzOne(program, service, services, names, directory) {
  const url = services[service];
  const served = await (await fetch(`${url}/v1/openapi.json`)).json();
  const path = join(directory, `${service}.openapi.json`);
  writeFileSync(path, JSON.stringify(withKnownNames(served, names)));
  const { authorization } = await services.issuer.authorization('fuzz');
  say(`\n${service}: ${Object.keys(served.paths).length} paths at ${url}`);
  const config = ['--config-file', inRoot('tools/api/schemathesis.toml')];
  const target = [path, '--url', url, '--header', `Authorization: ${authorization}`];
  return runSchemathesis(program, [...config, 'run', ...target, ...extra], directory);
}

try {
  process.exitCode = await fuzz();
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
