import type { RawRecord } from '../kafka-port.js';

/** The entry that a record says it is. Nothing of it is proved yet. */
export interface Claim {
  readonly service: string;
  readonly lane: string;
  readonly seq: bigint;
}

const SOURCE = /^\/sluice\/([a-z-]+)$/;
const ID = /^(.+)\/([1-9][0-9]{0,18})$/;

/** What `ce_source` and `ce_id` claim; undefined: the record does not say that it comes from a journal. */
export function claimOf(record: RawRecord): Claim | undefined {
  const service = SOURCE.exec(header(record, 'ce_source') ?? '')?.[1];
  const [, lane, seq] = ID.exec(header(record, 'ce_id') ?? '') ?? [];
  if (service === undefined || lane === undefined || seq === undefined) return undefined;
  return { service, lane, seq: BigInt(seq) };
}

/** The first header of this name, as text. */
export function header({ headers }: RawRecord, name: string): string | undefined {
  const found = headers[name];
  const first = Array.isArray(found) ? found[0] : found;
  return first?.toString();
}

/** The hash that the record carries, or undefined when it carries none that could be one. */
export function journalHashOf(record: RawRecord): Buffer | undefined {
  const text = header(record, 'ce_journalhash');
  return text !== undefined && /^[0-9a-f]{64}$/.test(text) ? Buffer.from(text, 'hex') : undefined;
}
