import type { Exporter, FilingUpdatedData, Requirement } from '@sluice/contracts';
import type { CompiledEntry, CompiledList } from './applicable-list.js';
import { isCountry } from './countries.js';
import { coverageOf } from './coverage.js';
import { conflictOf, lineSignals } from './description-conflict.js';
import type { Facts, ProductFact } from './facts.js';
import { bySeverity, type Finding } from './findings.js';
import { listsInForce } from './lists-in-force.js';
import { scopeOf, type EntryScope, type ProductScope } from './scope.js';
import { shanghaiDay } from './time.js';

/** What shipments and orders have in common: one exporter, one destination. */
export interface Consignment {
  readonly exporter: Exporter;
  readonly destinationCountry: string;
}

/** One product of a consignment. */
export interface ConsignmentLine {
  readonly lineNo: number;
  readonly sku: string;
  readonly description?: string;
}

/** A requirement of a line and the filing that covers it. */
export interface Covered {
  readonly requirement: Requirement;
  readonly filing: FilingUpdatedData;
}

/** What the rules say of one line: the requirements that are covered, and what is found, most severe first. */
export interface LineFindings {
  readonly covered: readonly Covered[];
  readonly findings: readonly Finding[];
}

/** Everything about a consignment that its lines share. */
interface Circumstances {
  readonly exporter: Exporter;
  readonly destination: string;
  /** How requirements name the destination: `*` for one that is no country, because it could be any. */
  readonly market: string;
  readonly facts: Facts;
  /** The day tested, in Asia/Shanghai. */
  readonly day: string;
  /** The lists in force whose origins name the exporter's country; all of them when that is no country. */
  readonly lists: readonly CompiledList[];
  /** What is found on every line, whatever the product. */
  readonly common: readonly Finding[];
}

const EVERY_MARKET = '*';
const NO_FINDINGS: readonly Finding[] = Object.freeze([]);
const NO_COVER: readonly Covered[] = Object.freeze([]);
const NOTHING: LineFindings = Object.freeze({ covered: NO_COVER, findings: NO_FINDINGS });

/** Tests the lines of a consignment at an instant: give it line by line. Nothing that is unknown is clear. */
export function lineAssessor(
  consignment: Consignment,
  facts: Facts,
  atMs: number,
): (line: ConsignmentLine) => LineFindings {
  const circumstances = circumstancesOf(consignment, facts, atMs);
  return (line) => assessLine(line, circumstances);
}

function circumstancesOf({ exporter, destinationCountry }: Consignment, facts: Facts, atMs: number): Circumstances {
  const inForce = listsInForce(facts.lists, atMs);
  const day = shanghaiDay(atMs);
  const originKnown = isCountry(exporter.country);
  const destinationKnown = isCountry(destinationCountry);
  const common: Finding[] = [];
  if (inForce.length === 0 || !originKnown) {
    // A misspelt exporter country would choose no list and clear everything: it is as bad as having no list.
    const problem = inForce.length === 0 ? 'NO_LIST_IN_FORCE' : 'EXPORTER_COUNTRY_UNKNOWN';
    common.push({ reason: 'LIST_UNAVAILABLE', facts: { date: day, exporterCountry: exporter.country, problem } });
  }
  if (!destinationKnown) common.push({ reason: 'DESTINATION_UNKNOWN', facts: { country: destinationCountry } });
  return {
    exporter,
    destination: destinationCountry,
    market: destinationKnown ? destinationCountry : EVERY_MARKET,
    facts,
    day,
    lists: originKnown ? inForce.filter((list) => list.origins.has(exporter.country)) : inForce,
    common,
  };
}

function assessLine(line: ConsignmentLine, circumstances: Circumstances): LineFindings {
  const { common, facts, lists } = circumstances;
  const product = facts.product(line.sku);
  if (product === undefined) {
    return { covered: NO_COVER, findings: [...common, { reason: 'PRODUCT_UNKNOWN', facts: { sku: line.sku } }] };
  }
  const open: Open = { covered: undefined, findings: common.length > 0 ? [...common] : undefined };
  for (const list of lists) assessList(list, product, line, circumstances, open);
  if (open.covered === undefined && open.findings === undefined) return NOTHING;
  return { covered: open.covered ?? NO_COVER, findings: open.findings?.sort(bySeverity) ?? NO_FINDINGS };
}

