import type { Page } from '@sluice/testing/console';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { World } from './world.js';

const MIB = 1024 * 1024;
const FILE_BYTES = 200 * MIB;
/** So slow that an upload is seen, and can be cancelled, on any machine. */
const SLOW = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 4 * MIB };
const FAST = { ...SLOW, uploadThroughput: -1 };

/** Large files on their way to a filing. */
export function theUploads(world: () => World): void {
  describe('200 MB of evidence', () => {
    let directory: string;
    beforeAll(() => {
      directory = mkdtempSync(join(tmpdir(), 'sluice-upload-'));
    });
    afterAll(() => rmSync(directory, { recursive: true }));

    it('can be cancelled on the way, which attaches nothing, and are attached whole when they are sent again', async () => {
      const filingId = await world().draftFiling(await world().reviewedProduct('UPLOAD'));
      const file = largePdf(join(directory, 'assessment.pdf'));
      const page = await world().visitors.visit('olga', `/filings/${filingId}`);
      const upload = page.getByRole('form', { name: basename(file) });
      await page.locator('input[type=file]').setInputFiles(file);

      const speed = await speedOf(page);
      await speed(SLOW);
      await upload.getByRole('button', { name: 'Attach' }).click();
      await upload.getByText(/^[1-9]\d? %, [\d.]+ MB of 209.7 MB/).waitFor({ timeout: 120_000 });
      await upload.getByRole('button', { name: 'Cancel the upload' }).click();
      await upload.getByText('Cancelled. Nothing was attached.').waitFor();
      expect(await evidenceOf(filingId)).toEqual([]);

      await speed(FAST);
      await upload.getByRole('button', { name: 'Retry' }).click();
      await page.getByText('1 of 1 attached').waitFor({ timeout: 120_000 });
      expect(await evidenceOf(filingId)).toMatchObject([{ size: FILE_BYTES, kind: 'SECURITY_ASSESSMENT_REPORT' }]);
    });

    async function evidenceOf(filingId: string): Promise<unknown> {
      return (await world().system.ask('auditor', 'registry', `GET /v1/filings/${filingId}`)).body['evidence'];
    }
  });
}

async function speedOf(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  return (conditions: typeof SLOW) => devtools.send('Network.emulateNetworkConditions', conditions);
}

/** A file that begins and ends as a PDF does. */
function largePdf(path: string): string {
  const file = openSync(path, 'w');
  const piece = Buffer.alloc(MIB, 'Security assessment, page after page.\n');
  for (let at = 0; at < FILE_BYTES; at += piece.length) writeSync(file, piece, 0, piece.length, at);
  writeSync(file, '%PDF-1.7\n', 0);
  writeSync(file, '\n%%EOF\n', FILE_BYTES - 7);
  closeSync(file);
  return path;
}
