import { chromiumCanBeHad } from '@sluice/testing/console';
import { parseOptions, SCENARIOS, USAGE, type BenchOptions, type Scenario } from './options.js';
import { describeMachine } from './report/machine.js';
import { writeResults, writeText, type BenchResults } from './report/results.js';
import { markdownOf, tableOf } from './report/table.js';
import { registryIsBuilt } from './run/contenders.js';
import type { BenchContext } from './run/context.js';
import { claimHome } from './run/home.js';
import { startServers } from './run/servers.js';
import { measureConsole } from './scenarios/console.js';
import { measureEvidence } from './scenarios/evidence.js';
import { measureFanOut } from './scenarios/fanout.js';
import { measureGrowth } from './scenarios/growth.js';
import { measureLatency } from './scenarios/latency.js';
import { measureMoves } from './scenarios/moves.js';
import { measureProducts } from './scenarios/products.js';
import { measureQueue } from './scenarios/queue.js';
import { measureTextbook } from './scenarios/textbook.js';
import { measureThroughput } from './scenarios/throughput.js';

/** Runs the benchmark; gives the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const parsed = parseOptions(args);
  switch (parsed.kind) {
    case 'help':
      console.log(USAGE);
      return 0;
    case 'refused':
      console.error(`${parsed.message}\n\n${USAGE}`);
      return 2;
    case 'run':
      return bench(parsed.options);
    default:
      return unknownCommand(parsed);
  }
}

async function bench(options: BenchOptions): Promise<number> {
  const started = Date.now();
  const say = (line: string): void =>
    console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`);
  const home = await claimHome();
  say('starting PostgreSQL and Kafka');
  const servers = await startServers(home, options);
  const cleanUp = async (): Promise<void> => {
    await home.endChildren();
    await servers.stop();
    home.remove();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void cleanUp().finally(() => process.exit(130)));
  }
  try {
    const results: BenchResults = {
      startedAt: new Date(started).toISOString(),
      machine: await describeMachine(servers),
      options: { ...options, only: [...options.only] },
      notMeasured: {},
    };
    const failed = await measure({ home, servers, options, say }, results);
    console.log(`\n${tableOf(results)}\n\n${writeResults(results)}`);
    if (options.write !== undefined) writeText(options.write, markdownOf(results));
    return failed ? 1 : 0;
  } finally {
    await cleanUp();
  }
}

/** Measures what was asked for; a scenario that fails is said, and the others go on. True when one failed. */
async function measure(context: BenchContext, results: BenchResults): Promise<boolean> {
  let failed = false;
  for (const scenario of SCENARIOS.filter((name) => context.options.only.has(name))) {
    try {
      await measureOne(scenario, context, results);
    } catch (error) {
      failed = true;
      results.notMeasured[scenario] = `failed: ${error instanceof Error ? error.message : String(error)}`;
      context.say(`${scenario} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }
  return failed;
}

async function measureOne(scenario: Scenario, context: BenchContext, results: BenchResults): Promise<void> {
  switch (scenario) {
    case 'throughput':
      results.throughput = await measureThroughput(context);
      return;
    case 'textbook':
      results.textbook = await measureTextbook(context);
      return;
    case 'latency':
      results.latency = await measureLatency(context);
      return;
    case 'fanout':
      results.fanout = await measureFanOut(context);
      return;
    case 'evidence':
      if (registryIsBuilt()) results.evidence = await measureEvidence(context);
      else results.notMeasured['evidence'] = 'apps/registry is not built';
      return;
    case 'moves':
      results.moves = await measureMoves(context);
      return;
    case 'products':
      results.products = await measureProducts(context);
      return;
    case 'growth':
      results.growth = await measureGrowth(context);
      return;
    case 'queue':
      results.queue = await measureQueue(context);
      return;
    case 'console':
      if (chromiumCanBeHad()) results.console = await measureConsole(context);
      else results.notMeasured['console'] = 'there is no Chromium';
      return;
    default:
      return unknownCommand(scenario);
  }
}

function unknownCommand(command: never): never {
  throw new Error(`unknown: ${JSON.stringify(command)}`);
}

process.exitCode = await main(process.argv.slice(2));
