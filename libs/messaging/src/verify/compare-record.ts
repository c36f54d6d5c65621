import { header } from './record-claim.js';
import type { LaneRecord } from './lane-records.js';
import type { StoredEntry } from './stored-journal.js';

/** One thing that the journal and the record in Kafka say differently. */
export interface Difference {
  readonly what:
    'value' | 'key' | 'partitionkey' | 'type' | 'time' | 'sequence' | 'hash' | 'trace' | 'topic' | 'partition';
  readonly journal: string;
  readonly kafka: string;
}

/** @param hash the entry's place in the chain, where it is certain */
export function differencesOf(entry: StoredEntry, hash: Buffer | undefined, { at, record }: LaneRecord): Difference[] {
  const differences: Difference[] = [];
  const compare = (what: Difference['what'], journal: string, kafka: string): void => {
    if (journal !== kafka) differences.push({ what, journal, kafka });
  };
  if (!entry.payload.equals(record.value ?? EMPTY)) {
    differences.push({ what: 'value', journal: bytes(entry.payload), kafka: bytes(record.value ?? EMPTY) });
  }
  compare('topic', entry.topic, at.topic);
  if (entry.partition !== undefined) compare('partition', String(entry.partition), String(at.partition));
  compare('key', entry.key, record.key?.toString() ?? '');
  compare('partitionkey', entry.key, header(record, 'ce_partitionkey') ?? '');
  compare('type', entry.type, header(record, 'ce_type') ?? '');
  compare('time', entry.time.toISOString(), header(record, 'ce_time') ?? '');
  compare('sequence', entry.seq.toString(), header(record, 'ce_sequence') ?? '');
  compare('trace', entry.traceparent ?? '', header(record, 'ce_traceparent') ?? '');
  if (hash) compare('hash', hash.toString('hex'), header(record, 'ce_journalhash') ?? '');
  return differences;
}

/** `key (journal: A, Kafka: B), value (journal: 300 bytes, Kafka: 310 bytes)`. */
export function differencesText(differences: readonly Difference[]): string {
  return differences
    .map(({ what, journal, kafka }) => `${what} (journal: ${short(journal)}, Kafka: ${short(kafka)})`)
    .join(', ');
}

const EMPTY = Buffer.alloc(0);
const SHOWN_CHARACTERS_MAX = 80;

const bytes = (value: Buffer): string => `${value.length} bytes`;

function short(text: string): string {
  if (text === '') return 'nothing';
  return text.length > SHOWN_CHARACTERS_MAX ? `${text.slice(0, SHOWN_CHARACTERS_MAX)}…` : text;
}
