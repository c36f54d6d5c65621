import { build, fetchKafka } from './build.mjs';
import { check } from './check.mjs';
import { environment } from './environment.mjs';
import { install } from './install.mjs';
import { inRoot, pinnedNode, root } from './paths.mjs';
import { kafkaRuntime } from './preflight.mjs';
import { attach } from './processes.mjs';
import { say, SetUpError } from './progress.mjs';
import { sbom } from './sbom.mjs';
import { test } from './test.mjs';

/** A program of ours: where its entry is, and whether it starts servers. */
const program = (entry, args, { servers = false, ownGroup = false } = {}) => ({
  async run(extraArgs) {
    const runtime = servers ? await prepareServers() : await prepare();
    const env = environment(runtime);
    return attach(pinnedNode, [inRoot(entry), ...args, ...extraArgs], { cwd: root, env, ownGroup });
  },
});

/** One of our services, in the foreground. */
const service = (entry) => ({
  async run(args) {
    const runtime = await prepare();
    const { SERVICE_PROCESS } = await import('../../libs/platform/dist/service-process.js');
    const env = { ...environment(runtime), ...SERVICE_PROCESS.env };
    return attach(pinnedNode, [...SERVICE_PROCESS.nodeArgs, inRoot(entry), ...args], {
      cwd: root,
      env,
      ownGroup: true,
    });
  },
});

const TARGETS = {
  start: program('apps/cli/dist/main.js', ['start'], { servers: true, ownGroup: true }),
  demo: program('apps/cli/dist/main.js', ['demo']),
  verify: program('apps/cli/dist/main.js', ['verify']),
  partitions: program('apps/cli/dist/main.js', ['partitions']),
  bench: program('bench/dist/main.js', [], { servers: true }),
  faults: program('faults/dist/main.js', [], { servers: true }),
  'simulate:lanes': program('apps/gate/dist/simulation/simulate-lanes.js', []),
  gate: service('apps/gate/dist/main.js'),
  registry: service('apps/registry/dist/main.js'),
  desk: service('apps/desk/dist/main.js'),
  webhooks: service('apps/webhooks/dist/main.js'),
  identity: service('apps/identity/dist/main.js'),
  /** Any command of the CLI: `npm run sluice -- dead-letters list`. */
  sluice: program('apps/cli/dist/main.js', []),
  topics: program('tools/lib/provision-topics.mjs', []),
  acls: program('tools/lib/kafka-acls.mjs', []),
  sbom: { run: async () => (await install(), sbom()) },
  api: program('tools/api/generate.mjs', []),
  'fuzz:api': program('tools/api/fuzz.mjs', [], { servers: true }),
  screens: program('tools/screens/screens.mjs', [], { servers: true }),
  check: {
    async run() {
      await install();
      return check();
    },
  },
  test: { run: (args) => test(args, { prepareServers, install }) },
  mutations: {
    async run(args) {
      const runtime = await prepareServers();
      // Loaded late: nothing else needs it.
      const { mutations } = await import('../mutations/run.mjs');
      return mutations(args, runtime);
    },
  },
};

/** Runs a target; gives the exit code. */
export async function runTarget(name, args) {
  const target = Object.hasOwn(TARGETS, name ?? '') ? TARGETS[name] : undefined;
  if (target === undefined) {
    say(`usage: node tools/run.mjs <${Object.keys(TARGETS).join('|')}> [arguments]`);
    return 2;
  }
  try {
    return await target.run(args);
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    say(error.message);
    return 1;
  }
}

async function prepare() {
  await install();
  await build();
  return undefined;
}

/** The same for a command that starts a broker; gives how. Looks at the machine before the long steps. */
async function prepareServers() {
  const runtime = await kafkaRuntime();
  await prepare();
  if (runtime === 'java') await fetchKafka();
  return runtime;
}
