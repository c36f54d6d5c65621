import { readFileSync } from 'node:fs';
import { verifyPassport, type PassportKeys } from '@sluice/passport';
import { Command } from 'commander';
import { asError, CliError } from '../cli-error.js';
import { isRecord } from '../private-file.js';
import { readRunFile } from '../run-file.js';
import { isGood, textOf } from './passport-text.js';

export interface Surroundings {
  /** Where `run.json` is. */
  readonly home: () => string;
  readonly print: (line: string) => void;
}

const KEYS_PATH = '/v1/passports/keys';
const ANSWER_TIMEOUT_MS = 10_000;

/** `sluice passport …`: release passports, verified without asking whoever issued them. */
export function passportCommand({ home, print }: Surroundings): Command {
  const commands = new Command('passport').description('release passports: verify one offline');
  commands
    .command('verify')
    .description('whether a passport is what a desk issued and has not expired; 0: it is, 1: it is not')
    .argument('<passport>', 'the compact string, or - to read it from standard input')
    .option('--keys <file>', 'the published keys (JWKS); without it they are asked of the running desk')
    .option('--json', 'print one JSON document', false)
    .action(async (text: string, { keys, json }: { keys?: string; json: boolean }) => {
      const verdict = await verifyPassport(
        text === '-' ? readFileSync(process.stdin.fd, 'utf8') : text,
        keys === undefined ? await publishedKeys(deskOf(home())) : keysIn(keys),
        Date.now(),
      );
      if (json) print(JSON.stringify(verdict));
      else for (const line of textOf(verdict)) print(line);
      process.exitCode = isGood(verdict) ? 0 : 1;
    });
  commands
    .command('keys')
    .description('print the keys that passports are verified with, to be kept where there is no network')
    .action(async () => print(JSON.stringify(await publishedKeys(deskOf(home())), null, 2)));
  return commands;
}

function deskOf(home: string): string {
  const run = readRunFile(home);
  if (run) return run.desk;
  throw new CliError(
    'There are no keys to verify with.',
    `No Sluice runs in ${home}.`,
    'Name a file with the published keys: --keys keys.json (sluice passport keys prints them).',
  );
}

async function publishedKeys(desk: string): Promise<PassportKeys> {
  try {
    const answer = await fetch(new URL(KEYS_PATH, desk), { signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS) });
    return keysOf(await answer.json(), desk);
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new CliError('The desk gave no keys.', asError(error).message, 'Name a file with them: --keys keys.json.');
  }
}

function keysIn(file: string): PassportKeys {
  try {
    return keysOf(JSON.parse(readFileSync(file, 'utf8')), file);
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new CliError(`${file} cannot be used.`, asError(error).message, 'sluice passport keys prints such a file.');
  }
}

function keysOf(found: unknown, where: string): PassportKeys {
  if (isRecord(found) && Array.isArray(found['keys'])) return { keys: found['keys'] as PassportKeys['keys'] };
  throw new CliError(
    `There are no keys in what ${where} says.`,
    'A JSON Web Key Set is expected: { "keys": [ … ] }.',
    'sluice passport keys prints one.',
  );
}
