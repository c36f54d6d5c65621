import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { lastLines } from './install.mjs';
import { inRoot, pinnedNode, root } from './paths.mjs';
import { capture } from './processes.mjs';
import { SetUpError, step } from './progress.mjs';

const built = inRoot('apps/console/dist/web/index.html');
/** What the console is made from; the lock file stands for its packages. */
const SOURCES = [
  ...['src', 'index.html', 'vite.config.mjs', 'package.json'].map((name) => inRoot('apps/console', name)),
  ...[inRoot('libs/client/src'), inRoot('package-lock.json')],
];

/** Bundles the console when something of it is newer than what was bundled last. */
export async function buildConsole() {
  if (existsSync(built) && newestOf(SOURCES) < statSync(built).mtimeMs) return;
  // Where npm put it: beside the console, or at the top.
  const { resolve } = createRequire(inRoot('apps/console/package.json'));
  const vite = join(dirname(resolve('vite/package.json')), 'bin/vite.js');
  const result = await step('building the console', () =>
    capture(pinnedNode, [vite, 'build', inRoot('apps/console'), '--logLevel', 'warn'], { cwd: root }),
  );
  if (result.code !== 0) throw new SetUpError(`the console's build failed:\n${lastLines(result.output, 40)}`);
}

function newestOf(paths) {
  return Math.max(...paths.map(newestIn));
}

function newestIn(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
