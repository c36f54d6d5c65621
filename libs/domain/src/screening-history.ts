import type { Requirement } from '@sluice/contracts';
import type { ClearanceHistory } from './facts.js';

/** A filing that was completed: what it was for, and how long it took from its opening. */
export interface Clearance {
  readonly exporterId: string;
  readonly listId: string;
  readonly entryId: string;
  /** As the filing names them: countries, or `*` for all. */
  readonly markets: readonly string[];
  readonly durationMs: number;
}

/** How long filings like the one that a requirement asks for took; undefined: there was none yet. */
export type ClearanceLookup = (exporterId: string, requirement: Requirement) => ClearanceHistory | undefined;

/** Fewer filings than this say little: the figures come from a wider circle then, and clear no promise. */
export const FILINGS_ENOUGH = 5;

/** Answers remembered at most; asked again they would be the same. */
const ANSWERS_MAX = 10_000;
const TENTH_OF_A_DAY_MS = 8_640_000;

/**
 * Our own history of filings, asked requirement by requirement. The circle widens until there are enough filings: the
 * exporter's own for the entry and the market, its own for the entry, everybody's for the entry, the whole list. The
 * exporter outranks the market because the time goes into its documents, and the authority is one for all markets. It
 * never widens beyond the list: another rule's figures would be made up. The same filings in any order give the same answer.
 */
export function clearanceLookup(clearances: readonly Clearance[]): ClearanceLookup {
  const answers = new Map<string, ClearanceHistory | undefined>();
  return (exporterId, requirement) => {
    const key = JSON.stringify([exporterId, requirement.listId, requirement.entryId, requirement.market]);
    if (!answers.has(key)) {
      if (answers.size >= ANSWERS_MAX) answers.clear();
      answers.set(key, historyOf(clearances, exporterId, requirement));
    }
    return answers.get(key);
  };
}

function historyOf(
  clearances: readonly Clearance[],
  exporterId: string,
  { listId, entryId, market }: Requirement,
): ClearanceHistory | undefined {
  const ofList = clearances.filter((clearance) => clearance.listId === listId);
  const ofEntry = ofList.filter((clearance) => clearance.entryId === entryId);
  const ofExporter = ofEntry.filter((clearance) => clearance.exporterId === exporterId);
  const ofMarket = ofExporter.filter(({ markets }) => markets.includes(market) || markets.includes('*'));
  const circle = [ofMarket, ofExporter, ofEntry].find((narrower) => narrower.length >= FILINGS_ENOUGH) ?? ofList;
  return circle.length === 0 ? undefined : summary(circle.map(({ durationMs }) => durationMs));
}

function summary(durationsMs: number[]): ClearanceHistory {
  durationsMs.sort((a, b) => a - b);
  return {
    p50Days: percentileDays(durationsMs, 0.5),
    p90Days: percentileDays(durationsMs, 0.9),
    basedOnFilings: durationsMs.length,
  };
}

/** The shortest duration within which this share of the filings was completed (nearest rank), rounded up to 0.1 days. */
function percentileDays(ascendingMs: readonly number[], share: number): number {
  const ms = ascendingMs[Math.ceil(ascendingMs.length * share) - 1];
  if (ms === undefined) throw new RangeError('a percentile of nothing');
  return Math.ceil(ms / TENTH_OF_A_DAY_MS) / 10;
}
