import type { FilingUpdatedData, ListPublishedData, ProductClassifiedData } from '@sluice/contracts';
import { shanghaiDay, type ReferenceFacts } from './rules.js';

/** A fact that changes: what the registry says, or a tombstone that removes what its key names. */
export type FactHappening =
  | { type: 'compliance.product.classified'; id: string; data: ProductClassifiedData }
  | { type: 'compliance.list.published'; id: string; data: ListPublishedData }
  | { type: 'compliance.filing.updated'; id: string; data: FilingUpdatedData }
  | { type: `compliance.${'product' | 'list' | 'filing'}.removed`; id: string; key: string };

/** The SKUs that a change concerns; a list concerns everything. */
export type Reach = { readonly all: true } | { readonly all: false; readonly skus: readonly string[] };

/** The facts after a change, and what it concerns; undefined: it changes nothing. */
export function learn(
  facts: ReferenceFacts,
  happening: FactHappening,
): { readonly facts: ReferenceFacts; readonly reach: Reach } | undefined {
  switch (happening.type) {
    case 'compliance.product.classified': {
      const { data } = happening;
      const others = facts.products.filter(({ sku }) => sku !== data.sku);
      return { facts: { ...facts, products: [...others, data] }, reach: { all: false, skus: [data.sku] } };
    }
    case 'compliance.product.removed': {
      const products = facts.products.filter(({ sku }) => sku !== happening.key);
      return { facts: { ...facts, products }, reach: { all: false, skus: [happening.key] } };
    }
    case 'compliance.list.published': {
      const { data } = happening;
      const others = facts.lists.filter(({ listId, version }) => listId !== data.listId || version !== data.version);
      return { facts: { ...facts, lists: [...others, data] }, reach: { all: true } };
    }
    case 'compliance.list.removed': {
      const lists = facts.lists.filter(({ listId }) => listId !== happening.key);
      return { facts: { ...facts, lists }, reach: { all: true } };
    }
    case 'compliance.filing.updated': {
      const { data } = happening;
      const old = facts.filings.find(({ filingId }) => filingId === data.filingId);
      if (old && old.filingVersion >= data.filingVersion) return undefined;
      const others = facts.filings.filter((filing) => filing !== old);
      const skus = [...(old?.skus ?? []), ...data.skus];
      return { facts: { ...facts, filings: [...others, data] }, reach: { all: false, skus } };
    }
    case 'compliance.filing.removed': {
      const old = facts.filings.find(({ filingId }) => filingId === happening.key);
      const filings = facts.filings.filter((filing) => filing !== old);
      return { facts: { ...facts, filings }, reach: { all: false, skus: old?.skus ?? [] } };
    }
  }
}

/** A fact that means something else from an instant on, though nobody says so: the id of the boundary, and its reach. */
export interface PassedBoundary {
  readonly id: string;
  readonly reach: Reach;
}

/** What passes while the clock goes from `fromMs` to `toMs`: lists that start or end, filings whose first or last day does. */
export function boundariesPassed(facts: ReferenceFacts, fromMs: number, toMs: number): PassedBoundary[] {
  const isPassed = (atMs: number) => fromMs < atMs && atMs <= toMs;
  const at = (kind: string, ref: string, atMs: number) => `${kind}/${ref}/${new Date(atMs).toISOString()}`;
  const ofLists = facts.lists
    .filter(({ status }) => status === 'APPROVED')
    .flatMap(({ listId, effectiveFrom, effectiveUntil }) =>
      [effectiveFrom, effectiveUntil].flatMap((instant) => (instant ? [{ listId, atMs: Date.parse(instant) }] : [])),
    )
    .filter(({ atMs }) => isPassed(atMs))
    .map(({ listId, atMs }): PassedBoundary => ({ id: at('LIST', listId, atMs), reach: { all: true } }));
  const ofFilings = facts.filings
    .filter(({ status }) => status === 'COMPLETED')
    .flatMap(({ filingId, skus, validFrom, validUntil }) => [
      ...(validFrom === null ? [] : [{ filingId, skus, atMs: startOfDay(validFrom) }]),
      ...(validUntil === null ? [] : [{ filingId, skus, atMs: startOfDay(dayAfter(validUntil)) }]),
    ])
    .filter(({ atMs }) => isPassed(atMs))
    .map(({ filingId, skus, atMs }): PassedBoundary => ({
      id: at('FILING', filingId, atMs),
      reach: { all: false, skus },
    }));
  return [...ofLists, ...ofFilings];
}

function startOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00+08:00`);
}

function dayAfter(day: string): string {
  return shanghaiDay(startOfDay(day) + 86_400_000);
}

/** Whether a change concerns goods with these SKUs. */
export function concerns(reach: Reach, lines: readonly { readonly sku: string }[]): boolean {
  return reach.all || lines.some(({ sku }) => reach.skus.includes(sku));
}
