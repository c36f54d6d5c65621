import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf, repositoryRoot } from '@sluice/embedded';
import type { ShipmentAnswer } from './gate-client.js';
import { eventually, makeSystemHome } from '@sluice/testing';
import { jest } from '@jest/globals';
import { readRunFile, runFilePath, type RunFile } from './run-file.js';
import { STORY_LINES_MAX } from './story.js';

const CLI = join(repositoryRoot, 'apps/cli/dist/main.js');
const UP_TIMEOUT_MS = 120_000;
const COMMAND_TIMEOUT_MS = 90_000;
const LAST_STORY_LINE = 'Ctrl-C stops everything';

/** A start waits for a broker, and the machine may be busy with other specs. */
jest.setTimeout(300_000);

/** `npm start`, from the process that it ends in. */
class Started {
  readonly ended: Promise<number | null>;
  output = '';

  constructor(private readonly child: ChildProcess) {
    child.stdout?.on('data', (text: Buffer) => (this.output += text.toString()));
    child.stderr?.on('data', (text: Buffer) => (this.output += text.toString()));
    this.ended = new Promise((resolve) => child.once('exit', (code) => resolve(code)));
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  async says(text: string): Promise<void> {
    let ended = false;
    void this.ended.then(() => (ended = true));
    await eventually(
      () => {
        if (this.output.includes(text)) return 'SAID';
        if (ended) return 'ENDED';
        throw new Error(`It does not say "${text}". It said:\n${this.output}`);
      },
      { timeoutMs: UP_TIMEOUT_MS },
    );
    expect(this.output).toContain(text);
  }

  async stop(signal: NodeJS.Signals): Promise<number | null> {
    this.child.kill(signal);
    return this.ended;
  }
}

let home: string;
let env: NodeJS.ProcessEnv;
const started: Started[] = [];

beforeAll(async () => {
  if (!existsSync(CLI)) throw new Error(`${CLI} is not built: npm run build`);
  ({ home, env } = await makeSystemHome('e2e'));
});

afterAll(async () => {
  for (const system of started) await system.stop('SIGTERM');
  rmSync(home, { recursive: true, force: true });
});

function npmStart(): Started {
  const system = new Started(
    spawn(process.execPath, [CLI, 'start'], { env, cwd: repositoryRoot, stdio: ['ignore', 'pipe', 'pipe'] }),
  );
  started.push(system);
  return system;
}

function cli(command: string): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, command], {
    env,
    cwd: repositoryRoot,
    encoding: 'utf8',
    timeout: COMMAND_TIMEOUT_MS,
  });
  return { status, output: stdout + stderr };
}

function runFile(): RunFile {
  const run = readRunFile(home);
  if (!run) throw new Error('There is no run.json');
  return run;
}

async function statusOf(shipmentId: string): Promise<string> {
  const { gate, tokens } = runFile();
  const headers = { authorization: `Bearer ${tokens?.warehouse}` };
  const response = await fetch(`${gate}/v1/shipments/${shipmentId}`, { headers });
  return ((await response.json()) as ShipmentAnswer).status;
}

function livingPids(run: RunFile): string[] {
  return Object.entries(run.pids).flatMap(([name, pid]) => (identityOf(pid) ? [name] : []));
}

