import type {
  FilingUpdatedData,
  GateShipmentData,
  ListPublishedData,
  ListSource,
  ProductClassifiedData,
} from '@sluice/contracts';
import { compileList, explainScope, parseInstant, type CompiledList, type TermExplanation } from '@sluice/domain';
import type { Fix } from '../shipments/fix.js';
import { waysOut } from '../shipments/ways-out.js';
import { stepsOf, type Step } from './steps.js';

/** How the gate reached a decision, from the facts as the registry said them last. */
export interface Explanation {
  /** The instant for which everything was tested: the planned dispatch, or the decision if that was later. */
  readonly testedFor: string;
  readonly lists: readonly ExplainedList[];
  readonly lines: readonly ExplainedLine[];
}

export interface ExplainedList {
  readonly listId: string;
  readonly version: number;
  /** Absent: the desk has not heard of this version. */
  readonly title?: string;
  /** With its confidence: nobody should read a verdict without it. */
  readonly source?: ListSource;
  readonly origins?: readonly string[];
}

export interface ExplainedLine {
  readonly lineNo: number;
  readonly sku: string;
  /** Absent: the product master does not know it. */
  readonly product?: { readonly name: string; readonly category: string; readonly productVersion: number };
  /** One for each entry of each list that is known. */
  readonly scope: readonly ExplainedEntry[];
  readonly holds: readonly ExplainedHold[];
}

/** A hold with what would close it; holds of one fix, and the same steps, are closed together. */
export interface ExplainedHold {
  readonly holdId: string;
  readonly fix: Fix;
  readonly steps: readonly Step[];
}

export interface ExplainedEntry {
  readonly listId: string;
  readonly version: number;
  readonly entryId: string;
  readonly title: string;
  readonly verdict: 'IN_SCOPE' | 'OUT_OF_SCOPE' | 'UNDECIDED';
  readonly markets: readonly string[];
  /** Whether the destination is one of them; `*` is every country but the exporter's own, which is not known here. */
  readonly marketNamed: boolean;
  /** Every term of the condition, with its three values and what the product has where it looks. */
  readonly terms: readonly TermExplanation[];
  readonly missingAttributes: readonly string[];
  /** Signal words in the sales text that the attributes deny. */
  readonly conflictSignals: readonly string[];
}

export interface ExplainingFacts {
  readonly lists: readonly ListPublishedData[];
  readonly products: ReadonlyMap<string, ProductClassifiedData>;
  readonly filings: ReadonlyMap<string, FilingUpdatedData>;
}

const VERDICTS = { IN: 'IN_SCOPE', OUT: 'OUT_OF_SCOPE', UNDECIDABLE: 'UNDECIDED' } as const;

/** Explains what the gate said last. Pure. Facts may have changed since: the desk explains, and decides nothing. */
export function explain(state: GateShipmentData, facts: ExplainingFacts): Explanation {
  const lists = facts.lists.map((data) => compileList(data));
  const testedForMs = Math.max(parseInstant(state.decidedAt), parseInstant(state.plannedDispatchAt));
  return {
    testedFor: new Date(testedForMs).toISOString(),
    lists: state.lists.map((ref) => {
      const data = facts.lists.find(({ listId, version }) => listId === ref.listId && version === ref.version);
      return { ...ref, ...(data && { title: data.title, source: data.source, origins: data.origins }) };
    }),
    lines: state.lines.map((line) => explainLine(line, state.destinationCountry, lists, facts)),
  };
}

function explainLine(
  { lineNo, sku, holds }: GateShipmentData['lines'][number],
  destination: string,
  lists: readonly CompiledList[],
  { products, filings }: ExplainingFacts,
): ExplainedLine {
  const product = products.get(sku);
  return {
    lineNo,
    sku,
    ...(product && {
      product: { name: product.name, category: product.category, productVersion: product.productVersion },
    }),
    scope: product === undefined ? [] : lists.flatMap((list) => explainEntries(product, list, destination)),
    holds: waysOut(holds).map(({ hold, by, fix }) => {
      const filing = by.filingId === undefined ? undefined : filings.get(by.filingId);
      const list = lists.find(({ listId }) => listId === by.requirement?.listId);
      const entry = list?.entries.find(({ entryId }) => entryId === by.requirement?.entryId)?.data;
      return { holdId: hold.holdId, fix, steps: stepsOf(sku, by, { filing, entry, product }) };
    }),
  };
}

function explainEntries(product: ProductClassifiedData, list: CompiledList, destination: string): ExplainedEntry[] {
  const { listId, version } = list;
  return explainScope(product, list).map(({ entryId, title, verdict, terms, missingAttributes, conflictSignals }) => {
    const markets = list.entries.find((entry) => entry.entryId === entryId)?.data.markets ?? [];
    return {
      ...{ listId, version, entryId, title, markets, terms, missingAttributes, conflictSignals },
      verdict: VERDICTS[verdict],
      marketNamed: markets.includes('*') || markets.includes(destination),
    };
  });
}
