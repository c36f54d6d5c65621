import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Repository } from 'typeorm';
import { done, type Outcome } from '../outcome.js';
import { CLOCK, type Clock } from '../time/clock.js';
import { listHeader, type ListHeader, type ListVersionHead } from './list-event.js';
import type { NamePage } from './list-query.js';
import { noSuchList } from './list-refusals.js';
import { listState } from './list-state.js';
import { ListVersion } from './list.entity.js';

/** One list with all of its versions, newest first. Its title and source are those of the version that is shown first. */
export interface ListRow extends Pick<ListHeader, 'listId' | 'title' | 'source' | 'caveat'> {
  /** The version that decisions rest on now; absent when none is in force. */
  readonly inForce?: number;
  readonly versions: readonly ListHeader[];
}

/** Entries can be megabytes; a listing shows what a version is and where it stands. */
const HEAD_COLUMNS = {
  ...{ listId: true, version: true, title: true, status: true, source: true, effectiveFrom: true, revision: true },
  ...{ effectiveUntil: true, origins: true, createdBy: true, createdAt: true, authors: true, proposedBy: true },
  ...{ proposedAt: true, rejectedBy: true, rejectedAt: true, rejection: true, approvedBy: true, approvedAt: true },
} as const;

/** Lists and their versions for people to look through. */
@Injectable()
export class ListCatalogue {
  constructor(
    @InjectRepository(ListVersion) private readonly lists: Repository<ListVersion>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The page and, when there is more, the list it ends at; in order of listId. */
  async page({ after, limit }: NamePage): Promise<{ items: ListRow[]; endsAt?: string }> {
    const found: { list_id: string }[] = await this.lists.query(
      'SELECT DISTINCT list_id FROM list_version WHERE list_id > $1 ORDER BY list_id LIMIT $2',
      [after, limit + 1],
    );
    const ids = found.slice(0, limit).map((row) => row.list_id);
    const versions = await this.headsOf(ids);
    const items = ids.map((listId) =>
      rowOf(
        versions.filter((version) => version.listId === listId),
        this.clock(),
      ),
    );
    const endsAt = found.length > limit ? ids.at(-1) : undefined;
    return { items, ...(endsAt === undefined ? {} : { endsAt }) };
  }

  /** Every version of one list, newest first. */
  async versions(listId: string): Promise<Outcome<readonly ListHeader[]>> {
    const versions = await this.headsOf([listId]);
    return versions.length === 0 ? noSuchList(listId) : done(headersOf(versions, this.clock()));
  }

  private headsOf(listIds: readonly string[]): Promise<ListVersionHead[]> {
    if (listIds.length === 0) return Promise.resolve([]);
    const where = { listId: In([...listIds]) };
    return this.lists.find({ select: HEAD_COLUMNS, where, order: { version: 'DESC' } });
  }
}

function headersOf(versions: readonly ListVersionHead[], nowMs: number): ListHeader[] {
  return versions.map((version) => listHeader(version, listState(version, versions, nowMs)));
}

/** What is in force speaks for the list; before anything is, the newest version does. */
function rowOf(heads: readonly ListVersionHead[], nowMs: number): ListRow {
  const versions = headersOf(heads, nowMs);
  const inForce = versions.find(({ state }) => state === 'IN_FORCE');
  const shown = inForce ?? versions[0];
  if (shown === undefined) throw new Error('a list without versions was listed');
  const { listId, title, source, caveat } = shown;
  return {
    ...{ listId, title, source },
    ...(caveat === undefined ? {} : { caveat }),
    ...(inForce === undefined ? {} : { inForce: inForce.version }),
    versions,
  };
}
