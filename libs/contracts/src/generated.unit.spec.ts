import { execFileSync } from 'node:child_process';

describe('src/generated', () => {
  it('is what schemas/ says', () => {
    const root = new URL('../', import.meta.url);
    expect(() =>
      execFileSync(process.execPath, ['tools/generate.mjs', '--check'], { cwd: root, stdio: 'pipe' }),
    ).not.toThrow();
  }, 30_000);
});
