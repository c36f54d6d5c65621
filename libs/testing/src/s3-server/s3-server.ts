import { execa } from 'execa';
import getPort from 'get-port';
import { mkdtempSync, rmSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../eventually.js';
import { versitygwProgram } from './versitygw.js';

/** A real S3 server that a spec has for itself, on loopback. */
export interface S3Server {
  readonly endpoint: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Ends it as a crash does; what it kept stays. */
  kill(): Promise<void>;
  /** Starts it again on the same data and port. */
  restart(): Promise<void>;
  /** Ends it and removes what it kept. */
  stop(): Promise<void>;
}

export interface S3Program {
  start(): Promise<S3Server>;
}

const START_TIMEOUT_MS = 20_000;

/** What starts S3 servers; undefined, and said loudly, where none can be had. The first time it has to be built. */
export async function prepareS3Server(): Promise<S3Program | undefined> {
  const program = await versitygwProgram();
  return program === undefined ? undefined : { start: () => start(program) };
}

async function start(program: string): Promise<S3Server> {
  const home = mkdtempSync(join(tmpdir(), 'sluice-s3-'));
  // Beside the objects, not as extended attributes of theirs, which not every file system has.
  const folders = { objects: join(home, 'objects'), attributes: join(home, 'attributes') };
  for (const folder of Object.values(folders)) mkdirSync(folder);
  const port = await getPort();
  const identity = { accessKeyId: 'sluice-spec', secretAccessKey: 'sluice-spec-secret' };
  let child: ReturnType<typeof spawn> | undefined;
  const spawn = (args: readonly string[], env: Record<string, string>) =>
    execa(program, args, { env, reject: false, all: true, stdin: 'ignore' });

  const run = async (): Promise<void> => {
    const args = ['--port', `127.0.0.1:${port}`, 'posix', '--sidecar', folders.attributes, folders.objects];
    const env = { ROOT_ACCESS_KEY: identity.accessKeyId, ROOT_SECRET_KEY: identity.secretAccessKey };
    const started = spawn(args, env);
    let ended = false;
    void started.then(() => (ended = true));
    child = started;
    await eventually(
      async () => {
        if (ended) throw new Error('it ended by itself');
        await fetch(`http://127.0.0.1:${port}/`);
      },
      { timeoutMs: START_TIMEOUT_MS },
    ).catch(async (error: unknown) => {
      started.kill('SIGKILL');
      const { all } = await started;
      throw new Error(`The S3 server did not start: ${String(error)}\n${all}`, { cause: error });
    });
  };
  const kill = async (): Promise<void> => {
    child?.kill('SIGKILL');
    await child;
  };

  await run();
  return {
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    ...identity,
    kill,
    restart: run,
    stop: async () => {
      await kill();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
