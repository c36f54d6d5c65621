import { compiler } from './build.mjs';
import { environment, JEST_NODE_OPTIONS } from './environment.mjs';
import { inRoot, pinnedNode, root } from './paths.mjs';
import { capture } from './processes.mjs';
import { say } from './progress.mjs';

const program = (path) => inRoot(`node_modules/${path}`);
const nx = (target) => [
  program('nx/dist/bin/nx.js'),
  'run-many',
  '-t',
  target,
  '--parallel',
  '2',
  '--outputStyle',
  'static',
];
const jestOptions = { nodeOptions: JEST_NODE_OPTIONS };

/** Two rows side by side. Nx answers from its cache for a project that is as it was, with everything it depends on. */
const ROWS = [
  [
    { name: 'types', args: [compiler, '-b'] },
    { name: 'lint of the tools', args: [program('eslint/bin/eslint.js'), 'tools', '*.mjs', '--max-warnings', '0'] },
    {
      name: 'unit specs of the tools',
      args: [program('jest/bin/jest.js'), '--selectProjects', 'unit', '--silent', '--testPathPatterns', '^tools/'],
      ...jestOptions,
    },
  ],
  [
    { name: 'lint', args: nx('lint') },
    { name: 'unit specs', args: nx('unit'), ...jestOptions },
  ],
];

/** Lint, types and unit specs; what each has to say comes whole, when it is done. Gives the exit code. */
export async function check() {
  const codes = await Promise.all(ROWS.map(runRow));
  return codes.flat().every((code) => code === 0) ? 0 : 1;
}

async function runRow(jobs) {
  const codes = [];
  for (const job of jobs) codes.push(await run(job));
  return codes;
}

async function run({ name, args, nodeOptions = [] }) {
  const startedAt = Date.now();
  const { code, output } = await capture(pinnedNode, args, { cwd: root, env: environment(undefined, nodeOptions) });
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  if (code !== 0) say(output.trimEnd());
  say(`${code === 0 ? '✓' : '✗'} ${name}, ${seconds} s`);
  return code;
}
