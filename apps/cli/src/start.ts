import { join } from 'node:path';
import { endOrphan } from '@sluice/embedded';
import { bringUp, type SampleWish } from './bring-up.js';
import { CliError, renderFailure } from './cli-error.js';
import { lockHome } from './home-lock.js';
import { findNpm, watchLauncher } from './launcher-watch.js';
import { choosePorts, type PortChoice, type PortWish } from './ports.js';
import { ProcessTable } from './process-table.js';
import { removeRunFile, type RunFile } from './run-file.js';
import { kafkaDir, postgresDir, prepareHome, type Settings } from './settings.js';
import { StopRequest } from './stop-request.js';
import { renderStory, type SampleStory } from './story.js';
import { System, type Ports } from './system.js';

export interface StartOptions {
  readonly settings: Settings;
  readonly sample: SampleWish;
  readonly print: (line: string) => void;
}

/** Runs the whole system until somebody asks it to stop. Throws when it does not come up; nothing is left running then. */
export async function start(options: StartOptions): Promise<void> {
  const { settings } = options;
  prepareHome(settings.home);
  const lock = lockHome(settings.home);
  if (lock.kind === 'TAKEN_BY') throw alreadyRunning(settings.home, lock.pid);
  const stop = new StopRequest();
  stop.listen();
  const unwatch = watchLauncher(findNpm(), () => stop.ask('npm is gone'));
  try {
    await runUntilStopped(options, stop);
  } finally {
    unwatch();
    lock.release();
  }
  if (stop.failure) throw stop.failure;
}

function alreadyRunning(home: string, pid: number): CliError {
  return new CliError(
    'Sluice runs here already.',
    `Process ${pid} has ${home}.`,
    `Use the running one (its addresses are in ${join(home, 'run.json')}), stop it with: kill ${pid}, or give this one another SLUICE_HOME.`,
  );
}

async function runUntilStopped({ settings, sample, print }: StartOptions, stop: StopRequest): Promise<void> {
  const table = new ProcessTable(settings.home);
  removeRunFile(settings.home);
  await stopLeftovers(settings.home, table, print);
  const ports = await chosenPorts(settings, print);
  const system = new System(settings, ports, table, print);
  stop.onInsisted(() => table.killAll());
  try {
    const { run, told, sampleFailure } = await bringUp({ system, settings, ports, sample, stop });
    if (sampleFailure) for (const line of renderFailure(sampleFailure)) print(line);
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

async function chosenPorts(settings: Settings, print: (line: string) => void): Promise<Ports> {
  const wishes: PortWish[] = [
    ...(settings.databaseUrl ? [] : [{ name: 'PostgreSQL', port: 5433 }]),
    ...(settings.kafka
      ? []
      : [
          { name: 'Kafka', port: 9092 },
          { name: 'Kafka controller', port: 9093 },
        ]),
    settings.deskPort,
    settings.registryPort,
    settings.gatePort,
    settings.webhooksPort,
    ...(settings.issuer ? [] : [settings.identityPort]),
  ];
  const choices = await choosePorts(wishes);
  for (const choice of choices) {
    if (choice.insteadOf !== undefined)
      print(`Port ${choice.insteadOf} is taken: ${choice.name} listens on ${choice.port}.`);
  }
  return new Map(choices.map((choice): [string, PortChoice] => [choice.name, choice]));
}

function story(settings: Settings, ports: Ports, run: RunFile, sample: SampleStory | undefined): string[] {
  const postgres = ports.get('PostgreSQL');
  return renderStory({
    home: settings.home,
    cwd: process.cwd(),
    desk: run.desk,
    registry: run.registry,
    gate: run.gate,
    webhooks: run.webhooks,
    kafka: run.kafka,
    postgres: postgres ? `127.0.0.1:${postgres.port}` : 'yours (DATABASE_URL)',
    sample,
  });
}
