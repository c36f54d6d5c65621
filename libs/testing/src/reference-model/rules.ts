import type {
  FilingUpdatedData,
  GateLine,
  ListEntry,
  ListPublishedData,
  ListRef,
  ProductClassifiedData,
  Reason,
  ReasonParams,
  Requirement,
} from '@sluice/contracts';
import countries from 'i18n-iso-countries/index.js';
import { askCondition } from './ask-condition.js';

/*
 * What the rule says of one line of goods, written from 1-product.md and 2-wire-contract.md without a look at speed.
 * Shares nothing with libs/domain.
 */

/** Every fact the gate knows. */
export interface ReferenceFacts {
  readonly lists: readonly ListPublishedData[];
  readonly products: readonly ProductClassifiedData[];
  readonly filings: readonly FilingUpdatedData[];
}

export const NO_FACTS: ReferenceFacts = { lists: [], products: [], filings: [] };

/** One line of a shipment or an order, with what it shares with the others. */
export interface Goods {
  readonly exporter: { readonly id: string; readonly country: string };
  readonly destinationCountry: string;
  readonly sku: string;
  readonly description?: string;
}

/** A reason that is found on a line. */
export interface Finding {
  readonly reason: Reason;
  readonly requirement?: Requirement;
  readonly filingId?: string;
  readonly missing?: string[];
  readonly params: ReasonParams;
}

/** A requirement of a line that a filing satisfies. */
export interface Satisfied {
  readonly requirement: Requirement;
  readonly filing: FilingUpdatedData;
}

/** What is found on a line, most severe first, and which requirements are satisfied. */
export interface LineAnswer {
  readonly satisfied: readonly Satisfied[];
  readonly findings: readonly Finding[];
}

/** Most severe first (1-product.md, "Reasons"). */
const SEVERITY: readonly Reason[] = [
  'LIST_UNAVAILABLE',
  'DESTINATION_UNKNOWN',
  'PRODUCT_UNKNOWN',
  'CLASSIFICATION_INCOMPLETE',
  'DESCRIPTION_CONFLICT',
  'FILING_REVOKED',
  'FILING_REJECTED',
  'FILING_EXPIRED',
  'FILING_INCOMPLETE',
  'FILING_MISSING',
  'MANUAL',
];

