import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { randomBytes } from 'node:crypto';

/** Where `vite build` of apps/console leaves what it made. */
export const CONSOLE_DIR = fileURLToPath(new URL('../../../console/dist/web', import.meta.url));
/** In which the files lie whose names change with their content. */
export const ASSETS_DIR = join(CONSOLE_DIR, 'assets');

/** The places that apps/console leaves free in its page. */
const NONCE = 'SLUICE_NONCE';
const ISSUER = 'SLUICE_ISSUER';
const NONCE_BYTES = 16;

/** The console's page for one answer, and the policy that goes with it. */
export interface ConsolePage {
  readonly html: string;
  readonly policy: string;
}

/**
 * The page for one answer, as it is built now: its files are those that lie there. Undefined when nobody has built it.
 * @param issuer the identity provider's address, so that the page can say when it is one for development
 */
export function consolePage(issuer: string, directory = CONSOLE_DIR): ConsolePage | undefined {
  const file = join(directory, 'index.html');
  if (!existsSync(file)) return undefined;
  const nonce = randomBytes(NONCE_BYTES).toString('base64');
  const html = readFileSync(file, 'utf8').replaceAll(ISSUER, attribute(issuer)).replaceAll(NONCE, nonce);
  return { html, policy: policyOf(nonce) };
}

/** Scripts only from files of ours; styles from files, and those that carry this answer's nonce (ADR 0023). */
function policyOf(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Of a script that runs as a worker: it computes hashes with WebAssembly, and loads nothing. */
export const ASSET_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; frame-ancestors 'none'";

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
