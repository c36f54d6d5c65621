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
import type { World } from './world.js';

const ROUTER = new URL('../app/router.tsx', import.meta.url);
const LANGUAGES = ['en', 'zh-CN'] as const;

/** Both languages, both colour schemes, every screen. */
export function theLooks(world: () => World): void {
  describe('every screen', () => {
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
  });
}

async function findingsOf(page: Page): Promise<string[]> {
  const light = await axeFindings(page);
  await changeScheme(page, 'dark');
  const dark = await axeFindings(page, RULES_OF_COLOUR);
  return [...light.map((one) => `light: ${one}`), ...dark.map((one) => `dark: ${one}`)];
}
