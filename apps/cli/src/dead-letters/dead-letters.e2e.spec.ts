import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { repositoryRoot } from '@sluice/embedded';
import { aShipment, eventually, makeSystemHome, publishRaw } from '@sluice/testing';
import { readRunFile, type RunFile } from '../run-file.js';

const CLI = join(repositoryRoot, 'apps/cli/dist/main.js');
/** A start waits for a broker, and the machine may be busy with other specs. */
const UP_TIMEOUT_MS = 180_000;

jest.setTimeout(300_000);

let home: string;
let env: NodeJS.ProcessEnv;
let system: ChildProcess | undefined;
let run: RunFile;

beforeAll(async () => {
  if (!existsSync(CLI)) throw new Error(`${CLI} is not built: npm run build`);
  const made = await makeSystemHome('letters');
  home = made.home;
  env = { ...made.env, SLUICE_SAMPLE: 'never', NODE_OPTIONS: '' };
  system = spawn(process.execPath, [CLI, 'start'], { env, cwd: repositoryRoot, stdio: 'ignore' });
  run = await eventually(
    async () => {
      const found = readRunFile(home);
      if (!found) throw new Error('There is no run.json yet');
      expect((await fetch(`${found.gate}/readyz`)).status).toBe(200);
      return found;
    },
    { timeoutMs: UP_TIMEOUT_MS, everyMs: 250 },
  );
});

afterAll(async () => {
  if (system?.exitCode === null) {
    const ended = once(system, 'exit');
    system.kill('SIGTERM');
    await ended;
  }
  rmSync(home, { recursive: true, force: true });
});

function deadLetters(args: readonly string[], more: NodeJS.ProcessEnv = {}): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'dead-letters', ...args], {
    env: { ...env, ...more },
    cwd: repositoryRoot,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

/** Sends it and answers the id under which it is parked, as the list prints it. */
async function park(key: string, type: string, data: object): Promise<string> {
  const headers = { ce_specversion: '1.0', ce_id: key, ce_source: '/oms', ce_type: type };
  const value = JSON.stringify(data);
  await publishRaw(run.kafka, 'logistics.shipment.v1', [
    { key, value, headers: { ...headers, 'content-type': 'application/json' } },
  ]);
  return eventually(
    () => {
      const { items } = JSON.parse(deadLetters(['list', '--json', '--key', key]).output) as {
        items: { deadLetterId: string }[];
      };
      const [letter] = items;
      if (!letter) throw new Error(`${key} is not parked`);
      return letter.deadLetterId;
    },
    { timeoutMs: 60_000, everyMs: 250 },
  );
}

/** An editor that replaces one text by the next, each time it is opened. */
function editorThat(...changes: readonly [from: string, to: string][]): string {
  const script = join(home, 'editor.sh');
  const cases = changes.map(
    ([from, to]) => `if grep -q '${from}' "$1"; then sed -i 's/${from}/${to}/' "$1"; exit 0; fi`,
  );
  writeFileSync(script, `#!/bin/sh\n${cases.join('\n')}\nexit 0\n`, { mode: 0o755 });
  return script;
}

async function decisionOf(shipmentId: string): Promise<unknown> {
  const headers = { authorization: `Bearer ${run.tokens?.auditor}` };
  return (await fetch(`${run.gate}/v1/shipments/${shipmentId}`, { headers })).json();
}

describe('dead letters from the terminal', () => {
  it('are listed, shown, and edited until the record is right; then its shipment is decided', async () => {
    const shipment = aShipment({ shipmentId: 'CLI-EDIT' });
    const wrong = { ...shipment, lines: shipment.lines.map((line) => ({ ...line, quantity: -2 })) };
    const id = await park('CLI-EDIT', 'logistics.shipment.requested', wrong);
    expect(deadLetters(['list']).output).toMatch(
      new RegExp(`${id} +CLI-EDIT +SCHEMA_VIOLATION +lines\\[0\\].quantity`),
    );
    expect(deadLetters(['show', id]).output).toContain('"quantity": -2');
    const refused = deadLetters(['replay', id]);
    expect(refused.status).toBe(1);
    expect(refused.output).toContain('lines[0].quantity');
    expect(deadLetters(['edit', id], { EDITOR: 'true' })).toMatchObject({ status: 0 });

    const editor = editorThat(['"quantity": -2', '"quantity": 0'], ['"quantity": 0', '"quantity": 2']);
    const edited = deadLetters(['edit', id, '--reason', 'typing error'], { EDITOR: editor });
    expect(edited).toEqual({ status: 0, output: `✔ ${id} was replayed and applied.\n` });
    expect(await decisionOf('CLI-EDIT')).toMatchObject({ decisionVersion: 1, status: 'HELD' });
    expect(deadLetters(['show', id]).output).toMatch(/by omar: APPLIED\n +reason +typing error/);
    expect(deadLetters(['edit', id], { EDITOR: 'true' })).toMatchObject({ status: 1 });
  });

  it('say so, and fail, when a replay is parked again', async () => {
    const departure = { shipmentId: 'CLI-AGAIN', shipmentVersion: 1, departedAt: '2026-06-20T10:00:00Z' };
    const id = await park('CLI-AGAIN', 'logistics.shipment.departed', departure);
    const again = deadLetters(['replay', id]);
    expect(again.status).toBe(1);
    expect(again.output).toContain(`parked as ${id}:2`);
    expect(deadLetters(['replay-key', 'logistics.shipment.v1', 'CLI-AGAIN']).output).toContain('1 is open');
    expect(deadLetters(['discard', `${id}:3`]).status).toBe(1);
    expect(deadLetters(['discard', `${id}:3`, '--reason', 'never requested']).status).toBe(0);
    expect(deadLetters(['list', '--key', 'CLI-AGAIN']).output).toBe('No open dead letters.\n');
  });

  it('are corrected by a script, without an editor', async () => {
    const id = await park('CLI-OTHER', 'logistics.shipment.requested', aShipment({ shipmentId: 'CLI-FILE' }));
    const record = JSON.parse(deadLetters(['show', id, '--record']).output) as object;
    const file = join(home, 'record.json');
    writeFileSync(file, JSON.stringify({ ...record, key: 'CLI-FILE' }));
    const edited = deadLetters(['edit', id, '--file', file, '--json']);
    expect(JSON.parse(edited.output)).toMatchObject({ state: 'REPLAYED', resolution: { outcome: 'APPLIED' } });
    expect(await decisionOf('CLI-FILE')).toMatchObject({ shipmentId: 'CLI-FILE' });
  });
});
