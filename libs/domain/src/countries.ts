// The index, not the package's main: that one loads the country names of 70 languages, and only the codes are asked for.
import countries from 'i18n-iso-countries/index.js';

/** Codes the library knows that ISO 3166-1 does not assign: XK (Kosovo) is user-assigned. */
const NOT_ASSIGNED = new Set(['XK']);

const CODES: ReadonlySet<string> = new Set(
  Object.keys(countries.getAlpha2Codes()).filter((code) => !NOT_ASSIGNED.has(code)),
);

/** Whether a text is an officially assigned ISO 3166-1 alpha-2 code, upper case. */
export function isCountry(text: string): boolean {
  return CODES.has(text);
}
