import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { inRoot, root } from './paths.mjs';
import { say, SetUpError } from './progress.mjs';

/** What runs in production, and everything that building and testing it needs besides. */
const BILLS = [
  {
    file: 'sluice.cdx.json',
    args: ['--omit=dev', '--workspace=apps/gate', '--workspace=apps/registry', '--workspace=apps/webhooks'],
  },
  { file: 'sluice-with-tools.cdx.json', args: [] },
];

/** Writes the software bill of materials in CycloneDX, from package-lock.json alone. Gives the exit code. */
export async function sbom() {
  mkdirSync(inRoot('sbom'), { recursive: true });
  for (const { file, args } of BILLS) {
    const path = inRoot('sbom', file);
    await npmSbom(path, args);
    say(`✓ sbom/${file}: ${JSON.parse(readFileSync(path, 'utf8')).components.length} components`);
  }
  return 0;
}

async function npmSbom(path, args) {
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith('npm-cli.js') ? [process.execPath, [npm]] : ['npm', []];
  const output = openSync(path, 'w');
  const format = ['--package-lock-only', '--sbom-format=cyclonedx', '--sbom-type=application'];
  const child = spawn(command, [...first, 'sbom', ...format, ...args], {
    cwd: root,
    stdio: ['ignore', output, 'inherit'],
  });
  closeSync(output);
  const [code] = await once(child, 'close');
  if (code !== 0) throw new SetUpError(`npm sbom ended with ${code}; ${path} is not usable`);
}
