import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { consolePage } from './console-page.js';

describe("the console's page", () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'sluice-console-'));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it('carries a nonce of its own with each answer, which is the one of its policy', () => {
    writeFileSync(join(directory, 'index.html'), '<meta nonce="SLUICE_NONCE"><link nonce="SLUICE_NONCE">');
    const [first, second] = [1, 2].map(() => consolePage('https://id.example', directory));
    const nonce = /nonce="([^"]+)"/.exec(first?.html ?? '')?.[1] ?? 'none';
    expect(first?.html).toBe(`<meta nonce="${nonce}"><link nonce="${nonce}">`);
    expect(first?.policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect(second?.html).not.toBe(first?.html);
  });

  it('lets no script in that stands in the page', () => {
    writeFileSync(join(directory, 'index.html'), '');
    const policy = consolePage('https://id.example', directory)?.policy ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
  });

  it('names the identity provider, as text', () => {
    writeFileSync(join(directory, 'index.html'), '<meta content="SLUICE_ISSUER">');
    expect(consolePage('https://id.example/"><script>', directory)?.html).toBe(
      '<meta content="https://id.example/&quot;>&lt;script>">',
    );
  });

  it('is missing where nobody has built it', () => {
    expect(consolePage('https://id.example', join(directory, 'elsewhere'))).toBeUndefined();
  });
});
