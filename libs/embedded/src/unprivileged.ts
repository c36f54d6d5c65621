import { chownSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** `nobody` on every Linux distribution we know; PostgreSQL refuses to run as root. */
const NOBODY = 65_534;

/** How to run a server: as ourselves, or, when we are root, as a user without privileges. */
export interface RunAs {
  readonly command: string;
  readonly args: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
}

const weAreRoot = (): boolean => process.getuid?.() === 0;

/** Creates a directory that the server's user owns and nobody else reads. */
export function privateDirectory(path: string): string {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  giveToServer(path);
  return path;
}

/** Hands a file or directory to the server's user when we are root. */
export function giveToServer(path: string): void {
  if (weAreRoot()) chownSync(path, NOBODY, NOBODY);
}

/**
 * The command line that runs a server without root's privileges.
 *
 * A checkout below a closed directory (`/root`, say) cannot be entered by another user. There `setpriv` lets the
 * server keep the one capability that passes file permissions, and none of root's others; PostgreSQL is content, it
 * only looks at the user id. The alternative, binaries and data outside the checkout, would leave `.sluice` incomplete
 * and things behind when a checkout is deleted.
 */
export function asServerUser(command: string, args: readonly string[], mustRead: readonly string[]): RunAs {
  if (!weAreRoot()) return { command, args };
  if (mustRead.every(readableByAll)) return { command, args, uid: NOBODY, gid: NOBODY };
  // The last one: access(2), by which initdb looks for its parts, ignores capabilities of a user id that is not root's.
  const keep = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--securebits=+no_setuid_fixup'];
  const user = [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];
  return { command: 'setpriv', args: [...user, ...keep, command, ...args] };
}

function readableByAll(path: string): boolean {
  const stat = statSync(path);
  if (stat.uid !== NOBODY && (stat.mode & (stat.isDirectory() ? 0o005 : 0o004)) === 0) return false;
  return ancestorsOf(path).every((directory) => {
    const { uid, mode } = statSync(directory);
    return uid === NOBODY || (mode & 0o001) !== 0;
  });
}

function ancestorsOf(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [] : [parent, ...ancestorsOf(parent)];
}
