import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Staging } from '../staging.js';
import { stage } from '../testing/evidence-store-contract.js';
import { EICAR, SpokenClamd, type SpokenClamdOptions } from '../testing/spoken-clamd.js';
import { ClamdScanner } from './clamd-scanner.js';
import { ScannerUnavailable, type ScanResult } from './virus-scanner.js';

const MIB = 1024 * 1024;

describe('clamd as the scanner', () => {
  let directory: string;
  let staging: Staging;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'sluice-scan-'));
    staging = new Staging(directory);
    await staging.open();
  });
  afterAll(() => rm(directory, { recursive: true }));

  async function scan(content: Buffer | string, options: SpokenClamdOptions = {}): Promise<ScanResult> {
    const clamd = await SpokenClamd.start(options);
    try {
      const scanner = new ClamdScanner(clamd.address, { connectMs: 10_000, idleMs: options.silent ? 200 : 10_000 });
      return await scanner.scan(await stage(staging, content));
    } finally {
      await clamd.close();
    }
  }

  it('finds a harmless document clean, small or large', async () => {
    expect(await scan('the assessment')).toEqual({ is: 'CLEAN' });
    expect(await scan(randomBytes(2 * MIB + 1))).toEqual({ is: 'CLEAN' });
  });

  it('names what it finds in an infected one, wherever it is', async () => {
    const infected = { is: 'INFECTED', signature: 'Win.Test.EICAR_HDB-1' };
    expect(await scan(EICAR)).toEqual(infected);
    const acrossChunks = Buffer.concat([Buffer.alloc(64 * 1024 - 10, 'x'), Buffer.from(EICAR), Buffer.alloc(MIB, 'x')]);
    expect(await scan(acrossChunks)).toEqual(infected);
  });

  it('gives no verdict on a document that is larger than clamd takes, and says why', async () => {
    const tooLarge = scan(randomBytes(10 * MIB), { bytesMax: MIB });
    await expect(tooLarge).rejects.toThrow(ScannerUnavailable);
    await expect(tooLarge).rejects.toThrow('INSTREAM size limit exceeded.');
  });

  it('gives no verdict when clamd says nothing', async () => {
    await expect(scan('the assessment', { silent: true })).rejects.toThrow('it does not answer');
  });

  it('gives no verdict when nobody listens', async () => {
    const clamd = await SpokenClamd.start();
    const { address } = clamd;
    await clamd.close();
    const scanning = new ClamdScanner(address).scan(await stage(staging, 'x'));
    await expect(scanning).rejects.toThrow('ECONNREFUSED');
  });

  it.each([
    ['hangs up', '', 'it hung up'],
    ['is cut off in its answer', 'stream: OK', 'it hung up'],
    ['says something else', 'stream: MAYBE\0', 'stream: MAYBE'],
    ['is asked what it does not know', 'UNKNOWN COMMAND\0', 'UNKNOWN COMMAND'],
  ])('gives no verdict when clamd %s', async (_what, answer, reason) => {
    const server = createServer((socket) => {
      socket.on('error', () => socket.destroy());
      socket.once('data', () => socket.end(answer));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const scanning = new ClamdScanner({ host: '127.0.0.1', port }).scan(await stage(staging, 'x'));
    await expect(scanning).rejects.toThrow(ScannerUnavailable);
    await expect(scanning).rejects.toThrow(reason);
    server.close();
  });
});
