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
import { missingOf, perform, reconsider, type Act } from './filing-state.js';
import { Filing } from './filing.entity.js';
import { FilingsRepository, type FilingFilter, type FilingPage } from './filings.repository.js';
import { LIFECYCLE, lifecycleFaults, transitionOf, type FilingAction, type FilingFields } from './lifecycle.js';

/** Who acts when no person does. */
export const REGISTRY = 'registry';

/** The action, what comes with it, and the version it was decided on. */
export interface FilingChange {
  readonly filingId: string;
  readonly action: FilingAction;
  readonly fields: FilingFields;
  readonly ifMatch: string | undefined;
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
      await shareList(tx, body.listId);
      const rules = await this.lists.entryOf(tx, body.listId, body.entryId);
      if (rules === undefined) return unknownEntry(body);
      const identity = await this.filings.nextIdentity(tx);
      const filing = draftOf(body, identity, missingOf(rules.requires, []), this.act(tx, post.person));
      const state = { filing, evidence: [], rules };
      await this.filings.save(tx, state);
      return done(answerWith(201, state));
    });
  }

  /** An action of the lifecycle, by a person. */
  async change(post: PostIdentity, { filingId, action, fields, ifMatch }: FilingChange): Promise<Outcome<Answer>> {
    return this.posts.once(post, async (tx) => {
      const state = await this.filings.lock(tx, filingId);
      if (state === undefined) return unknownFiling(filingId);
      const outside = refuseOtherExporter(post.caller, state.filing.exporterId);
      if (outside !== undefined) return outside;
      const match = requireMatch(ifMatch, state.filing.filingVersion);
      if (!match.ok) return match;
      const changed = perform(state, action, fields, this.act(tx, post.person));
      if (!changed.ok) return changed;
      await this.filings.save(tx, changed.value, transitionOf(action).emits);
      return done(answerWith(200, changed.value));
    });
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
        if (changed !== undefined) await this.filings.save(tx, changed);
      }
    }
  }
}

function draftOf(
  body: FilingBody,
  identity: Pick<Filing, 'filingId' | 'ordinal'>,
  missing: string[],
  act: Act,
): Filing {
  const { exporterId, listId, entryId } = body;
  return Object.assign(new Filing(), identity, {
    ...{ filingVersion: 1, exporterId, listId, entryId, missing, status: 'DRAFT' },
    ...{ skus: [...new Set(body.skus)], markets: [...new Set(body.markets)] },
    ...{ number: null, validFrom: null, validUntil: null, reason: null, submittedBy: null },
    ...{ createdBy: act.by, createdAt: act.at, updatedBy: act.by, updatedAt: act.at },
  });
}

export function unknownFiling(filingId: string): Refused {
  return refused(404, {
    code: 'FILING_UNKNOWN',
    detail: `There is no filing ${filingId}.`,
    field: 'filingId',
    remedy: 'Check the id; GET /v1/filings lists them.',
  });
}

function unknownEntry({ listId, entryId }: FilingBody): Refused {
  return refused(422, {
    code: 'ENTRY_UNKNOWN',
    detail: `No approved version of a list ${listId} has an entry ${entryId}.`,
    field: 'entryId',
    remedy: 'Check listId and entryId, and have the list approved first.',
  });
}