/** Collects what is found on a line; made of nothing until something is, because most lines are out of scope. */
interface Open {
  covered: Covered[] | undefined;
  findings: Finding[] | undefined;
}

function assessList(
  list: CompiledList,
  product: ProductFact,
  line: ConsignmentLine,
  circumstances: Circumstances,
  open: Open,
): void {
  const scope = scopeUnder(list, product);
  const signalled = lineSignals(list, product, scope, line.description) ? line.description : undefined;
  if (scope === list.outOfAll && signalled === undefined) return;
  for (let index = 0; index < list.entries.length; index += 1) {
    const entry = list.entries[index];
    const entryScope = scope[index];
    if (entry === undefined || entryScope === undefined || !applies(entry, circumstances)) continue;
    if (entryScope.verdict === 'OUT' && entryScope.conflictSignals.length === 0 && signalled === undefined) continue;
    assessEntry({ list, entry, scope: entryScope, signalled, sku: line.sku }, circumstances, open);
  }
}

/** The scope that was computed with the product, or now if that was for other entries than the list's. */
function scopeUnder(list: CompiledList, product: ProductFact): ProductScope {
  const known = product.scopes.get(list.key);
  return known !== undefined && known.length === list.entries.length ? known : scopeOf(product.data, list);
}

/** A destination that is no country could be any of them: then every entry applies. */
function applies(entry: CompiledEntry, { destination, market, exporter }: Circumstances): boolean {
  if (market === EVERY_MARKET || entry.markets.has(destination)) return true;
  return entry.everyMarket && destination !== exporter.country;
}

/** One entry that may concern a line. */
interface EntryOfLine {
  readonly list: CompiledList;
  readonly entry: CompiledEntry;
  readonly scope: EntryScope;
  /** The line's description, if it has a signal word and the product is out of the whole list. */
  readonly signalled: string | undefined;
  readonly sku: string;
}

function assessEntry(concern: EntryOfLine, circumstances: Circumstances, open: Open): void {
  const { verdict } = concern.scope;
  switch (verdict) {
    case 'IN':
      return assessCoverage(concern, circumstances, open);
    case 'OUT':
      return assessTexts(concern, circumstances, open);
    case 'UNDECIDABLE':
      return assessUndecidable(concern, circumstances, open);
    default:
      return verdict satisfies never;
  }
}

function assessCoverage({ list, entry, sku }: EntryOfLine, circumstances: Circumstances, open: Open): void {
  const { exporter, facts, destination: country, market, day } = circumstances;
  const requirement = { listId: list.listId, entryId: entry.entryId, market };
  const need = { exporterId: exporter.id, sku, requirement, country, entryTitle: entry.title, day };
  const coverage = coverageOf(need, facts.filings(exporter.id, sku));
  if (coverage.covered) (open.covered ??= []).push({ requirement, filing: coverage.filing });
  else (open.findings ??= []).push(...coverage.findings);
}

function assessTexts(concern: EntryOfLine, { destination, market }: Circumstances, open: Open): void {
  const { list, entry, scope, signalled, sku } = concern;
  const conflict = conflictOf(entry, scope, signalled);
  if (conflict === undefined) return;
  const { entryId, title: entryTitle } = entry;
  (open.findings ??= []).push({
    reason: 'DESCRIPTION_CONFLICT',
    requirement: { listId: list.listId, entryId, market },
    facts: { sku, country: destination, entryId, entryTitle, signals: [...conflict.signals], where: conflict.where },
  });
}

function assessUndecidable(
  { list, entry, scope, sku }: EntryOfLine,
  { destination, market }: Circumstances,
  open: Open,
): void {
  const { entryId, title: entryTitle } = entry;
  const attributes = [...scope.missingAttributes];
  (open.findings ??= []).push({
    reason: 'CLASSIFICATION_INCOMPLETE',
    requirement: { listId: list.listId, entryId, market },
    missing: attributes,
    facts: { sku, country: destination, entryId, entryTitle, attributes },
  });
}
