import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../gate/dist/main.js', import.meta.url));

/** The real gate as a process of its own, from what `npm run build` made. `env` as its `main.ts` reads it. */
export function startGateProcess(env: Readonly<Record<string, string>>): { stop(): Promise<void> } {
  const child: ChildProcess = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env['PATH'] ?? '', LOG_LEVEL: 'warn', ...env },
    stdio: 'inherit',
  });
  return {
    stop: async () => {
      if (child.exitCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}
