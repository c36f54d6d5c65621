import { sluiceHome } from '@sluice/embedded';
import { execa } from 'execa';
import { existsSync, mkdtempSync, renameSync, rmSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** An S3 server for POSIX file systems by Versity, Apache-2.0, built from its Go module; the module proxy keeps the version. */
const MODULE = 'github.com/versity/versitygw';
const VERSION = 'v1.8.0';
/** A cold build compiles the SDKs of three clouds; two minutes here, on two busy cores. */
const BUILD_TIMEOUT_MS = 15 * 60_000;

/**
 * Path of the server's program, built by Go on first use and kept in `SLUICE_HOME`; undefined where there is no Go or the
 * module cannot be had, which is said loudly: specs that need it are skipped then.
 */
export async function versitygwProgram(): Promise<string | undefined> {
  const home = join(sluiceHome(), `versitygw-${VERSION}`);
  const program = join(home, 'versitygw');
  if (existsSync(program)) return program;
  mkdirSync(sluiceHome(), { recursive: true });
  const part = mkdtempSync(join(sluiceHome(), 'versitygw-part-'));
  try {
    await execa('go', ['install', `${MODULE}/cmd/versitygw@${VERSION}`], {
      env: { GOBIN: part, CGO_ENABLED: '0' },
      timeout: BUILD_TIMEOUT_MS,
      stdin: 'ignore',
    });
    renameSync(part, home);
    return program;
  } catch (error) {
    // Of two builds at once the second finds the first in its place.
    if (existsSync(program)) return program;
    sayLoudly(error as { shortMessage?: string; stderr?: string });
    return undefined;
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
}

function sayLoudly({ shortMessage, stderr }: { shortMessage?: string; stderr?: string }): void {
  const lines = [
    'THE EVIDENCE STORE ON S3 IS NOT TESTED IN THIS RUN.',
    `Its specs need ${MODULE}@${VERSION}, which Go could not build: install Go 1.26 or newer, and let it reach a module proxy.`,
    shortMessage ?? 'no further word',
    ...(stderr ?? '').split('\n').slice(-5),
  ];
  process.stderr.write(`\n${lines.map((line) => `!! ${line}`).join('\n')}\n\n`);
}
