import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { refuseOtherExporter, type Caller } from '@sluice/platform';
import type { DataSource } from 'typeorm';
import { done, type Outcome } from '../outcome.js';
import type { AuditQuery } from './audit-query.js';
import type { Fields } from './difference.js';

/** One change as `GET /v1/audit` tells it. */
export interface AuditItem {
  /** Place in the whole trail, from 1. */
  readonly seq: number;
  readonly object: string;
  readonly action: string;
  readonly by: string;
  /** RFC 3339, UTC. */
  readonly at: string;
  readonly why: string | null;
  readonly from: Fields | null;
  readonly to: Fields | null;
  /** Where the registry's journal stood: what was said with the change is at or before this. */
  readonly journalSeq: number;
  /** The link of the trail's chain, hex. */
  readonly hash: string;
}

interface Row {
  readonly seq: string;
  readonly entry: Omit<AuditItem, 'seq' | 'journalSeq' | 'hash'> & { readonly exporterId: string | null };
  readonly journal_seq: string;
  readonly hash: string;
}

/** Reads the audit trail. */
@Injectable()
export class AuditService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The changes of one object, oldest first, and the seq the page ends at when there are more. */
  async timeline(
    { object, after, limit }: AuditQuery,
    caller: Caller,
  ): Promise<Outcome<{ items: AuditItem[]; endsAt?: number }>> {
    const rows: Row[] = await this.dataSource.query(
      `SELECT seq, entry, journal_seq, encode(hash, 'hex') AS hash
         FROM audit WHERE object = $1 AND seq > $2 ORDER BY seq LIMIT $3`,
      [object, after, limit + 1],
    );
    for (const exporterId of new Set(rows.map(({ entry }) => entry.exporterId))) {
      const outside = exporterId === null ? undefined : refuseOtherExporter(caller, exporterId);
      if (outside !== undefined) return outside;
    }
    const items = rows.slice(0, limit).map(itemOf);
    const last = rows.length > limit ? items.at(-1)?.seq : undefined;
    return done({ items, ...(last === undefined ? {} : { endsAt: last }) });
  }
}

function itemOf({ seq, entry, journal_seq, hash }: Row): AuditItem {
  const { exporterId: _, ...told } = entry;
  return { seq: Number(seq), ...told, journalSeq: Number(journal_seq), hash };
}
