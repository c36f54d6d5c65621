import { MESSAGE_TYPES, type DataOf, type MessageType, type ParsedRecord } from '@sluice/contracts';

/** What one record of `compliance.*` says; `data` null: it was removed. */
export interface HeardFact<D> {
  readonly key: string;
  readonly data: D | null;
  /** `ce_id`; a tombstone has none, and changes no story. */
  readonly eventId: string | undefined;
  /** When the registry said it, milliseconds since the epoch; undefined: it did not say. */
  readonly atMs: number | undefined;
}

/** Reads a record as a fact of the one type that its topic carries; undefined when it is of another. */
export function factOf<T extends MessageType>(
  type: T,
): (parsed: Extract<ParsedRecord, { ok: true }>) => HeardFact<DataOf<T>> | undefined {
  const { keyField } = MESSAGE_TYPES[type];
  return (parsed) => {
    if (parsed.tombstone) return { key: parsed.key, data: null, eventId: undefined, atMs: undefined };
    if (parsed.event.type !== type || keyField === null) return undefined;
    // The one cast: the type was compared with the line before.
    const data = parsed.event.data as DataOf<T>;
    const { id, time } = parsed.event;
    return { key: String(data[keyField]), data, eventId: id, atMs: time === undefined ? undefined : Date.parse(time) };
  };
}

/** Of each key the last one, in the order of keys, so that two transactions lock them in the same one. */
export function lastOfEach<D>(facts: readonly HeardFact<D>[]): HeardFact<D>[] {
  const last = new Map(facts.map((fact) => [fact.key, fact]));
  return [...last.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}
