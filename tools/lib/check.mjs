import { compiler } from './build.mjs';
import { environment, JEST_NODE_OPTIONS } from './environment.mjs';
import { inRoot, pinnedNode, root } from './paths.mjs';
import { capture } from './processes.mjs';
import { say } from './progress.mjs';

const JOBS = [
  { name: 'lint', args: [inRoot('node_modules/eslint/bin/eslint.js'), '.', '--max-warnings', '0'] },
  { name: 'types', args: [compiler, '-b'] },
  {
    name: 'unit specs',
    args: [inRoot('node_modules/jest/bin/jest.js'), '--selectProjects', 'unit', '--silent'],
    nodeOptions: JEST_NODE_OPTIONS,
  },
];

/** Lint, types and unit specs side by side; what each has to say comes whole, when it is done. Gives the exit code. */
export async function check() {
  const codes = await Promise.all(JOBS.map(run));
  return codes.every((code) => code === 0) ? 0 : 1;
}

async function run({ name, args, nodeOptions = [] }) {
  const startedAt = Date.now();
  const { code, output } = await capture(pinnedNode, args, { cwd: root, env: environment(undefined, nodeOptions) });
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  if (code !== 0) say(output.trimEnd());
  say(`${code === 0 ? '✓' : '✗'} ${name}, ${seconds} s`);
  return code;
}
