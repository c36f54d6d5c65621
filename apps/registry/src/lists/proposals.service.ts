import { Injectable } from '@nestjs/common';
import { samePerson } from '@sluice/platform';
import type { Tx } from '../database/transactions.js';
import type { Answer } from '../http/answer.js';
import { Posts, type PostIdentity } from '../http/posts.js';
import { done, type Outcome, type Refused } from '../outcome.js';
import { warningsOf } from './conditions/known-attributes.js';
import { checkList } from './list-checks.js';
import { recordList } from './list-audit.js';
import { publishedData } from './list-event.js';
import { approvedAlready, notProposed, secondPersonRequired } from './list-refusals.js';
import { listState } from './list-state.js';
import { ListVersion } from './list.entity.js';
import {
  answerWith,
  datedVersions,
  ListsService,
  lockVersion,
  refuseUndraft,
  type ListPlace,
} from './lists.service.js';

/** A version, and the state of it that whoever acts has seen. */
export interface ProposalChange {
  readonly place: ListPlace;
  readonly ifMatch: string | undefined;
}

/** DRAFT → PROPOSED → APPROVED, and back to DRAFT with a reason. The database has the same rule about two people. */
@Injectable()
export class ProposalsService {
  constructor(
    private readonly posts: Posts,
    private readonly lists: ListsService,
  ) {}

  /** Lays a draft before a second person. From now on its content stands still. */
  async propose(post: PostIdentity, { place, ifMatch }: ProposalChange): Promise<Outcome<Answer>> {
    return this.posts.once(post, async (tx) => {
      const draft = await lockVersion(tx, place, ifMatch);
      if (!draft.ok) return draft;
      const fault = refuseUndraft(draft.value);
      if (fault !== undefined) return fault;
      const checked = checkList(publishedData(draft.value));
      if (!checked.ok) return checked;
      const proposed = await change(tx, draft.value, {
        ...{ status: 'PROPOSED', proposedBy: post.person, proposedAt: tx.now },
        ...{ rejectedBy: null, rejectedAt: null, rejection: null },
      });
      recordList(tx, proposed, { action: 'propose', by: post.person, before: draft.value });
      return done(answerWith(200, proposed, proposed.status, await warningsOf(tx, publishedData(proposed))));
    });
  }

  /** Brings a version into being for everybody: it counts from its `effectiveFrom` on. */
  async approve(post: PostIdentity, { place, ifMatch }: ProposalChange): Promise<Outcome<Answer>> {
    return this.posts.once(post, async (tx) => {
      const proposed = await lockVersion(tx, place, ifMatch);
      if (!proposed.ok) return proposed;
      const fault = refuseUnproposed(proposed.value) ?? refuseSamePerson(proposed.value, post.person);
      if (fault !== undefined) return fault;
      const approval = { status: 'APPROVED', approvedBy: post.person, approvedAt: tx.now } as const;
      const list = await change(tx, proposed.value, approval);
      recordList(tx, list, { action: 'approve', by: post.person, before: proposed.value });
      tx.say('compliance.list.published', list.listId, publishedData(list));
      await this.lists.tellApproved(tx, list);
      const versions = await datedVersions(tx.manager.getRepository(ListVersion), list.listId);
      return done(answerWith(200, list, listState(list, versions, tx.now.getTime())));
    });
  }

  /** Gives a proposal back to its authors. Whoever proposed it can take it back in the same way. */
  async reject(post: PostIdentity, { place, ifMatch }: ProposalChange, reason: string): Promise<Outcome<Answer>> {
    return this.posts.once(post, async (tx) => {
      const proposed = await lockVersion(tx, place, ifMatch);
      if (!proposed.ok) return proposed;
      const fault = refuseUnproposed(proposed.value);
      if (fault !== undefined) return fault;
      const draft = await change(tx, proposed.value, {
        ...{ status: 'DRAFT', proposedBy: null, proposedAt: null },
        ...{ rejectedBy: post.person, rejectedAt: tx.now, rejection: reason },
      });
      recordList(tx, draft, { action: 'reject', by: post.person, before: proposed.value, why: reason });
      return done(answerWith(200, draft));
    });
  }
}

async function change(tx: Tx, list: ListVersion, changes: Partial<ListVersion>): Promise<ListVersion> {
  const { listId, version } = list;
  const revised = { ...changes, revision: list.revision + 1 };
  await tx.manager.update(ListVersion, { listId, version }, revised);
  return Object.assign(new ListVersion(), list, revised);
}

function refuseUnproposed(list: ListVersion): Refused | undefined {
  switch (list.status) {
    case 'DRAFT':
      return notProposed(list);
    case 'PROPOSED':
      return undefined;
    case 'APPROVED':
      return approvedAlready(list);
    default:
      return list.status satisfies never;
  }
}

function refuseSamePerson(list: ListVersion, person: string): Refused | undefined {
  if (list.authors.some((author) => samePerson(author, person))) return secondPersonRequired(person, 'wrote');
  const { proposedBy } = list;
  return proposedBy !== null && samePerson(proposedBy, person) ? secondPersonRequired(person, 'proposed') : undefined;
}
