import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { lastLines } from '../lib/install.mjs';
import { inRoot, root } from '../lib/paths.mjs';
import { attach, capture } from '../lib/processes.mjs';
import { SetUpError, step } from '../lib/progress.mjs';

const REQUIREMENTS = inRoot('tools/api/requirements.txt');

/** Schemathesis in a Python environment of its own under .sluice, installed once for each requirements.txt; gives its program. */
export async function schemathesis() {
  const hash = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex').slice(0, 8);
  const home = join(resolve(process.env.SLUICE_HOME || inRoot('.sluice')), `schemathesis-${hash}`);
  const program = join(home, 'bin', 'schemathesis');
  if (existsSync(program)) return program;
  await step('installing Schemathesis (Python)', async () => {
    await need('python3', ['-m', 'venv', '--clear', home], 'Install Python 3.10 or newer with its venv module.');
    const pip = join(home, 'bin', 'pip');
    await need(pip, ['install', '--quiet', '--no-input', '-r', REQUIREMENTS], 'Check that pip reaches its index.');
  });
  return program;
}

/** Runs it on our terminal, in the directory where it leaves what it found; gives its exit code. */
export function runSchemathesis(program, args, directory) {
  return attach(program, args, { cwd: directory, env: { ...process.env, PYTHONUTF8: '1' } });
}

async function need(command, args, remedy) {
  const { code, output } = await capture(command, args, { cwd: root });
  if (code !== 0) throw new SetUpError(`${command} ${args.join(' ')} failed:\n${lastLines(output, 15)}\n${remedy}`);
}
