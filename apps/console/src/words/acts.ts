import type { DeskSchemas } from '@sluice/client';
import type { i18n } from 'i18next';
import { holdWords, type WordedHold } from './hold-words.js';

/** A hold with its place, and what would close it. */
export interface PlacedHold extends WordedHold {
  readonly holdId: string;
  readonly lineNo: number;
  readonly sku: string;
  readonly fix?: DeskSchemas['Fix'];
}

/** What somebody does for a line, and why: each reason that it closes, in words, once. */
export interface Act<H extends PlacedHold> {
  readonly lineNo: number;
  readonly sku: string;
  /** The hold whose words say what to do. */
  readonly by: H;
  readonly frees: string;
  readonly why: readonly string[];
}

/**
 * The acts that close these holds, line by line. Holds that one filing closes are told together: what frees them is said
 * by the one whose filing that is, and asked for once.
 */
export function actsOf<H extends PlacedHold>(holds: readonly H[], language: i18n): Act<H>[] {
  const acts = new Map<string, Act<H>>();
  for (const hold of holds) {
    const by = closerOf(hold, holds);
    const { frees, why } = holdWords(by, language);
    const key = `${hold.lineNo} ${frees}`;
    const known = acts.get(key) ?? { lineNo: hold.lineNo, sku: hold.sku, by, frees, why: [why] };
    acts.set(key, { ...known, why: [...new Set([...known.why, holdWords(hold, language).why])] });
  }
  return [...acts.values()].sort((a, b) => a.lineNo - b.lineNo);
}

/** The hold itself, or the one of its line whose filing would close both. */
function closerOf<H extends PlacedHold>(hold: H, holds: readonly H[]): H {
  if (isOfItsFix(hold)) return hold;
  const closes = ({ lineNo, fix }: H): boolean => lineNo === hold.lineNo && fix?.key === hold.fix?.key;
  return holds.find((other) => closes(other) && isOfItsFix(other)) ?? hold;
}

function isOfItsFix({ filingId, fix }: PlacedHold): boolean {
  return fix?.filingId === filingId;
}
