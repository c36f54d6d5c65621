import { Injectable } from '@nestjs/common';
import { answerOnce, type Answer, type PostIdentity } from '@sluice/platform';
import { traced, Transactions, type Tx } from '../database/transactions.js';
import { refused, type Outcome } from '../outcome.js';

export { identityOf, type PostIdentity } from '@sluice/platform';

/** Only to tell that it would happen: it rolls back what was tried, and is never sent. */
const WOULD_HAPPEN = refused(503, { code: 'REHEARSED', detail: 'It would happen.', remedy: 'Have it happen.' });

/** POSTs that happen once: see {@link answerOnce}; the table is `idempotency_key`. */
@Injectable()
export class Posts {
  constructor(private readonly transactions: Transactions) {}

  once(post: PostIdentity, work: (tx: Tx) => Promise<Outcome<Answer>>): Promise<Outcome<Answer>> {
    return this.transactions.run((untraced) => {
      const tx = traced(untraced, post.traceparent);
      return answerOnce(tx.client, post, tx.now, () => work(tx));
    });
  }

  /**
   * What `once` would refuse, or has answered already; undefined when it would happen. Changes nothing: for what is too
   * slow to be done while rows are locked, and not worth doing for a request that is refused.
   */
  async rehearse(post: PostIdentity, work: (tx: Tx) => Promise<Outcome<Answer>>): Promise<Outcome<Answer> | undefined> {
    const outcome = await this.once(post, async (tx) => {
      const tried = await work(tx);
      return tried.ok ? WOULD_HAPPEN : tried;
    });
    return outcome === WOULD_HAPPEN ? undefined : outcome;
  }
}
