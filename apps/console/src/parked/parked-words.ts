import type { i18n } from 'i18next';
import type { ParkedSummary } from './parked-api.js';

/** Why a record was parked, by its code; a code that has no words is told as the service told it. */
export function whyParked(
  { code, field, message }: Pick<ParkedSummary, 'code' | 'field' | 'message'>,
  language: i18n,
): string {
  const key = `parked.codes.${code}${field !== undefined && language.exists(`parked.codes.${code}_field`) ? '_field' : ''}`;
  const say = language.t as (path: string, facts: Record<string, string>) => string;
  return language.exists(key) ? say(key, { field: field ?? '' }) : message;
}
