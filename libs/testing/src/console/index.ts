export { askOverride } from './ask-override.js';
export { axeFindings, RULES_OF_COLOUR } from './axe.js';
export { chromiumCanBeHad, openChromium } from './chromium.js';
export { placesOf, SCREENS, type Places, type Screen } from './screens.js';
export { untilDrawn } from './traffic.js';
export { changeScheme, VIEWPORT, Visitors, type Look } from './visitors.js';
export type { Locator, Page } from 'playwright-core';
