import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord, readJson, writePrivateJson } from './private-file.js';
import type { Tokens } from './tokens.js';

/**
 * `.sluice/run.json`: what a running system really uses (2-wire-contract, "Where it listens"). It stands there only
 * while the system runs. Mode 0600, because it carries tokens and the database's password.
 */
export interface RunFile {
  /** `host:port`, or a comma separated list of them. */
  readonly kafka: string;
  readonly database: string;
  readonly desk: string;
  readonly registry: string;
  readonly gate: string;
  readonly webhooks: string;
  readonly pids: Readonly<Record<string, number>>;
  /** Access tokens of the sample people, by role; absent where people sign in at an identity provider of their own. */
  readonly tokens?: Tokens;
  /** Goes before every topic name; absent when there is none. */
  readonly topicPrefix?: string;
}

export function runFilePath(home: string): string {
  return join(home, 'run.json');
}

export function writeRunFile(home: string, run: RunFile): void {
  writePrivateJson(runFilePath(home), run);
}

export function removeRunFile(home: string): void {
  rmSync(runFilePath(home), { force: true });
}

/** The run file, or undefined when nothing runs here (or the file is not one of ours). */
export function readRunFile(home: string): RunFile | undefined {
  const found = readJson(runFilePath(home));
  if (!isRecord(found)) return undefined;
  const { kafka, database, desk, registry, gate, webhooks, pids, tokens, topicPrefix } = found;
  const addresses = [kafka, database, desk, registry, gate, webhooks];
  if (!addresses.every((address) => typeof address === 'string')) return undefined;
  if (!isRecord(pids) || !Object.values(pids).every(Number.isInteger)) return undefined;
  if (tokens !== undefined && !(isRecord(tokens) && Object.values(tokens).every((token) => typeof token === 'string')))
    return undefined;
  if (topicPrefix !== undefined && typeof topicPrefix !== 'string') return undefined;
  return found as unknown as RunFile;
}
