import type { ClientBase } from 'pg';
import { auditHash } from '../journal/audit-hash.js';
import { GENESIS_HASH } from '../journal/journal-row.js';
import { qualified } from '../sql/identifiers.js';
import { Findings, seqText, type Finding, type FindingKind } from './finding.js';
import { readArchived } from './stored-journal.js';

/** A service's audit trail: who changed what and why, tied to the journal of one lane. */
export interface AuditTrail {
  readonly service: string;
  readonly schema: string;
  readonly lane: string;
}

/** What was found out about an audit trail. */
export interface AuditReport {
  readonly service: string;
  /** Changes read. */
  readonly entries: bigint;
  readonly toSeq: bigint;
  /** The trail's end, hex: who keeps it elsewhere can tell later that nothing before it was written anew. */
  readonly hash: string;
  readonly findings: readonly Finding[];
  readonly findingCount: number;
}

interface Row {
  readonly seq: string;
  readonly entry: string;
  readonly journal_seq: string;
  readonly journal_hash: Buffer;
  readonly hash: Buffer;
  /** What the journal has at `journal_seq`; null: nothing that ends there. */
  readonly journal_says: Buffer | null;
}

type Connection = Pick<ClientBase, 'query'>;

const ROWS_PER_READ = 1_000;

/** Walks the trail up to where it stands now; undefined where the service keeps none (a version before it had one). */
export async function verifyAuditTrail(client: Connection, trail: AuditTrail): Promise<AuditReport | undefined> {
  const head = await readHead(client, trail.schema);
  if (!head) return undefined;
  const archivedSeq = (await readArchived(client, trail.schema, trail.lane)).seq;
  const walk = new TrailWalk(trail, archivedSeq);
  for await (const row of rowsUpTo(client, trail, head.seq)) walk.pass(row);
  walk.end(head);
  return { service: trail.service, ...walk.report, toSeq: head.seq, hash: head.hash.toString('hex') };
}

class TrailWalk {
  readonly #findings = new Findings();
  #lastSeq = 0n;
  #hash: Buffer = GENESIS_HASH;
  #entries = 0n;

  constructor(
    private readonly trail: AuditTrail,
    private readonly archivedSeq: bigint,
  ) {}

  get report(): Pick<AuditReport, 'entries' | 'findings' | 'findingCount'> {
    return { entries: this.#entries, findings: this.#findings.shown, findingCount: this.#findings.count };
  }

  pass(row: Row): void {
    const seq = BigInt(row.seq);
    const isNext = seq === this.#lastSeq + 1n;
    if (!isNext) this.#missing(this.#lastSeq + 1n, seq - 1n);
    // Behind a gap the hash before is not known: the change itself cannot be judged, what follows can.
    const fits = auditHash(this.#hash, row.journal_hash, row.entry).equals(row.hash);
    if (isNext && !fits) {
      this.#add('AUDIT_ALTERED', seq, `change ${seq} was altered, or the one before it: it no longer gives its hash`);
    }
    if (!this.#isTied(row)) {
      this.#add(
        'AUDIT_UNTIED',
        seq,
        `change ${seq} is tied to a journal entry ${row.journal_seq} that the journal has not`,
      );
    }
    this.#lastSeq = seq;
    this.#hash = row.hash;
    this.#entries += 1n;
  }

  /** What was archived is not there to be compared. */
  #isTied({ journal_seq, journal_hash, journal_says }: Row): boolean {
    if (journal_seq === '0') return journal_hash.equals(GENESIS_HASH);
    return journal_says?.equals(journal_hash) ?? BigInt(journal_seq) <= this.archivedSeq;
  }

  end(head: { readonly seq: bigint; readonly hash: Buffer }): void {
    if (this.#lastSeq < head.seq) this.#missing(this.#lastSeq + 1n, head.seq);
    else if (!this.#hash.equals(head.hash)) {
      this.#add('HEAD_DIFFERS', head.seq, `the trail's own row has another hash for its end, change ${head.seq}`);
    }
  }

  #missing(from: bigint, to: bigint): void {
    this.#findings.add({
      ...{ kind: 'AUDIT_MISSING', service: this.trail.service, seqs: [from, to] },
      says: `changes of ${seqText(from, to)} are gone from the audit trail`,
    });
  }

  #add(kind: FindingKind, seq: bigint, says: string): void {
    this.#findings.add({ kind, service: this.trail.service, seqs: [seq, seq], says });
  }
}

async function readHead(client: Connection, schema: string): Promise<{ seq: bigint; hash: Buffer } | undefined> {
  const table = qualified('audit_head', schema);
  const { rows: there } = await client.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [
    table,
  ]);
  if (there[0]?.there !== true) return undefined;
  const { rows } = await client.query<{ seq: string; hash: Buffer }>(`SELECT seq, hash FROM ${table}`);
  const [row] = rows;
  return row ? { seq: BigInt(row.seq), hash: row.hash } : { seq: 0n, hash: GENESIS_HASH };
}

async function* rowsUpTo(client: Connection, { schema, lane }: AuditTrail, toSeq: bigint): AsyncGenerator<Row> {
  for (let after = '0'; ;) {
    const { rows } = await client.query<Row>(
      `SELECT a.seq, a.entry::text AS entry, a.journal_seq, a.journal_hash, a.hash,
              (SELECT j.hash FROM ${qualified('journal', schema)} AS j
                WHERE j.lane = $1 AND j.last_seq = a.journal_seq LIMIT 1) AS journal_says
         FROM ${qualified('audit', schema)} AS a WHERE a.seq > $2 AND a.seq <= $3 ORDER BY a.seq LIMIT ${ROWS_PER_READ}`,
      [lane, after, toSeq.toString()],
    );
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < ROWS_PER_READ) return;
    after = last.seq;
  }
}
