import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { ListEntry } from '@sluice/contracts';
import { Repository } from 'typeorm';
import type { Tx } from '../database/transactions.js';
import type { Answer } from '../http/answer.js';
import { etagOf, requireMatch } from '../http/etag.js';
import { Posts, type PostIdentity } from '../http/posts.js';
import { done, refused, type Outcome, type Refused } from '../outcome.js';
import type { ListBody } from './list-body.js';
import { checkList } from './list-checks.js';
import { claimList } from './list-lock.js';
import { listResource, publishedData } from './list-event.js';
import { ListVersion } from './list.entity.js';

/** Told in the approving transaction, so that what rests on the list follows at once. */
export type ApprovalListener = (tx: Tx, list: ListVersion) => Promise<void>;

@Injectable()
export class ListsService {
  private readonly approvalListeners: ApprovalListener[] = [];

  constructor(
    private readonly posts: Posts,
    @InjectRepository(ListVersion) private readonly lists: Repository<ListVersion>,
  ) {}

  onApproval(listener: ApprovalListener): void {
    this.approvalListeners.push(listener);
  }

  async find(listId: string, version: number): Promise<Outcome<ListVersion>> {
    const list = await this.lists.findOneBy({ listId, version });
    return list === null ? unknownList(listId, version) : done(list);
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
      return done(answerWith(201, list));
    });
  }

  /** Brings a version into being for everybody: it counts from its `effectiveFrom` on. */
  async approve(
    post: PostIdentity,
    { listId, version, ifMatch }: { listId: string; version: number; ifMatch: string | undefined },
  ): Promise<Outcome<Answer>> {
    return this.posts.once(post, async (tx) => {
      await claimList(tx, listId);
      const draft = await tx.manager.findOneBy(ListVersion, { listId, version });
      if (draft === null) return unknownList(listId, version);
      const match = requireMatch(ifMatch, draft.revision);
      if (!match.ok) return match;
      if (draft.status === 'APPROVED') return approvedAlready(draft);
      if (draft.createdBy === post.person) return samePerson(post.person);
      const approval = {
        status: 'APPROVED',
        approvedBy: post.person,
        approvedAt: tx.now,
        revision: draft.revision + 1,
      } as const;
      await tx.manager.update(ListVersion, { listId, version }, approval);
      const list = Object.assign(new ListVersion(), draft, approval);
      tx.say('compliance.list.published', listId, publishedData(list));
      for (const listener of this.approvalListeners) await listener(tx, list);
      return done(answerWith(200, list));
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

/** The claim serialises the authors of one list, who would otherwise draw the same number. */
async function nextVersion(tx: Tx, listId: string): Promise<number> {
  await claimList(tx, listId);
  return ((await tx.manager.maximum(ListVersion, 'version', { listId })) ?? 0) + 1;
}

function draftOf(body: ListBody, version: number, createdBy: string, createdAt: Date): ListVersion {
  const { listId, title, source, effectiveFrom, effectiveUntil = null, origins, entries } = body;
  return Object.assign(new ListVersion(), {
    ...{ listId, version, title, status: 'DRAFT', source, effectiveFrom, effectiveUntil, origins, entries },
    ...{ createdBy, createdAt, approvedBy: null, approvedAt: null, revision: 1 },
  });
}

function answerWith(status: 200 | 201, list: ListVersion): Answer {
  const location = `/v1/lists/${encodeURIComponent(list.listId)}/versions/${list.version}`;
  return { status, etag: etagOf(list.revision), location, body: listResource(list) };
}

function unknownList(listId: string, version: number): Refused {
  return refused(404, {
    code: 'LIST_UNKNOWN',
    detail: `There is no version ${version} of a list ${listId}.`,
    remedy: 'Check the list and the version.',
  });
}

function versionTaken(given: number, next: number): Refused {
  return refused(409, {
    code: 'LIST_VERSION_NOT_NEXT',
    detail: `Version ${given} cannot be made: the next one is ${next}.`,
    field: 'version',
    remedy: `Send version ${next}, or leave it out.`,
  });
}

function approvedAlready({ listId, version, approvedBy }: ListVersion): Refused {
  return refused(409, {
    code: 'LIST_APPROVED_ALREADY',
    detail: `Version ${version} of ${listId} was approved by ${approvedBy}.`,
    remedy: 'There is nothing left to do. A correction is a new version.',
  });
}

function samePerson(person: string): Refused {
  return refused(403, {
    code: 'SECOND_PERSON_REQUIRED',
    detail: `${person} wrote this version, so somebody else must approve it.`,
    remedy: 'Ask a colleague to approve it.',
  });
}
