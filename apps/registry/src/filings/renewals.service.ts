import { Injectable } from '@nestjs/common';
import type { Answer } from '../http/answer.js';
import { allowMatch } from '../http/etag.js';
import { Posts, type PostIdentity } from '../http/posts.js';
import { done, refused, type Outcome, type Refused } from '../outcome.js';
import { refusalOf } from './filing-refusals.js';
import { answerWith } from './filing-resource.js';
import { FilingsService } from './filings.service.js';

/** What is renewed, and why. */
export interface Renewal {
  readonly filingId: string;
  readonly why: string | undefined;
  readonly ifMatch: string | undefined;
}

/**
 * Renews filings. The successor is a filing of its own with documents of its own. Both count while both are valid, so
 * there is no gap when it is complete and valid by the day after the old one ends, which then expires by itself.
 */
@Injectable()
export class RenewalsService {
  constructor(
    private readonly posts: Posts,
    private readonly filings: FilingsService,
  ) {}

  /** Makes the draft of the successor; the filing itself is not changed. One that came to nothing makes way for another. */
  async renew(post: PostIdentity, { filingId, why, ifMatch }: Renewal): Promise<Outcome<Answer>> {
    return this.posts.once(post, async (tx) => {
      const locked = await this.filings.lockFor(tx, filingId, post.caller);
      if (!locked.ok) return locked;
      const state = locked.value;
      const match = allowMatch(ifMatch, state.filing.filingVersion);
      if (!match.ok) return match;
      const refusal = refusalOf(state, 'renew', {}, post.person) ?? refuseSecond(filingId, state.renewedBy);
      if (refusal !== undefined) return refusal;
      const { exporterId, listId, entryId, skus, markets } = state.filing;
      const draft = { exporterId, listId, entryId, skus, markets, renews: filingId };
      const successor = await this.filings.draft(tx, draft, { by: post.person, action: 'renew', why });
      return successor.ok ? done(answerWith(201, successor.value)) : successor;
    });
  }
}

function refuseSecond(filingId: string, renewedBy: string | undefined): Refused | undefined {
  if (renewedBy === undefined) return undefined;
  return refused(409, {
    code: 'FILING_RENEWED_ALREADY',
    detail: `${filingId} has a successor already: ${renewedBy}.`,
    field: 'filingId',
    remedy: `Work on ${renewedBy}, or have it withdrawn first.`,
  });
}
