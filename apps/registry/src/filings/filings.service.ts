import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { refuseOtherExporter, type Caller } from '@sluice/platform';
import type { Tx } from '../database/transactions.js';
import type { Answer } from '../http/answer.js';
import { requireMatch } from '../http/etag.js';
import { Posts, type PostIdentity } from '../http/posts.js';
import type { ListVersion } from '../lists/list.entity.js';
import { shareList } from '../lists/list-lock.js';
import { ListsService } from '../lists/lists.service.js';
import { done, refused, type Outcome, type Refused } from '../outcome.js';
import { CLOCK, type Clock } from '../time/clock.js';
import { shanghaiDay } from '../time/shanghai-day.js';
import type { FilingBody } from './filing-body.js';
import { answerWith, filingResource, type FilingResource } from './filing-resource.js';
import { draftOf, type Draft } from './filing-draft.js';
import { perform, reconsider, type Act, type FilingState } from './filing-state.js';
import { Filing } from './filing.entity.js';
import { FilingsRepository, type FilingFilter, type FilingPage } from './filings.repository.js';
import { LIFECYCLE, lifecycleFaults, transitionOf, type FilingAction, type FilingFields } from './lifecycle.js';
import { missingOf } from './missing.js';

/** Who acts when no person does. */
export const REGISTRY = 'registry';

/** The action, what comes with it, and the version it was decided on. */
export interface FilingChange {
  readonly filingId: string;
  readonly action: FilingAction;
  readonly fields: FilingFields;
  readonly ifMatch: string | undefined;
}

/** Who makes a draft, by doing what, and why. */
export interface Drafting {
  readonly by: string;
  readonly action: 'create' | 'renew';
  readonly why?: string | undefined;
}

/** Filings read at once when their list is approved; the approval is one transaction however many there are. */
const RECONSIDERED_AT_ONCE = 500;

@Injectable()
export class FilingsService implements OnModuleInit {
  constructor(
    private readonly posts: Posts,
    private readonly lists: ListsService,
    private readonly filings: FilingsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const faults = lifecycleFaults(LIFECYCLE);
    if (faults.length > 0) throw new Error(`The lifecycle of filings is not sound: ${faults.join('; ')}`);
    this.lists.onApproval((tx, list) => this.reconsiderAll(tx, list));
  }

  async find(filingId: string, caller: Caller): Promise<Outcome<FilingResource>> {
    const found = await this.filings.find(filingId);
    if (found === undefined) return unknownFiling(filingId);
    return refuseOtherExporter(caller, found.filing.exporterId) ?? done(filingResource(found));
  }

  /** The page and, when there is more, the ordinal it ends at. */
  async page(filter: FilingFilter, page: FilingPage): Promise<{ items: FilingResource[]; endsAt?: string }> {
    const found = await this.filings.page(filter, { ...page, limit: page.limit + 1 });
    const items = found.slice(0, page.limit);
    const last = found.length > page.limit ? items.at(-1)?.filing.ordinal : undefined;
    return { items: items.map(filingResource), ...(last === undefined ? {} : { endsAt: last }) };
  }

  async create(post: PostIdentity, body: FilingBody): Promise<Outcome<Answer>> {
    const outside = refuseOtherExporter(post.caller, body.exporterId);
    if (outside !== undefined) return outside;
    return this.posts.once(post, async (tx) => {
      const drafted = await this.draft(tx, body, { by: post.person, action: 'create' });
      return drafted.ok ? done(answerWith(201, drafted.value)) : drafted;
    });
  }

  /** Writes a new filing; its entry has to be in force, or approved at least. */
  async draft(tx: Tx, draft: Draft, { by, action, why }: Drafting): Promise<Outcome<FilingState>> {
    await shareList(tx, draft.listId);
    const rules = await this.lists.entryOf(tx, draft.listId, draft.entryId);
    if (rules === undefined) return unknownEntry(draft);
    const identity = await this.filings.nextIdentity(tx);
    const filing = draftOf(draft, identity, missingOf(rules.requires, []), this.act(tx, by));
    const state = { filing, evidence: [], rules };
    await this.filings.save(tx, state, { before: null, action, why });
    return done(state);
  }

  /** An action of the lifecycle, by a person. */
  async change(post: PostIdentity, { filingId, action, fields, ifMatch }: FilingChange): Promise<Outcome<Answer>> {
    return this.posts.once(post, async (tx) => {
      const locked = await this.lockFor(tx, filingId, post.caller);
      if (!locked.ok) return locked;
      const state = locked.value;
      const match = requireMatch(ifMatch, state.filing.filingVersion);
      if (!match.ok) return match;
      const changed = perform(state, action, fields, this.act(tx, post.person));
      if (!changed.ok) return changed;
      const because = { before: state, action, why: fields.reason };
      await this.filings.save(tx, changed.value, because, transitionOf(action).emits);
      return done(answerWith(200, changed.value));
    });
  }

  /** The filing, locked until the transaction ends, for somebody who acts for its exporter. */
  async lockFor(tx: Tx, filingId: string, caller: Caller): Promise<Outcome<FilingState>> {
    const state = await this.filings.lock(tx, filingId);
    if (state === undefined) return unknownFiling(filingId);
    return refuseOtherExporter(caller, state.filing.exporterId) ?? done(state);
  }

  act(tx: Tx, by: string): Act {
    return { by, at: tx.now, day: shanghaiDay(this.clock()) };
  }

  /** A newer version of a list can ask for other evidence: what is missing must be right the moment it is approved. */
  private async reconsiderAll(tx: Tx, list: ListVersion): Promise<void> {
    const open = await tx.manager
      .createQueryBuilder(Filing, 'f')
      .select('f.filingId', 'filingId')
      .where('f.listId = :listId', { listId: list.listId })
      .andWhere(`f.status IN ('DRAFT', 'SUBMITTED')`)
      .orderBy('f.filingId')
      .getRawMany<{ filingId: string }>();
    for (let at = 0; at < open.length; at += RECONSIDERED_AT_ONCE) {
      const ids = open.slice(at, at + RECONSIDERED_AT_ONCE).map(({ filingId }) => filingId);
      for (const state of await this.filings.lockAll(tx, ids)) {
        const changed = reconsider(state, this.act(tx, REGISTRY));
        const because = { before: state, action: 'reconsider', why: `version ${list.version} of ${list.listId}` };
        if (changed !== undefined) await this.filings.save(tx, changed, because);
      }
    }
  }
}

export function unknownFiling(filingId: string): Refused {
  return refused(404, {
    code: 'FILING_UNKNOWN',
    detail: `There is no filing ${filingId}.`,
    field: 'filingId',
    remedy: 'Check the id; GET /v1/filings lists them.',
  });
}

export function unknownEntry({ listId, entryId }: Pick<FilingBody, 'listId' | 'entryId'>): Refused {
  return refused(422, {
    code: 'ENTRY_UNKNOWN',
    detail: `No approved version of a list ${listId} has an entry ${entryId}.`,
    field: 'entryId',
    remedy: 'Check listId and entryId, and have the list approved first.',
  });
}
