import { zstdDecompressSync } from 'node:zlib';
import type { Client } from 'pg';
import type { JournalEntry } from './evidence.js';

/** A row of the journal: all that one transaction of a lane said. */
interface JournalBatch {
  readonly lane: string;
  readonly firstSeq: number;
  readonly entries: Buffer;
  readonly storedAt: number;
}

/** The journal of every lane, in order, decoded from its documented format (`journal-entries.ts` of libs/messaging). */
export async function readJournal(client: Client): Promise<JournalEntry[]> {
  const { rows } = await client.query<JournalBatch>(
    `SELECT j.lane, j.first_seq::int AS "firstSeq", j.entries, n.stored_at::int AS "storedAt"
       FROM gate.journal AS j LEFT JOIN faults.journal AS n ON n.lane = j.lane AND n.seq = j.first_seq
      ORDER BY j.lane, j.last_seq`,
  );
  return rows.flatMap(entriesOf);
}

const ZSTD_MAGIC = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);
const LF = 10;

/**
 * `[topic, partition or null, key, type, traceparent or null, bytes of the payload] LF payload LF` for each entry; the
 * whole is one zstd frame when it begins with zstd's magic number. The n-th entry has the seq `first_seq + n - 1`.
 * @throws when the bytes are anything else
 */
export function entriesOf({ lane, firstSeq, entries, storedAt }: JournalBatch): JournalEntry[] {
  const bytes = entries.subarray(0, 4).equals(ZSTD_MAGIC) ? zstdDecompressSync(entries) : entries;
  const found: JournalEntry[] = [];
  let at = 0;
  while (at < bytes.length) {
    const lineEnd = bytes.indexOf(LF, at);
    const [topic, partition, key, type, , length] = JSON.parse(bytes.toString('utf8', at, lineEnd)) as Line;
    const payload = bytes.subarray(lineEnd + 1, lineEnd + 1 + length);
    at = lineEnd + 1 + length;
    if (payload.length !== length || bytes[at] !== LF) {
      throw new Error(`journal of ${lane} from seq ${firstSeq}: entry ${found.length + 1} is not whole`);
    }
    at += 1;
    found.push({ lane, seq: firstSeq + found.length, topic, partition, key, type, payload, storedAt });
  }
  return found;
}

type Line = [string, number | null, string, string, string | null, number];
