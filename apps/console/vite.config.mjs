import react from '@vitejs/plugin-react';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defaultClientConditions, defineConfig } from 'vite';

const outDir = join(import.meta.dirname, 'dist/web');

/** Compressed once here and not with each request: the desk serves the file that the browser takes. */
const compressed = {
  name: 'compressed',
  apply: 'build',
  closeBundle() {
    const assets = join(outDir, 'assets');
    for (const name of readdirSync(assets).filter((file) => /\.(js|css)$/.test(file))) {
      const bytes = readFileSync(join(assets, name));
      writeFileSync(join(assets, `${name}.gz`), gzipSync(bytes, { level: 9 }));
      writeFileSync(join(assets, `${name}.br`), brotliCompressSync(bytes));
    }
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), compressed],
  // Our own libraries from their sources, as tests and lint have them: the console needs no build before its own.
  resolve: { conditions: ['@sluice/source', ...defaultClientConditions] },
  // The desk puts a nonce of its own here with each answer (ADR 0023).
  html: { cspNonce: 'SLUICE_NONCE' },
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2023',
    // What is loaded at first, for the check of its size.
    manifest: true,
    // Data URLs would need a hole in the policy for each kind.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
});
