import {
  axeFindings,
  changeScheme,
  placesOf,
  RULES_OF_COLOUR,
  SCREENS,
  untilDrawn,
  type Page,
  type Places,
} from '@sluice/testing/console';
import { readFileSync } from 'node:fs';
import { en } from '../language/resources.js';
import { clippedTexts } from './clipped.js';
import { LongerLanguage } from './longer-language.js';
import type { World } from './world.js';

const ROUTER = new URL('../app/router.tsx', import.meta.url);
const LANGUAGES = ['en', 'zh-CN'] as const;
/** A small screen on a desk, and a tablet that is held upright. */
const WIDTHS_PX = [1280, 820] as const;

/** Both languages and a longer one, both colour schemes, every screen. */
export function theLooks(world: () => World): void {
  describe('every screen', () => {
    const longer = new LongerLanguage(en);
    let places: Places;
    beforeAll(async () => {
      places = await placesOf(world().system);
    });

    it('is in the list of those that are looked at', () => {
      const router = readFileSync(ROUTER, 'utf8');
      const routes = [...router.matchAll(/\bpage\(\s*'([^']+)'/g)].map(([, route]) => route);
      expect(routes.length).toBeGreaterThan(0);
      expect(routes.filter((route) => !SCREENS.some((screen) => screen.route === route))).toEqual([]);
    });

    it.each(SCREENS)('$name has nothing that axe finds, in both languages and both schemes', async (screen) => {
      const found: string[] = [];
      for (const language of LANGUAGES) {
        const page = await world().visitors.visit(screen.person, screen.path(places), { language });
        await untilDrawn(page);
        found.push(...(await findingsOf(page)).map((finding) => `${language}, ${finding}`));
      }
      expect(found).toEqual([]);
    });

    it.each(SCREENS)('$name has no text that is cut in a language that is two fifths longer', async (screen) => {
      const prepare = (page: Page): Promise<void> => longer.speak(page);
      const page = await world().visitors.visit(screen.person, screen.path(places), { prepare });
      await untilDrawn(page);
      expect(longer.missing).toEqual([]);
      expect(await clippedAtAnyWidth(page)).toEqual([]);
    });
  });
}

async function findingsOf(page: Page): Promise<string[]> {
  const light = await axeFindings(page);
  await changeScheme(page, 'dark');
  const dark = await axeFindings(page, RULES_OF_COLOUR);
  return [...light.map((one) => `light: ${one}`), ...dark.map((one) => `dark: ${one}`)];
}

async function clippedAtAnyWidth(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of WIDTHS_PX) {
    await page.setViewportSize({ width, height: 900 });
    await untilDrawn(page);
    found.push(...(await clippedTexts(page)).map((finding) => `${width} px: ${finding}`));
  }
  return found;
}
