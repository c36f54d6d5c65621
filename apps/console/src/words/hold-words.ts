import type { DeskSchemas } from '@sluice/client';
import type { i18n } from 'i18next';
import { dayText } from '../time/instant.js';

type Reason = DeskSchemas['Reason'];

/** As much of a hold as its words need. */
export interface WordedHold {
  readonly reason: Reason;
  readonly params: Readonly<Record<string, unknown>>;
  /** English, from the wire: only for a reason that this build does not know. */
  readonly remedy: string;
  readonly filingId?: string;
}

/** What a hold says: why it is, and what would free it. */
export interface HoldWords {
  readonly why: string;
  readonly frees: string;
}

const KNOWN: ReadonlySet<string> = new Set<Reason>([
  ...(['LIST_UNAVAILABLE', 'DESTINATION_UNKNOWN', 'PRODUCT_UNKNOWN', 'CLASSIFICATION_INCOMPLETE'] as const),
  ...(['DESCRIPTION_CONFLICT', 'FILING_REVOKED', 'FILING_REJECTED', 'FILING_EXPIRED'] as const),
  ...(['FILING_INCOMPLETE', 'FILING_MISSING', 'MANUAL'] as const),
]);

/** The variant of a reason's sentence that its facts ask for: the key behind `why.` and `frees.`. */
export function sentenceOf({ reason, params }: Pick<WordedHold, 'reason' | 'params'>): string {
  switch (reason) {
    case 'LIST_UNAVAILABLE':
      return params['problem'] === 'EXPORTER_COUNTRY_UNKNOWN' ? 'LIST_UNAVAILABLE_COUNTRY' : reason;
    case 'CLASSIFICATION_INCOMPLETE': {
      const attributes = listOf(params['attributes']);
      if (attributes.length === 0) return 'CLASSIFICATION_INCOMPLETE_CONDITION';
      const decides = attributes.length === 1 && attributes[0] === 'autonomousDecision';
      return decides ? 'CLASSIFICATION_INCOMPLETE_DECIDES' : reason;
    }
    case 'DESCRIPTION_CONFLICT':
      return params['where'] === 'LINE' ? 'DESCRIPTION_CONFLICT_LINE' : reason;
    case 'FILING_EXPIRED':
      return typeof params['validUntil'] === 'string' ? reason : 'FILING_EXPIRED_UNDATED';
    case 'FILING_INCOMPLETE':
      if (listOf(params['missing']).length > 0) return reason;
      return typeof params['validFrom'] === 'string' && params['status'] === 'COMPLETED'
        ? 'FILING_INCOMPLETE_LATER'
        : 'FILING_INCOMPLETE_STATUS';
    case 'DESTINATION_UNKNOWN':
    case 'PRODUCT_UNKNOWN':
    case 'FILING_REVOKED':
    case 'FILING_REJECTED':
    case 'FILING_MISSING':
    case 'MANUAL':
      return KNOWN.has(reason) ? reason : 'UNKNOWN';
    default:
      return 'UNKNOWN';
  }
}

/** The words for a hold in the language that is chosen, from its code and its facts and never from the wire's text. */
export function holdWords(hold: WordedHold, language: i18n): HoldWords {
  const key = sentenceOf(hold);
  const facts = factsOf(hold, language);
  const say = language.t as (path: string, facts: Record<string, string>) => string;
  return { why: say(`why.${key}`, facts), frees: say(`frees.${key}`, facts) };
}

function factsOf({ reason, params, remedy, filingId }: WordedHold, language: i18n): Record<string, string> {
  const facts: Record<string, string> = { remedy, ...(filingId === undefined ? {} : { filingId }) };
  for (const [name, value] of Object.entries(params)) facts[name] = factText(name, value, language);
  // As it was sent: the browser knows a name for “UK” and “EU” too, and neither is a country code.
  if (reason === 'DESTINATION_UNKNOWN') facts['country'] = String(params['country']);
  return facts;
}

const DAYS: ReadonlySet<string> = new Set(['date', 'validFrom', 'validUntil']);

function factText(name: string, value: unknown, language: i18n): string {
  if (name === 'missing')
    return joined(
      listOf(value).map((kind) => lackingText(kind, language)),
      language,
    );
  if (name === 'signals')
    return joined(
      listOf(value).map((signal) => `“${signal}”`),
      language,
    );
  if (name === 'country' && typeof value === 'string') return countryText(value, language.language);
  if (DAYS.has(name) && typeof value === 'string')
    return dayText(new Date(`${value.slice(0, 10)}T12:00:00`), language.language);
  return Array.isArray(value) ? joined(listOf(value), language) : String(value);
}

/** The name of an evidence kind inside a sentence; a kind that has no words is said as it is. */
export function lackingText(kind: string, language: i18n): string {
  return language.exists(`lacking.${kind}`) ? (language.t as (path: string) => string)(`lacking.${kind}`) : kind;
}

/** The name of an evidence kind by itself. */
export function evidenceText(kind: string, language: i18n): string {
  return language.exists(`evidence.${kind}`) ? (language.t as (path: string) => string)(`evidence.${kind}`) : kind;
}

const countries = new Map<string, Intl.DisplayNames>();

/** `Sweden`; what is no country code is said as it came. */
export function countryText(code: string, language: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  const names = countries.get(language) ?? new Intl.DisplayNames([language], { type: 'region', fallback: 'code' });
  countries.set(language, names);
  return names.of(code) ?? code;
}

/** `the one, the other and the third`. */
export function joined(words: readonly string[], { language }: i18n): string {
  return new Intl.ListFormat(language, { type: 'conjunction', style: 'long' }).format(words);
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
