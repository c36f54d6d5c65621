import { join } from 'node:path';
import { endOrphan } from '@sluice/embedded';
import { Listr } from 'listr2';
import { CliError } from './cli-error.js';
import { lockHome } from './home-lock.js';
import { findNpm, watchLauncher } from './launcher-watch.js';
import { choosePorts, type PortChoice, type PortWish } from './ports.js';
import { ProcessTable } from './process-table.js';
import { removeRunFile, type RunFile } from './run-file.js';
import { loadSample, sampleStory } from './sample.js';
import { kafkaDir, postgresDir, prepareHome, type Settings } from './settings.js';
import { StopRequest } from './stop-request.js';
import { renderStory, type SampleStory } from './story.js';
import { System, type Ports } from './system.js';

/** Whether the sample goes in: `auto` only into servers of our own, because a warehouse ships on a release. */
export type SampleWish = 'auto' | 'always' | 'never';

export interface StartOptions {
  readonly settings: Settings;
  readonly sample: SampleWish;
  readonly print: (line: string) => void;
}

/** Runs the whole system until somebody asks it to stop. Throws when it does not come up; nothing is left running then. */
export async function start({ settings, sample, print }: StartOptions): Promise<void> {
  prepareHome(settings.home);
  const lock = lockHome(settings.home);
  if (lock.kind === 'TAKEN_BY') throw alreadyRunning(settings.home, lock.pid);
  const stop = new StopRequest();
  stop.listen();
  const unwatch = watchLauncher(findNpm(), () => stop.ask('npm is gone'));
  try {
    await runUntilStopped(settings, sample, stop, print);
  } finally {
    unwatch();
    lock.release();
  }
}

function alreadyRunning(home: string, pid: number): CliError {
  return new CliError(
    'Sluice runs here already.',
    `Process ${pid} has ${home}.`,
    `Use the running one (its addresses are in ${join(home, 'run.json')}), stop it with: kill ${pid}, or give this one another SLUICE_HOME.`,
  );
}

async function runUntilStopped(
  settings: Settings,
  sample: SampleWish,
  stop: StopRequest,
  print: (line: string) => void,
): Promise<void> {
  const table = new ProcessTable(settings.home);
  removeRunFile(settings.home);
  await stopLeftovers(settings.home, table, print);
  const ports = await chosenPorts(settings, print);
  const system = new System(settings, ports, table, print);
  stop.onInsisted(() => killAll(table));
  try {
    const { run, told } = await bringUp(system, settings, ports, sample, stop);
    for (const line of story(settings, ports, run, told)) print(line);
    print(`Stopping (${await stop.asked}) …`);
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    print('Stopping before everything was up …');
  } finally {
    await system.stop();
  }
  print('Stopped. Nothing is left running; the data is kept.');
}

/** Before ports are chosen: what is left over sits on those we would like to have. */
async function stopLeftovers(home: string, table: ProcessTable, print: (line: string) => void): Promise<void> {
  for (const { name, pid, result } of await table.stopAll()) {
    if (result !== 'GONE') print(`Stopped ${name} (pid ${pid}), left over from a start that was killed.`);
  }
  // A server whose start was cut short is not in the table yet; its own record is beside its data.
  await endOrphan('Kafka', kafkaDir(home), 'SIGTERM');
  await endOrphan('PostgreSQL', postgresDir(home), 'SIGINT');
}

function killAll(table: ProcessTable): void {
  for (const pid of Object.values(table.pids())) process.kill(pid, 'SIGKILL');
}

async function chosenPorts(settings: Settings, print: (line: string) => void): Promise<Ports> {
  const wishes: PortWish[] = [
    ...(settings.databaseUrl ? [] : [{ name: 'PostgreSQL', port: 5433 }]),
    ...(settings.kafka
      ? []
      : [
          { name: 'Kafka', port: 9092 },
          { name: 'Kafka controller', port: 9093 },
        ]),
    settings.registryPort,
    settings.gatePort,
  ];
  const choices = await choosePorts(wishes);
  for (const choice of choices) {
    if (choice.insteadOf !== undefined)
      print(`Port ${choice.insteadOf} is taken: ${choice.name} listens on ${choice.port}.`);
  }
  return new Map(choices.map((choice): [string, PortChoice] => [choice.name, choice]));
}

interface Up {
  readonly run: RunFile;
  readonly told: SampleStory | undefined;
}

/** Starts everything, showing what is under way. Rejects when something does not come up, or when asked to stop. */
async function bringUp(
  system: System,
  settings: Settings,
  ports: Ports,
  sample: SampleWish,
  stop: StopRequest,
): Promise<Up> {
  let run: RunFile | undefined;
  let told: SampleStory | undefined;
  const step = (work: () => Promise<void>) => async (): Promise<void> => {
    stop.signal.throwIfAborted();
    // Ctrl-C can hit a helper too (initdb): what it says while it dies is nobody's news.
    await work().catch((error: unknown) => {
      throw stop.signal.aborted ? new Error('stopped') : error;
    });
  };
  const servers = [
    { title: serverTitle('PostgreSQL', ports), task: step(() => system.startPostgres()) },
    { title: serverTitle('Kafka', ports), task: step(() => system.startKafka()) },
  ];
  const services = [
    { title: serverTitle('registry', ports), task: step(() => system.startRegistry()) },
    { title: serverTitle('gate', ports), task: step(() => system.startGate()) },
  ];
  const wanted = sample === 'always' || (sample === 'auto' && !settings.kafka && !settings.databaseUrl);
  const tasks = new Listr(
    [
      { title: 'Servers', task: (_, task) => task.newListr(servers, { concurrent: true }) },
      { title: 'Topics', task: step(() => system.provisionTopics()) },
      { title: 'Services', task: (_, task) => task.newListr(services, { concurrent: true }) },
      {
        title: 'Sample',
        task: step(async () => {
          run = system.announce();
          if (wanted) await loadSample(settings.home, run, system.connection());
          told = await sampleStory(run);
        }),
      },
    ],
    {
      registerSignalListeners: false,
      rendererOptions: { collapseSubtasks: false, showErrorMessage: false },
      fallbackRendererCondition: isPlain,
    },
  );
  await Promise.race([tasks.run(), stop.asked.then(() => Promise.reject(new Error('stopping')))]);
  if (!run) throw new Error('The system is up and was not announced');
  return { run, told };
}

/** A terminal without a width (a recorder, some CI) gets plain lines too. */
function isPlain(): boolean {
  return !process.stdout.isTTY || !process.stdout.columns;
}

function serverTitle(name: string, ports: Ports): string {
  const choice = ports.get(name);
  return choice ? `${name} on 127.0.0.1:${choice.port}` : `${name}: yours`;
}

function story(settings: Settings, ports: Ports, run: RunFile, sample: SampleStory | undefined): string[] {
  const postgres = ports.get('PostgreSQL');
  return renderStory({
    home: settings.home,
    cwd: process.cwd(),
    registry: run.registry,
    gate: run.gate,
    kafka: run.kafka,
    postgres: postgres ? `127.0.0.1:${postgres.port}` : 'yours (DATABASE_URL)',
    sample,
  });
}
