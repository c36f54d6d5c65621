import type { DeskSchemas } from '@sluice/client';
import type { i18n } from 'i18next';
import { joined, lackingText } from './hold-words.js';

type Fix = DeskSchemas['Fix'];

/** What to do, as a sentence: `Attach the filing receipt to F-77, then complete it`. */
export function fixText(fix: Fix, language: i18n): string {
  const missing = joined(fix.missing?.map((kind) => lackingText(kind, language)) ?? [], language);
  const key = fix.kind === 'COMPLETE_FILING' && missing !== '' ? 'COMPLETE_FILING_MISSING' : fix.kind;
  return language.t(`holds.step.${key}`, { sku: fix.sku ?? '', filingId: fix.filingId ?? '', missing });
}

/** For what, and for whom: two exporters need a filing each for the same product. */
export function fixAbout({ entryTitle, entryId, country, exporterId }: Fix): string {
  return [entryTitle ?? entryId ?? country, exporterId].filter((part) => part !== undefined).join(' · ');
}

/** A step whose outcome is open frees at most so many. */
const OPEN_ENDED: ReadonlySet<Fix['kind']> = new Set([
  ...(['CLASSIFY_PRODUCT', 'PUBLISH_PRODUCT', 'AMEND_DESTINATION', 'RESOLVE_CONFLICT', 'APPROVE_LIST'] as const),
]);

/** Whether what it frees is known only once it is done: a classification can create a duty. */
export function isOpenEnded({ kind }: Fix): boolean {
  return OPEN_ENDED.has(kind);
}
