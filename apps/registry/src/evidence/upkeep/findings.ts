import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../../time/clock.js';
import type { Inspection } from './inspect.js';

/** Something wrong with a stored document, as `GET /v1/evidence/findings` tells it. Instants are RFC 3339. */
export interface EvidenceFinding {
  readonly findingId: string;
  /** MISSING: the store has nothing under that name. ALTERED: it has something else there. */
  readonly finding: 'MISSING' | 'ALTERED';
  readonly sha256: string;
  /** What is there instead. */
  readonly found?: { readonly sha256: string; readonly size: number };
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
  /** When the document was found whole again. */
  readonly resolvedAt?: string;
  /** The evidence that names this content, at most a hundred. */
  readonly documents: readonly { readonly filingId: string; readonly evidenceId: string; readonly kind: string }[];
}

export type FindingStatus = 'OPEN' | 'RESOLVED';

/** A page starts after this id, newest first. */
export interface FindingPage {
  readonly status: FindingStatus | undefined;
  readonly before: string;
  readonly limit: number;
}

interface FindingRow {
  readonly finding_id: string;
  readonly finding: 'MISSING' | 'ALTERED';
  readonly sha256: string;
  readonly found_sha256: string | null;
  readonly found_size: string | null;
  readonly first_seen_at: Date;
  readonly last_seen_at: Date;
  readonly resolved_at: Date | null;
  readonly documents: EvidenceFinding['documents'] | null;
}

/** What inspections found wrong, and since when. */
@Injectable()
export class Findings {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Notes what an inspection found: a new finding, one seen again, or the end of those that were open. */
  async note(sha256: string, inspection: Inspection): Promise<void> {
    const now = new Date(this.clock());
    await this.dataSource.query(
      `UPDATE evidence_finding SET resolved_at = $3 WHERE sha256 = $1 AND resolved_at IS NULL AND finding <> $2`,
      [sha256, inspection.is, now],
    );
    if (inspection.is === 'WHOLE') return;
    const found = inspection.is === 'ALTERED' ? inspection : { sha256: null, size: null };
    await this.dataSource.query(
      `INSERT INTO evidence_finding (sha256, finding, found_sha256, found_size, first_seen_at, last_seen_at)
       VALUES ($1, $2, $3, $4, $5, $5)
       ON CONFLICT (sha256, finding) WHERE resolved_at IS NULL DO UPDATE
         SET last_seen_at = excluded.last_seen_at, found_sha256 = excluded.found_sha256, found_size = excluded.found_size`,
      [sha256, inspection.is, found.sha256, found.size, now],
    );
  }

  /** Numbers of open findings, by what they are. */
  async countOpen(): Promise<Readonly<Record<EvidenceFinding['finding'], number>>> {
    const rows: { finding: EvidenceFinding['finding']; count: number }[] = await this.dataSource.query(
      `SELECT finding, count(*)::integer AS count FROM evidence_finding WHERE resolved_at IS NULL GROUP BY finding`,
    );
    return { MISSING: 0, ALTERED: 0, ...Object.fromEntries(rows.map(({ finding, count }) => [finding, count])) };
  }

  async page({ status, before, limit }: FindingPage): Promise<EvidenceFinding[]> {
    const rows: FindingRow[] = await this.dataSource.query(
      `SELECT f.*, (
          SELECT jsonb_agg(jsonb_build_object('filingId', filing_id, 'evidenceId', evidence_id, 'kind', kind))
            FROM (SELECT * FROM evidence e WHERE e.sha256 = f.sha256 AND e.uri IS NULL
                   ORDER BY filing_id, evidence_id LIMIT 100) AS naming
        ) AS documents
         FROM evidence_finding f
        WHERE finding_id < $1 AND ($2::boolean IS NULL OR (resolved_at IS NULL) = $2)
        ORDER BY finding_id DESC LIMIT $3`,
      [before, status === undefined ? null : status === 'OPEN', limit],
    );
    return rows.map(findingOf);
  }
}

function findingOf(row: FindingRow): EvidenceFinding {
  const { found_sha256: sha256, found_size: size, resolved_at: resolvedAt } = row;
  return {
    findingId: row.finding_id,
    finding: row.finding,
    sha256: row.sha256,
    ...(sha256 === null || size === null ? {} : { found: { sha256, size: Number(size) } }),
    firstSeenAt: row.first_seen_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    ...(resolvedAt === null ? {} : { resolvedAt: resolvedAt.toISOString() }),
    documents: row.documents ?? [],
  };
}
