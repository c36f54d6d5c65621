import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot, pinnedNode, root } from './paths.mjs';
import { capture } from './processes.mjs';
import { SetUpError, step } from './progress.mjs';

const stamp = inRoot('node_modules/.sluice-installed');

/** Runs `npm ci` when node_modules is missing or does not hold what package-lock.json says. */
export async function install() {
  const lock = readFileSync(inRoot('package-lock.json'), 'utf8');
  const hash = createHash('sha256').update(lock).digest('hex');
  if (textOf(stamp) === hash && existsSync(pinnedNode)) return;
  if (!existsSync(pinnedNode) || !isInstalled(JSON.parse(lock), installedPackages())) {
    await step('installing npm packages (npm ci); the first time this takes a minute or two', npmCi);
  }
  writeFileSync(stamp, hash);
}

/**
 * True when node_modules, by npm's own record of it, holds each package of the lock file in its version: so after an
 * `npm install` by hand nothing is installed again. Optional packages of other platforms may be missing.
 */
export function isInstalled(lock, installed) {
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (!path.includes('node_modules/') || wanted.link) return true;
    const found = installed[path];
    return found === undefined
      ? Boolean(wanted.optional || wanted.devOptional || wanted.peer)
      : found.version === wanted.version;
  });
}

function installedPackages() {
  const record = textOf(inRoot('node_modules/.package-lock.json'));
  return record === undefined ? {} : JSON.parse(record).packages;
}

async function npmCi() {
  const npm = process.env.npm_execpath;
  // The npm that started us, if one did. NODE_ENV=production must not leave out what builds and tests.
  const [command, args] = npm?.endsWith('npm-cli.js') ? [process.execPath, [npm]] : ['npm', []];
  const result = await capture(command, [...args, 'ci', '--include=dev', '--no-audit', '--no-fund'], { cwd: root });
  if (result.code !== 0) throw new SetUpError(`npm ci failed:\n${lastLines(result.output, 25)}`);
  if (existsSync(pinnedNode)) return;
  // npm was told to run no install scripts; this one unpacks the pinned Node.
  const unpack = await capture(process.execPath, ['installArchSpecificPackage.js'], {
    cwd: inRoot('node_modules/node'),
  });
  if (!existsSync(pinnedNode))
    throw new SetUpError(`the pinned Node could not be unpacked:\n${lastLines(unpack.output, 25)}`);
}

/** The end of a long output. */
export function lastLines(text, count) {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}

function textOf(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
