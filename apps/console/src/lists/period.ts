import type { i18n } from 'i18next';
import { datedText } from '../time/instant.js';
import type { ListHeader } from './lists-api.js';

/** `1 Jun 2026, 00:00 – until replaced`. */
export function periodText(
  { effectiveFrom, effectiveUntil }: Pick<ListHeader, 'effectiveFrom' | 'effectiveUntil'>,
  language: i18n,
): string {
  const text = (at: string): string => datedText(new Date(at), language.language);
  const end = effectiveUntil ? text(effectiveUntil) : language.t('lists.openEnd');
  return `${text(effectiveFrom)} – ${end}`;
}
