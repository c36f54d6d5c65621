import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { ListEntry } from '@sluice/contracts';
import { Repository } from 'typeorm';
import { traced, Transactions, type Tx } from '../database/transactions.js';
import type { Answer } from '../http/answer.js';
import type { ChangeRequest } from '../http/change-request.js';
import { etagOf, requireMatch } from '../http/etag.js';
import { Posts, type PostIdentity } from '../http/posts.js';
import { done, type Outcome, type Refused } from '../outcome.js';
import { CLOCK, type Clock } from '../time/clock.js';
import type { ListWarning } from './conditions/condition-warnings.js';
import { warningsOf } from './conditions/known-attributes.js';
import { recordList } from './list-audit.js';
import type { DraftBody, ListBody } from './list-body.js';
import { checkList } from './list-checks.js';
import { listResource, publishedData, type ListResource } from './list-event.js';
import { claimList } from './list-lock.js';
import { approvedAlready, otherNames, proposedAlready, unknownList, versionTaken } from './list-refusals.js';
import { listState, type DatedVersion, type ListState } from './list-state.js';
import { ListVersion } from './list.entity.js';

/** Which version of which list. */
export interface ListPlace {
  readonly listId: string;
  readonly version: number;
}

/** Told in the approving transaction, so that what rests on the list follows at once. */
export type ApprovalListener = (tx: Tx, list: ListVersion) => Promise<void>;

/** Versions of lists as people write them; proposing and approving them is `ProposalsService`. */
@Injectable()
export class ListsService {
  private readonly approvalListeners: ApprovalListener[] = [];

  constructor(
    private readonly posts: Posts,
    private readonly transactions: Transactions,
    @InjectRepository(ListVersion) private readonly lists: Repository<ListVersion>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApproval(listener: ApprovalListener): void {
    this.approvalListeners.push(listener);
  }

  async tellApproved(tx: Tx, list: ListVersion): Promise<void> {
    for (const listener of this.approvalListeners) await listener(tx, list);
  }

  async find({ listId, version }: ListPlace): Promise<Outcome<ListVersion>> {
    const list = await this.lists.findOneBy({ listId, version });
    return list === null ? unknownList(listId, version) : done(list);
  }

  /** The version with the state it is in now. */
  async resourceOf(list: ListVersion): Promise<ListResource> {
    return listResource(list, listState(list, await datedVersions(this.lists, list.listId), this.clock()));
  }

  /** Saves a new version as a draft: nobody outside hears of it until a second person approves it. */
  async create(post: PostIdentity, body: ListBody): Promise<Outcome<Answer>> {
    return this.posts.once(post, async (tx) => {
      const next = await nextVersion(tx, body.listId);
      const version = body.version ?? next;
      if (version !== next) return versionTaken(version, next);
      const list = draftOf(body, version, post.person, tx.now);
      const checked = checkList(publishedData(list));
      if (!checked.ok) return checked;
      await tx.manager.insert(ListVersion, list);
      recordList(tx, list, { action: 'draft', by: post.person, before: null });
      return done(answerWith(201, list, list.status, await warningsOf(tx, publishedData(list))));
    });
  }

  /** Writes a draft anew. Whoever does becomes one of its authors. */
  async rewrite(place: ListPlace, body: DraftBody, change: ChangeRequest): Promise<Outcome<Answer>> {
    if (body.listId !== undefined && body.listId !== place.listId) return otherNames('listId');
    if (body.version !== undefined && body.version !== place.version) return otherNames('version');
    return this.transactions.run(async (untraced) => {
      const tx = traced(untraced, change.traceparent);
      const known = await lockVersion(tx, place, change.ifMatch);
      if (!known.ok) return known;
      const fault = refuseUndraft(known.value);
      if (fault !== undefined) return fault;
      const list = Object.assign(new ListVersion(), known.value, contentOf(body), {
        authors: [...new Set([...known.value.authors, change.person])],
        revision: known.value.revision + 1,
      });
      const checked = checkList(publishedData(list));
      if (!checked.ok) return checked;
      await tx.manager.upsert(ListVersion, list, ['listId', 'version']);
      recordList(tx, list, { action: 'rewrite', by: change.person, before: known.value });
      return done(answerWith(200, list, list.status, await warningsOf(tx, publishedData(list))));
    });
  }

  /**
   * What an entry asks for now: as in the newest approved version that has it. Undefined when no approved version
   * does. A filing is for exports to come, so a version that is approved counts before it is in force.
   */
  async entryOf(tx: Tx, listId: string, entryId: string): Promise<ListEntry | undefined> {
    const versions = await tx.manager.find(ListVersion, {
      where: { listId, status: 'APPROVED' },
      order: { version: 'DESC' },
    });
    return versions.flatMap(({ entries }) => entries).find((entry) => entry.entryId === entryId);
  }
}

/** Every version of the list, as far as their states depend on each other. */
export function datedVersions(lists: Repository<ListVersion>, listId: string): Promise<DatedVersion[]> {
  const select = { version: true, status: true, effectiveFrom: true, effectiveUntil: true } as const;
  return lists.find({ select, where: { listId } });
}

/** Claims the list and reads the version that `ifMatch` says the change was made from. */
export async function lockVersion(
  tx: Tx,
  { listId, version }: ListPlace,
  ifMatch: string | undefined,
): Promise<Outcome<ListVersion>> {
  await claimList(tx, listId);
  const list = await tx.manager.findOneBy(ListVersion, { listId, version });
  if (list === null) return unknownList(listId, version);
  const match = requireMatch(ifMatch, list.revision);
  return match.ok ? done(list) : match;
}

export function refuseUndraft(list: ListVersion): Refused | undefined {
  switch (list.status) {
    case 'DRAFT':
      return undefined;
    case 'PROPOSED':
      return proposedAlready(list);
    case 'APPROVED':
      return approvedAlready(list);
    default:
      return list.status satisfies never;
  }
}

/** The claim serialises the authors of one list, who would otherwise draw the same number. */
async function nextVersion(tx: Tx, listId: string): Promise<number> {
  await claimList(tx, listId);
  return ((await tx.manager.maximum(ListVersion, 'version', { listId })) ?? 0) + 1;
}

type Content = Pick<ListVersion, 'title' | 'source' | 'effectiveFrom' | 'effectiveUntil' | 'origins' | 'entries'>;

function contentOf({ title, source, effectiveFrom, effectiveUntil = null, origins, entries }: DraftBody): Content {
  return { title, source, effectiveFrom, effectiveUntil, origins, entries };
}

function draftOf(body: ListBody, version: number, createdBy: string, createdAt: Date): ListVersion {
  return Object.assign(new ListVersion(), contentOf(body), {
    ...{ listId: body.listId, version, status: 'DRAFT', createdBy, createdAt, authors: [createdBy] },
    ...{ proposedBy: null, proposedAt: null, rejectedBy: null, rejectedAt: null, rejection: null },
    ...{ approvedBy: null, approvedAt: null, revision: 1 },
  });
}

/** A draft's or proposal's state is its status; what is approved is asked for with its state. */
export function answerWith(
  status: 200 | 201,
  list: ListVersion,
  state: ListState = list.status,
  warnings?: readonly ListWarning[],
): Answer {
  const location = `/v1/lists/${encodeURIComponent(list.listId)}/versions/${list.version}`;
  return { status, etag: etagOf(list.revision), location, body: listResource(list, state, warnings) };
}
