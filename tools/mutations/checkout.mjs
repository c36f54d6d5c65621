import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot, root } from '../lib/paths.mjs';

const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();

/**
 * A throw-away copy of the last commit, outside the project, that specs can run in: what is mutated there nobody else
 * sees. Gives its path, the commit, and what removes it.
 */
export function checkOut() {
  const home = mkdtempSync(join(tmpdir(), 'sluice-mutations-'));
  const path = join(home, 'checkout');
  const commit = git('rev-parse', '--short', 'HEAD');
  const remove = () => {
    rmSync(home, { recursive: true, force: true });
    git('worktree', 'prune');
  };
  try {
    git('worktree', 'add', '--quiet', '--detach', path, commit);
    linkModules(path);
  } catch (error) {
    remove();
    throw error;
  }
  return { path, home, commit, remove };
}

/** Libraries are the checkout's own, by links; our workspaces are the copy's, or the specs would not see the mutation. */
function linkModules(copy) {
  mkdirSync(join(copy, 'node_modules', '@sluice'), { recursive: true });
  for (const name of readdirSync(inRoot('node_modules'))) {
    if (name !== '@sluice') symlinkSync(inRoot('node_modules', name), join(copy, 'node_modules', name));
  }
  for (const name of readdirSync(inRoot('node_modules', '@sluice'))) {
    // npm links workspaces by relative paths, which mean the copy's folders in the copy.
    symlinkSync(readlinkSync(inRoot('node_modules', '@sluice', name)), join(copy, 'node_modules', '@sluice', name));
  }
  for (const group of ['apps', 'libs']) {
    for (const name of readdirSync(inRoot(group))) {
      const modules = join(group, name, 'node_modules');
      if (existsSync(inRoot(modules)) && existsSync(join(copy, group, name))) {
        symlinkSync(inRoot(modules), join(copy, modules));
      }
    }
  }
}
