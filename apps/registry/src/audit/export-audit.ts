import { Injectable } from '@nestjs/common';
import type { Caller } from '@sluice/platform';
import { valueOrProblem } from '../outcome.js';
import type { AuditFilter, AuditPlace } from './audit-query.js';
import { AuditService, type AuditItem } from './audit.service.js';

const CHANGES_AT_ONCE = 500;

/** The first line of an export. */
export const AUDIT_COLUMNS = [
  ...['seq', 'at', 'by', 'action', 'object', 'why', 'from', 'to', 'journalSeq', 'hash'],
] as const;

/** The trail as lines of a table. */
@Injectable()
export class ExportAudit {
  constructor(private readonly audit: AuditService) {}

  /** All that the filter leaves, newest first, a batch at a time, so that however many there are few are in memory. */
  async *lines(filter: AuditFilter, caller: Caller): AsyncGenerator<string[][]> {
    yield [[...AUDIT_COLUMNS]];
    for (let after: AuditPlace | undefined, more = true; more;) {
      const query = { filter, order: 'desc', after, limit: CHANGES_AT_ONCE } as const;
      const { items, endsAt } = valueOrProblem(await this.audit.page(query, caller));
      yield items.map(lineOf);
      after = endsAt;
      more = endsAt !== undefined;
    }
  }
}

function lineOf({ seq, at, by, action, object, why, from, to, journalSeq, hash }: AuditItem): string[] {
  return [
    ...[String(seq), at, by, action, object, why ?? ''],
    ...[from === null ? '' : JSON.stringify(from), to === null ? '' : JSON.stringify(to)],
    ...[String(journalSeq), hash],
  ];
}
