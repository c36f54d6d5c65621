// `npm run mutations [-- part of a guard's name]`: takes each guard out of a copy of the last commit, in turn, and runs
// the specs that have to notice. Exit code 1 when one survives, 2 when the check itself could not be made.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { environment, JEST_NODE_OPTIONS } from '../lib/environment.mjs';
import { inRoot } from '../lib/paths.mjs';
import { checkOut } from './checkout.mjs';
import { GUARDS } from './guards.mjs';
import { apply } from './mutation.mjs';
import { line, table } from './report.mjs';
import { runSpecs } from './specs.mjs';

const say = (text) => process.stdout.write(`${text}\n`);

/** Mutations tried at a time, each in a copy of its own. */
const COPIES = Math.min(2, availableParallelism());

/** Somebody asked the check to stop: servers and copies go first. */
class Stopped extends Error {}

/** Gives the exit code. */
export async function mutations(wanted, kafkaRuntime) {
  const chosen = GUARDS.filter(({ guard }) => wanted.length === 0 || wanted.some((part) => guard.includes(part)));
  const checkouts = [];
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => stop.abort(new Stopped()));
  let servers;
  try {
    for (let n = 0; n < COPIES; n += 1) checkouts.push(checkOut());
    const [{ path, commit }] = checkouts;
    // Every anchor is looked at before anything runs: one that has moved fails the check at once.
    for (const mutation of chosen) apply(path, mutation)();
    process.env.SLUICE_HOME ||= inRoot('.sluice');
    servers = await startServers(path);
    const context = {
      env: { ...environment(kafkaRuntime, JEST_NODE_OPTIONS), ...servers.env },
      signal: stop.signal,
    };
    say(`${chosen.length} guards, on commit ${commit}`);
    return (await allPass(checkouts[0], chosen, context)) ? await check(checkouts, chosen, context) : 2;
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    return 2;
  } finally {
    await servers?.stop();
    for (const checkout of checkouts) checkout.remove();
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

/** A spec that fails by itself would seem to catch everything. */
async function allPass(checkout, chosen, context) {
  const specs = [...new Set(chosen.flatMap((mutation) => mutation.specs))];
  const { passed, failed, broken } = await runSpecs(checkout, { specs }, context);
  const wrong = [...failed, ...broken];
  if (wrong.length === 0) say(`With every guard in place ${passed.length} tests pass.`);
  else say(`With every guard in place these fail already:\n${wrong.join('\n')}`);
  return wrong.length === 0;
}

async function check(checkouts, chosen, context) {
  const waiting = [...chosen];
  const outcomes = new Map();
  const work = checkouts.map(async (checkout) => {
    for (let mutation = waiting.shift(); mutation !== undefined; mutation = waiting.shift()) {
      outcomes.set(mutation, await tryWithout(checkout, mutation, context));
      say(line(outcomes.get(mutation)));
    }
  });
  await Promise.all(work);
  const inOrder = chosen.map((mutation) => outcomes.get(mutation));
  say(`\n${table(inOrder)}\n`);
  const caught = inOrder.filter(({ failed, broken }) => failed.length > 0 && broken.length === 0).length;
  say(`${caught} of ${inOrder.length} guards are noticed by a test when they are taken out.`);
  return caught === inOrder.length ? 0 : 1;
}

async function tryWithout(checkout, mutation, context) {
  const beganAt = performance.now();
  const putBack = apply(checkout.path, mutation);
  try {
    const { failed, broken } = await runSpecs(checkout, mutation, withOwnTemplates(mutation, context));
    return { ...mutation, failed, broken, seconds: Math.round((performance.now() - beganAt) / 1000) };
  } finally {
    putBack();
  }
}

/** Databases are cloned from a template that is migrated once: one whose migration is mutated needs a template of its own. */
function withOwnTemplates({ guard, file }, context) {
  if (!/\/(migrations|sql)\//.test(file)) return context;
  return { ...context, env: { ...context.env, SLUICE_TEST_TEMPLATES: guard } };
}
