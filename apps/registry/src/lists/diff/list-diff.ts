import type { ListEntry, ListPublishedData } from '@sluice/contracts';

/** One field that two versions say differently. What is absent is null. */
export interface FieldChange {
  /** `title`, `source.confidence`, `when`. */
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** What becomes of an entry that both versions have. */
export interface EntryChange {
  readonly entryId: string;
  readonly fields: readonly FieldChange[];
}

/** What a person has to read to know what another version says differently. Nothing else is different. */
export interface ListDiff {
  readonly listId: string;
  /** The versions compared. */
  readonly from: number;
  readonly to: number;
  readonly header: readonly FieldChange[];
  /** In order of `to`, and `removed` in order of `from`. */
  readonly added: readonly ListEntry[];
  readonly removed: readonly ListEntry[];
  readonly changed: readonly EntryChange[];
}

/**
 * Compares two versions of a list field by field. Where the order of values means nothing (origins, markets, evidence
 * kinds, signals, the entries themselves) a different order is no difference.
 */
export function diffOf(from: ListPublishedData, to: ListPublishedData): ListDiff {
  const before = new Map(from.entries.map((entry) => [entry.entryId, entry]));
  const after = new Set(to.entries.map(({ entryId }) => entryId));
  return {
    ...{ listId: to.listId, from: from.version, to: to.version },
    header: fieldChanges(headerOf(from), headerOf(to)),
    added: to.entries.filter(({ entryId }) => !before.has(entryId)),
    removed: from.entries.filter(({ entryId }) => !after.has(entryId)),
    changed: to.entries.flatMap((entry) => {
      const fields = fieldChanges(before.get(entry.entryId) ?? entry, entry);
      return fields.length === 0 ? [] : [{ entryId: entry.entryId, fields }];
    }),
  };
}

function headerOf({ title, source, effectiveFrom, effectiveUntil, origins }: ListPublishedData): object {
  const named = Object.entries(source).map(([name, value]) => [`source.${name}`, value] as const);
  return { title, ...Object.fromEntries(named), effectiveFrom, effectiveUntil, origins };
}

function fieldChanges(from: object, to: object): FieldChange[] {
  const [before, after] = [
    new Map<string, unknown>(Object.entries(from)),
    new Map<string, unknown>(Object.entries(to)),
  ];
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((field) => ({ field, from: before.get(field) ?? null, to: after.get(field) ?? null }))
    .filter((change) => !saysTheSame(change.from, change.to));
}

function saysTheSame(from: unknown, to: unknown): boolean {
  if (!Array.isArray(from) || !Array.isArray(to)) return from === to;
  const [before, after] = [new Set<unknown>(from), new Set<unknown>(to)];
  return before.size === after.size && [...before].every((value) => after.has(value));
}
