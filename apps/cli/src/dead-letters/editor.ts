import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CliError } from '../cli-error.js';

/**
 * Lets the person edit a text in their own editor (`VISUAL`, `EDITOR`, or vi) and answers what they saved. The file is
 * theirs only, and goes when the editor is closed.
 */
export function editText(text: string, env: NodeJS.ProcessEnv): string {
  const editor = env['VISUAL'] || env['EDITOR'] || 'vi';
  const folder = mkdtempSync(join(tmpdir(), 'sluice-edit-'));
  const file = join(folder, 'record.json');
  try {
    writeFileSync(file, text, { mode: 0o600 });
    // Through a shell, as git does: the variable may hold arguments ("code --wait").
    const { status, error } = spawnSync('sh', ['-c', `${editor} "$1"`, 'sh', file], { stdio: 'inherit', env });
    if (error !== undefined || status !== 0) {
      throw new CliError(
        `${editor} ended without success.`,
        error?.message ?? `Its exit code was ${status}.`,
        'Set EDITOR to an editor that waits until the file is closed, or give the record with --file.',
      );
    }
    return readFileSync(file, 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
