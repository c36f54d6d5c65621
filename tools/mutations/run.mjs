// `npm run mutations [-- part of a guard's name]`: takes each guard out of a copy of the last commit, in turn, and runs
// the specs that have to notice. Exit code 1 when one survives, 2 when the check itself could not be made.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { environment, JEST_NODE_OPTIONS } from '../lib/environment.mjs';
import { inRoot } from '../lib/paths.mjs';
import { checkOut } from './checkout.mjs';
import { GUARDS } from './guards.mjs';
import { apply } from './mutation.mjs';
import { line, table } from './report.mjs';
import { runSpecs } from './specs.mjs';

const say = (text) => process.stdout.write(`${text}\n`);

/** Gives the exit code. */
export async function mutations(wanted, kafkaRuntime) {
  const chosen = GUARDS.filter(({ guard }) => wanted.length === 0 || wanted.some((part) => guard.includes(part)));
  const checkout = checkOut();
  let servers;
  try {
    // Every anchor is looked at before anything runs: one that has moved fails the check at once.
    for (const mutation of chosen) apply(checkout.path, mutation)();
    process.env.SLUICE_HOME ||= inRoot('.sluice');
    servers = await startServers(checkout.path);
    const env = { ...environment(kafkaRuntime, JEST_NODE_OPTIONS), ...servers.env };
    return await check(checkout, chosen, env);
  } finally {
    await servers?.stop();
    checkout.remove();
  }
}

/** One PostgreSQL and one broker for all runs; each spec file has a database and topics of its own. */
async function startServers(path) {
  const load = (file) => import(pathToFileURL(join(path, 'libs/testing', file)).href);
  const hooks = (await load('jest/typescript-hooks.mjs')).importTypeScriptSources();
  try {
    const { startTestServers } = await load('src/test-servers.ts');
    return await startTestServers();
  } finally {
    hooks.deregister();
  }
}

async function check(checkout, chosen, env) {
  say(`${chosen.length} guards, on commit ${checkout.commit}`);
  const specs = [...new Set(chosen.flatMap((mutation) => mutation.specs))];
  const whole = await runSpecs(checkout, specs, env);
  if (whole.failed.length + whole.broken.length > 0) {
    say(`With every guard in place these fail already:\n${[...whole.failed, ...whole.broken].join('\n')}`);
    return 2;
  }
  say(`With every guard in place ${whole.passed.length} tests pass.`);
  const outcomes = [];
  for (const mutation of chosen) {
    outcomes.push(await tryWithout(checkout, mutation, env));
    say(line(outcomes.at(-1)));
  }
  say(`\n${table(outcomes)}\n`);
  const caught = outcomes.filter(({ failed, broken }) => failed.length > 0 && broken.length === 0).length;
  say(`${caught} of ${outcomes.length} guards are missed by a test when they are taken out.`);
  return caught === outcomes.length ? 0 : 1;
}

async function tryWithout(checkout, mutation, env) {
  const beganAt = performance.now();
  const putBack = apply(checkout.path, mutation);
  try {
    const { failed, broken } = await runSpecs(checkout, mutation.specs, env);
    return { ...mutation, failed, broken, seconds: Math.round((performance.now() - beganAt) / 1000) };
  } finally {
    putBack();
  }
}
