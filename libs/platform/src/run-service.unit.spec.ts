import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const libs = resolve(import.meta.dirname, '../..');
const urlOf = (path: string): string => pathToFileURL(resolve(libs, path)).href;

interface Ended {
  readonly exitCode: number | null;
  readonly output: string;
}

/** Runs `main` (source text) as a service in a process of its own; `signal` is sent once it says that it is up. */
async function runAsService(main: string, signal?: NodeJS.Signals): Promise<Ended> {
  const script = `
    import { importTypeScriptSources } from '${urlOf('testing/jest/typescript-hooks.mjs')}';
    importTypeScriptSources();
    const { runService, ConfigError } = await import('${urlOf('platform/src/index.ts')}');
    await runService(${main});`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => {
      output += data.toString();
      if (signal !== undefined && output.includes('is up')) child.kill(signal);
    });
  }
  const [exitCode] = (await once(child, 'close')) as [number | null];
  return { exitCode, output };
}

const running = `{ close: async () => console.log('closed') }`;
const keepAlive = `setInterval(() => {}, 1000); setImmediate(() => console.log('is up'));`;

describe('a service process', () => {
  it.each<NodeJS.Signals>(['SIGTERM', 'SIGINT'])(
    'closes cleanly on %s',
    async (signal) => {
      const { exitCode, output } = await runAsService(`async () => { ${keepAlive} return ${running}; }`, signal);
      expect([exitCode, output]).toEqual([0, expect.stringContaining('closed')]);
    },
    30_000,
  );

  it('closes and ends with 1 on a fatal error, so that it is started again', async () => {
    const main = `async ({ fatal }) => { ${keepAlive} setTimeout(() => fatal(new Error('lane lost')), 50); return ${running}; }`;
    const { exitCode, output } = await runAsService(main);
    // In either order: the log and the process's own output are written by different threads.
    expect(exitCode).toBe(1);
    expect(output).toContain('lane lost');
    expect(output).toContain('closed');
  }, 30_000);

  it('ends with 1 when a promise is rejected and nobody listens', async () => {
    const main = `async () => { ${keepAlive} void Promise.reject(new Error('forgotten')); return ${running}; }`;
    const { exitCode, output } = await runAsService(main);
    expect([exitCode, output]).toEqual([1, expect.stringContaining('forgotten')]);
  }, 30_000);

  it('says what is wrong with the configuration and how to mend it', async () => {
    const fault = `{ variable: 'KAFKA_BROKERS', kind: 'MISSING', remedy: 'Set it.' }`;
    const { exitCode, output } = await runAsService(`async () => { throw new ConfigError([${fault}]); }`);
    expect([exitCode, output]).toEqual([1, expect.stringContaining('KAFKA_BROKERS is not set. Set it.')]);
  }, 30_000);
});