describe('the system as npm start runs it', () => {
  let system: Started;

  it('ends its start with the story, and with run.json for its owner only', async () => {
    system = npmStart();
    await system.says(LAST_STORY_LINE);
    const story = system.output.slice(system.output.indexOf('Sluice is up')).trim().split('\n');
    expect(story.length).toBeLessThanOrEqual(STORY_LINES_MAX);
    for (const [shipmentId, fate] of [
      ['SAMPLE-1', 'RELEASED  OUT_OF_SCOPE'],
      ['SAMPLE-2', 'RELEASED  FILING'],
      ['SAMPLE-3', 'HELD      FILING_INCOMPLETE'],
      ['SAMPLE-4', 'HELD      FILING_MISSING'],
      ['SAMPLE-5', 'HELD      CLASSIFICATION_INCOMPLETE'],
      ['SAMPLE-6', 'HELD      DESTINATION_UNKNOWN'],
    ]) {
      expect(story.join('\n')).toContain(`${shipmentId}  ${fate}`);
    }
    expect(statSync(runFilePath(home)).mode & 0o777).toBe(0o600);
    expect(livingPids(runFile()).sort()).toEqual([
      'cli',
      'desk',
      'gate',
      'identity',
      'kafka',
      'postgres',
      'registry',
      'webhooks',
    ]);
  });

  it('is refused a second time while it runs, naming the process that has it', () => {
    const second = cli('start');
    expect(second.status).toBe(1);
    expect(second.output).toContain(`Process ${system.pid} has ${home}`);
  });

  it('frees the shipment that waits for a document by the one command of the story', async () => {
    const command = /^ {2}curl[^]*?\/evidence$/m.exec(system.output)?.[0] ?? 'false';
    const attached = spawnSync('sh', ['-c', command], { env, cwd: repositoryRoot, encoding: 'utf8' });
    expect(attached.stdout).toContain('COMPLETED');
    await eventually(async () => expect(await statusOf('SAMPLE-3')).toBe('RELEASED'), { timeoutMs: 10_000 });
  });

  it('passes the demo, twice', () => {
    for (const telling of [1, 2]) {
      const { status, output } = cli('demo');
      expect(`telling ${telling}: ${status === 0 ? 'passed' : output}`).toBe(`telling ${telling}: passed`);
    }
  });

  it('starts the gate again when it is killed, says so, and goes on where it was', async () => {
    const killed = runFile().pids['gate'] ?? 0;
    process.kill(killed, 'SIGKILL');
    await system.says('gate ended unexpectedly (SIGKILL)');
    await system.says('gate runs again');
    expect(runFile().pids['gate']).not.toBe(killed);
    expect(await statusOf('SAMPLE-3')).toBe('RELEASED');
    expect(cli('demo').status).toBe(0);
  });

  it('starts PostgreSQL and Kafka again when they are killed, and the system finds its way back', async () => {
    for (const server of ['postgres', 'kafka']) {
      process.kill(runFile().pids[server] ?? 0, 'SIGKILL');
      await system.says(`${server} runs again`);
    }
    const again = (): void => expect(cli('demo').output).toContain('Every answer was as it must be');
    await eventually(again, { timeoutMs: UP_TIMEOUT_MS, everyMs: 1_000 });
    expect(await statusOf('SAMPLE-3')).toBe('RELEASED');
  });

  it('leaves nothing running after Ctrl-C', async () => {
    const run = runFile();
    expect(await system.stop('SIGINT')).toBe(0);
    expect(livingPids(run)).toEqual([]);
    expect(readRunFile(home)).toBeUndefined();
  });

  it('finds the data of the first start in the second, and does not load the sample again', async () => {
    system = npmStart();
    await system.says(LAST_STORY_LINE);
    expect(system.output).toContain('SAMPLE-3  RELEASED  FILING');
  });

  it('finds and stops what a start left behind that was itself killed, and loses nothing', async () => {
    const before = runFile();
    await system.stop('SIGKILL');
    expect(livingPids(before).sort()).toEqual([
      'desk',
      'gate',
      'identity',
      'kafka',
      'postgres',
      'registry',
      'webhooks',
    ]);

    system = npmStart();
    await system.says(LAST_STORY_LINE);
    expect(system.output).toContain('Stopped gate');
    expect(livingPids(before)).toEqual([]);
    expect(system.output).toContain('SAMPLE-3  RELEASED  FILING');
    const run = runFile();
    expect(await system.stop('SIGTERM')).toBe(0);
    expect(livingPids(run)).toEqual([]);
  });
});
