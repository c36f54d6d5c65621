import type { KafkaConnection } from '@sluice/platform';
import { Listr, type ListrTask } from 'listr2';
import { CliError } from './cli-error.js';
import type { RunFile } from './run-file.js';
import { loadSample, sampleStory } from './sample.js';
import { sampleMarker, type Settings } from './settings.js';
import type { StopRequest } from './stop-request.js';
import type { SampleStory } from './story.js';
import type { Ports, System } from './system.js';

/** Whether the sample goes in: `auto` only into servers of our own, because a warehouse ships on a release. */
export type SampleWish = 'auto' | 'always' | 'never';

export interface BringUp {
  readonly system: System;
  readonly settings: Settings;
  readonly ports: Ports;
  readonly sample: SampleWish;
  readonly stop: StopRequest;
}

export interface Up {
  readonly run: RunFile;
  readonly told: SampleStory | undefined;
  /** Why the sample is not as it should be. The system works without it, so it stays up and says so. */
  readonly sampleFailure: CliError | undefined;
}

/** Starts everything, showing what is under way. Rejects when something does not come up, or when asked to stop. */
export async function bringUp(options: BringUp): Promise<Up> {
  const { system, ports, stop } = options;
  let up: Up | undefined;
  const step = (title: string, work: () => Promise<void>): ListrTask => ({ title, task: unlessStopped(stop, work) });
  const servers = [
    step(serverTitle('PostgreSQL', ports), () => system.startPostgres()),
    step(serverTitle('Kafka', ports), () => system.startKafka()),
    step(serverTitle('identity', ports), () => system.startIdentity()),
  ];
  const services = [
    step(serverTitle('registry', ports), () => system.startRegistry()),
    step(serverTitle('gate', ports), () => system.startGate()),
    step(serverTitle('desk', ports), () => system.startDesk()),
    step(serverTitle('webhooks', ports), () => system.startWebhooks()),
  ];
  const tasks = new Listr(
    [
      { title: 'Servers', task: (_, task) => task.newListr(servers, { concurrent: true }) },
      step('Topics', () => system.provisionTopics()),
      { title: 'Services', task: (_, task) => task.newListr(services, { concurrent: true }) },
      step('Sample', async () => void (up = await announceAndLoad(options))),
    ],
    {
      registerSignalListeners: false,
      rendererOptions: { collapseSubtasks: false, showErrorMessage: false },
      fallbackRendererCondition: isPlain,
    },
  );
  await Promise.race([tasks.run(), stop.asked.then(() => Promise.reject(new Error('stopping')))]);
  if (!up) throw new Error('Everything ran, and yet nothing is up');
  return up;
}

function unlessStopped(stop: StopRequest, work: () => Promise<void>): () => Promise<void> {
  return async () => {
    stop.signal.throwIfAborted();
    // Ctrl-C can hit a helper too (initdb): what it says while it dies is nobody's news.
    await work().catch((error: unknown) => {
      throw stop.signal.aborted ? new Error('stopped') : error;
    });
  };
}

async function announceAndLoad({ system, settings, sample }: BringUp): Promise<Up> {
  const run = system.announce();
  const wanted =
    sample === 'always' || (sample === 'auto' && !settings.kafka && !settings.databaseUrl && !settings.issuer);
  const sampleFailure = wanted ? await loadOrFailure(sampleMarker(settings), run, system.connection()) : undefined;
  return { run, sampleFailure, told: run.tokens && (await sampleStory(run)) };
}

async function loadOrFailure(marker: string, run: RunFile, kafka: KafkaConnection): Promise<CliError | undefined> {
  try {
    await loadSample(marker, run, kafka);
    return undefined;
  } catch (error) {
    if (error instanceof CliError) return error;
    throw error;
  }
}

function serverTitle(name: string, ports: Ports): string {
  const choice = ports.get(name);
  return choice ? `${name} on 127.0.0.1:${choice.port}` : `${name}: yours`;
}

/** A terminal without a width (a recorder, some CI) gets plain lines too. */
function isPlain(): boolean {
  return !process.stdout.isTTY || !process.stdout.columns;
}