/** The day in Asia/Shanghai: UTC+8 all year. */
export function shanghaiDay(atMs: number): string {
  return new Date(atMs + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** Per list the highest approved version in force at `atMs`. */
export function listsInForce({ lists }: ReferenceFacts, atMs: number): ListPublishedData[] {
  const inForce = lists.filter(
    (list) =>
      list.status === 'APPROVED' &&
      Date.parse(list.effectiveFrom) <= atMs &&
      (!list.effectiveUntil || atMs < Date.parse(list.effectiveUntil)),
  );
  const highest = inForce.filter(
    (list) => !inForce.some((other) => other.listId === list.listId && other.version > list.version),
  );
  return highest.sort((a, b) => (a.listId < b.listId ? -1 : 1));
}

export function listRefs(facts: ReferenceFacts, atMs: number): ListRef[] {
  return listsInForce(facts, atMs).map(({ listId, version }) => ({ listId, version }));
}

/** What stands against a line of goods that is to leave at `atMs`. Whatever is not known is found, never passed over. */
export function answerLine(goods: Goods, facts: ReferenceFacts, atMs: number): LineAnswer {
  const inForce = listsInForce(facts, atMs);
  const exporterCountry = goods.exporter.country;
  const originKnown = isCountry(exporterCountry);
  const findings: Finding[] = [];
  const satisfied: Satisfied[] = [];
  if (inForce.length === 0 || !originKnown) {
    const problem = inForce.length === 0 ? 'NO_LIST_IN_FORCE' : 'EXPORTER_COUNTRY_UNKNOWN';
    findings.push({ reason: 'LIST_UNAVAILABLE', params: { date: shanghaiDay(atMs), exporterCountry, problem } });
  }
  if (!isCountry(goods.destinationCountry)) {
    findings.push({ reason: 'DESTINATION_UNKNOWN', params: { country: goods.destinationCountry } });
  }
  const product = facts.products.find(({ sku }) => sku === goods.sku);
  if (!product) {
    findings.push({ reason: 'PRODUCT_UNKNOWN', params: { sku: goods.sku } });
  } else {
    for (const list of inForce) {
      if (originKnown && !list.origins.includes(exporterCountry)) continue;
      for (const entry of list.entries) {
        if (!concernsMarket(entry, goods)) continue;
        const answer = answerEntry(list, entry, product, goods, facts, shanghaiDay(atMs));
        satisfied.push(...answer.satisfied);
        findings.push(...answer.findings);
      }
    }
  }
  return { satisfied, findings: findings.sort(mostSevereFirst) };
}

function isCountry(code: string): boolean {
  return code in countries.getAlpha2Codes() && code !== 'XK'; // Kosovo's code is not assigned by ISO
}

/** A destination nobody knows could be any of them. */
function concernsMarket(entry: ListEntry, { destinationCountry, exporter }: Goods): boolean {
  if (!isCountry(destinationCountry) || entry.markets.includes(destinationCountry)) return true;
  return entry.markets.includes('*') && destinationCountry !== exporter.country;
}

function answerEntry(
  list: ListPublishedData,
  entry: ListEntry,
  product: ProductClassifiedData,
  goods: Goods,
  facts: ReferenceFacts,
  day: string,
): LineAnswer {
  const country = goods.destinationCountry;
  const market = isCountry(country) ? country : '*';
  const requirement = { listId: list.listId, entryId: entry.entryId, market };
  const params = { sku: goods.sku, country, entryId: entry.entryId, entryTitle: entry.title };
  const { verdict, missing } = askCondition(entry.when, product);
  if (verdict === 'UNDECIDABLE') {
    return found({
      reason: 'CLASSIFICATION_INCOMPLETE',
      requirement,
      missing,
      params: { ...params, attributes: missing },
    });
  }
  if (verdict === 'OUT') return found(...conflict(list, entry, product, goods, requirement, params));
  const filings = facts.filings.filter((filing) => concernsRequirement(filing, goods, requirement));
  const [best] = filings.filter((filing) => isValidOn(filing, day)).sort(longestFirst);
  if (best) return { satisfied: [{ requirement, filing: best }], findings: [] };
  if (filings.length === 0) {
    return found({ reason: 'FILING_MISSING', requirement, params: { ...params, exporterId: goods.exporter.id } });
  }
  return found(...openFilings(filings, day).map((filing) => openFiling(filing, requirement, params, day)));
}

function found(...findings: Finding[]): LineAnswer {
  return { satisfied: [], findings };
}

/** A sales text that signals what the attributes deny, unless a person stands for the classification. */
function conflict(
  list: ListPublishedData,
  entry: ListEntry,
  product: ProductClassifiedData,
  goods: Goods,
  requirement: Requirement,
  params: ReasonParams,
): Finding[] {
  if (product.classification.confirmedBy !== undefined) return [];
  if (list.entries.some(({ when }) => askCondition(when, product).verdict !== 'OUT')) return [];
  const inProduct = signalsIn(entry, product.salesDescription);
  const signals = inProduct.length > 0 ? inProduct : signalsIn(entry, goods.description ?? '');
  if (signals.length === 0) return [];
  const where = inProduct.length > 0 ? 'PRODUCT' : 'LINE';
  return [{ reason: 'DESCRIPTION_CONFLICT', requirement, params: { ...params, signals, where } }];
}

/** Latin signals are whole words; Chinese ones stand anywhere, because nothing sets words apart there. */
function signalsIn({ signals }: ListEntry, text: string): string[] {
  const plain = text.toLowerCase();
  const words: string[] = plain.match(/[a-z0-9]+/g) ?? [];
  return signals.filter((signal) => {
    const wanted = signal.toLowerCase();
    return /^[a-z0-9]+$/.test(wanted) ? words.includes(wanted) : plain.includes(wanted);
  });
}

/** A filing of the exporter for the product, the entry and the market; one that was withdrawn is as if it never was. */
function concernsRequirement(
  filing: FilingUpdatedData,
  goods: Goods,
  { listId, entryId, market }: Requirement,
): boolean {
  return (
    filing.exporterId === goods.exporter.id &&
    filing.skus.includes(goods.sku) &&
    filing.listId === listId &&
    filing.entryId === entryId &&
    (filing.markets.includes('*') || filing.markets.includes(market)) &&
    filing.status !== 'WITHDRAWN'
  );
}

function isValidOn({ status, missing, validFrom, validUntil }: FilingUpdatedData, day: string): boolean {
  if (status !== 'COMPLETED' || missing.length > 0) return false;
  return validFrom !== null && validFrom <= day && (validUntil === null || day <= validUntil);
}

function longestFirst(a: FilingUpdatedData, b: FilingUpdatedData): number {
  const untilA = a.validUntil ?? '9999';
  const untilB = b.validUntil ?? '9999';
  if (untilA !== untilB) return untilA > untilB ? -1 : 1;
  return a.filingId < b.filingId ? -1 : 1;
}

/** Of the filings that satisfy nothing, the latest for each reason: by its last document, then by its id. */
function openFilings(filings: readonly FilingUpdatedData[], day: string): FilingUpdatedData[] {
  const latestFirst = [...filings].sort((a, b) => {
    const [aMs, bMs] = [lastDocumentMs(a), lastDocumentMs(b)];
    if (aMs !== bMs) return aMs > bMs ? -1 : 1;
    return a.filingId > b.filingId ? -1 : 1;
  });
  const reasons = latestFirst.map((filing) => reasonOf(filing, day));
  return latestFirst.filter((_, index) => reasons.indexOf(reasons[index] ?? 'MANUAL') === index);
}

function lastDocumentMs({ evidence }: FilingUpdatedData): number {
  return Math.max(-Infinity, ...evidence.map(({ attachedAt }) => Date.parse(attachedAt)));
}

function reasonOf({ status, validUntil }: FilingUpdatedData, day: string): Reason {
  if (status === 'REVOKED') return 'FILING_REVOKED';
  if (status === 'REJECTED') return 'FILING_REJECTED';
  const ended = status === 'COMPLETED' && validUntil !== null && validUntil < day;
  return status === 'EXPIRED' || ended ? 'FILING_EXPIRED' : 'FILING_INCOMPLETE';
}

function openFiling(filing: FilingUpdatedData, requirement: Requirement, params: ReasonParams, day: string): Finding {
  const { filingId, status, missing, validFrom, validUntil } = filing;
  const reason = reasonOf(filing, day);
  const base = { reason, requirement, filingId, params: { ...params, filingId, date: day } };
  if (reason === 'FILING_EXPIRED') return { ...base, params: { ...base.params, validUntil } };
  if (reason === 'FILING_INCOMPLETE')
    return { ...base, missing, params: { ...base.params, status, missing, validFrom } };
  return base;
}

function mostSevereFirst(a: Finding, b: Finding): number {
  const bySeverity = SEVERITY.indexOf(a.reason) - SEVERITY.indexOf(b.reason);
  if (bySeverity !== 0 || !a.requirement || !b.requirement) return bySeverity;
  const [placeA, placeB] = [placeOf(a.requirement), placeOf(b.requirement)];
  if (placeA === placeB) return 0;
  return placeA < placeB ? -1 : 1;
}

function placeOf({ listId, entryId, market }: Requirement): string {
  return `${listId}\n${entryId}\n${market}`;
}

/** The filings that a clear line names, each once. */
export function filingRefs(satisfied: readonly Satisfied[]): GateLine['filings'] {
  const filings = satisfied.map(({ filing }) => filing);
  return filings
    .filter((filing, index) => filings.findIndex(({ filingId }) => filingId === filing.filingId) === index)
    .map(({ filingId, filingVersion, number, evidence }) => ({
      filingId,
      filingVersion,
      number,
      evidence: evidence.map(({ sha256 }) => sha256),
    }));
}
