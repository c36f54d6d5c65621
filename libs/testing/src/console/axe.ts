import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What depends on colours; the rest of a page is the same in light and in dark. */
export const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];
const HTML_LENGTH_MAX = 160;

interface Result {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/** What axe finds against WCAG 2.2 AA, each as one line; `rules`: these alone, when the others were looked at. */
export async function axeFindings(page: Page, rules: readonly string[] = WCAG): Promise<string[]> {
  // Evaluated from outside: the page's policy lets no script in, and stays as it is.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (runOnly) => {
      const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<Result> } };
      return axe.run({ runOnly, resultTypes: ['violations'] });
    },
    [...rules],
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, HTML_LENGTH_MAX)).join(' | ')}`,
  );
}
