import type { FilingUpdatedData, ProductClassifiedData } from '@sluice/contracts';
import type { Tx } from '../database/transactions.js';

/** What became of a filing. Its documents are named by kind. */
export interface FilingChange {
  readonly filingVersion: number;
  readonly status: FilingUpdatedData['status'];
  /** Absent: this is the first that was heard of it. */
  readonly statusBefore?: FilingUpdatedData['status'];
  /** Kinds of which there is a version more. */
  readonly attached: readonly string[];
  readonly missing: readonly string[];
}

/** What became of a product. */
export interface ProductChange {
  readonly productVersion: number;
  /** Names of what is different, attributes as `attributes.modality`; the first twenty. */
  readonly changed: readonly string[];
  /** Who stands for the classification. */
  readonly confirmedBy?: string;
}

/** A line of the story of a filing or a product. */
export interface FactChange<W = FilingChange | ProductChange> {
  readonly entityId: string;
  readonly eventId: string;
  readonly at: Date;
  readonly what: W;
}

const CHANGED_MAX = 20;

export function filingChange(before: FilingUpdatedData | undefined, now: FilingUpdatedData): FilingChange {
  const known = new Set(before?.evidence.map(({ evidenceId }) => evidenceId));
  const added = now.evidence.filter(({ evidenceId }) => !known.has(evidenceId)).map(({ kind }) => kind);
  return {
    filingVersion: now.filingVersion,
    status: now.status,
    ...(before === undefined ? {} : { statusBefore: before.status }),
    attached: [...new Set(added)],
    missing: now.missing,
  };
}

/** Undefined: nothing that concerns a decision is different. */
export function productChange(before: ProductClassifiedData, now: ProductClassifiedData): ProductChange | undefined {
  const changed = [
    ...(['name', 'category', 'internalDescription', 'salesDescription'] as const).filter(
      (field) => before[field] !== now[field],
    ),
    ...differentIn('attributes', before.attributes, now.attributes),
    ...differentIn('classification', before.classification.attributes, now.classification.attributes),
    ...(before.classification.confirmedBy === now.classification.confirmedBy ? [] : ['confirmedBy']),
  ];
  if (changed.length === 0) return undefined;
  const { confirmedBy } = now.classification;
  return {
    productVersion: now.productVersion,
    changed: changed.slice(0, CHANGED_MAX),
    ...(confirmedBy === undefined ? {} : { confirmedBy }),
  };
}

function differentIn(place: string, before: object, now: object): string[] {
  const [a, b] = [new Map(Object.entries(before)), new Map(Object.entries(now))];
  const names = [...new Set([...a.keys(), ...b.keys()])];
  return names
    .filter((name) => JSON.stringify(a.get(name)) !== JSON.stringify(b.get(name)))
    .map((name) => `${place}.${name}`);
}

/** Adds to the stories; what stands there already is the same. */
export async function writeChanges(
  { client }: Tx,
  kind: 'FILING' | 'PRODUCT',
  changes: readonly FactChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map(({ entityId, eventId, at, what }) => ({
    kind,
    entity_id: entityId,
    event_id: eventId,
    at,
    what,
  }));
  await client.query(
    `INSERT INTO fact_change
     SELECT r.* FROM jsonb_to_recordset($1) AS r (kind text, entity_id text, event_id text, at timestamptz, what jsonb)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(rows)],
  );
}
