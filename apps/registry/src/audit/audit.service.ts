import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { refuseOtherExporter, type Caller } from '@sluice/platform';
import type { DataSource } from 'typeorm';
import { done, type Outcome, type Refused } from '../outcome.js';
import type { AuditPlace, AuditQuery } from './audit-query.js';
import { auditStatement } from './audit-sql.js';
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

/** A page, and where it ends when there is more. */
export interface AuditPage {
  readonly items: AuditItem[];
  readonly endsAt?: AuditPlace;
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

  /** Changes that the caller may see; refused when they ask for an object that is another exporter's. */
  async page(query: AuditQuery, caller: Caller): Promise<Outcome<AuditPage>> {
    const outside = await this.refuseOthers(query.filter.object, caller);
    if (outside !== undefined) return outside;
    const { text, values } = auditStatement({ ...query, limit: query.limit + 1 }, caller.exporters);
    const rows: Row[] = await this.dataSource.query(text, [...values]);
    const items = rows.slice(0, query.limit).map(itemOf);
    const last = rows.length > query.limit ? items.at(-1) : undefined;
    return done({ items, ...(last && { endsAt: { seq: String(last.seq), at: last.at } }) });
  }

  /** Undefined: nothing of the object is of an exporter that the caller does not act for. */
  async refuseOthers(object: string | undefined, caller: Caller): Promise<Refused | undefined> {
    if (object === undefined || caller.exporters === 'ALL') return undefined;
    const owners: { id: string }[] = await this.dataSource.query(
      `SELECT DISTINCT entry ->> 'exporterId' AS id FROM audit WHERE object = $1 AND entry ->> 'exporterId' IS NOT NULL`,
      [object],
    );
    for (const { id } of owners) {
      const outside = refuseOtherExporter(caller, id);
      if (outside !== undefined) return outside;
    }
    return undefined;
  }
}

function itemOf({ seq, entry, journal_seq, hash }: Row): AuditItem {
  const { exporterId: _, ...told } = entry;
  return { seq: Number(seq), ...told, journalSeq: Number(journal_seq), hash };
}
