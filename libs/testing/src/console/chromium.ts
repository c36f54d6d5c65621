import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Where Debian puts it; `CHROMIUM` says another place. */
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const REMEDY = 'Install it (Debian: apt-get install chromium), or set CHROMIUM to where it is.';

/** False, and said loudly, where there is none; an error where a browser was promised (`CI`). */
export function chromiumCanBeHad(): boolean {
  if (existsSync(CHROMIUM)) return true;
  const problem = `The console is NOT tried in a browser: there is no ${CHROMIUM}. ${REMEDY}`;
  if (process.env['CI']) throw new Error(problem);
  process.stderr.write(`\n${problem}\n\n`);
  return false;
}

/** A real browser without a window. Throws with the remedy when there is none. */
export async function openChromium(): Promise<Browser> {
  if (!existsSync(CHROMIUM)) throw new Error(`There is no ${CHROMIUM}. ${REMEDY}`);
  // As root Chromium refuses to run in its own sandbox.
  return chromium.launch({ executablePath: CHROMIUM, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}
