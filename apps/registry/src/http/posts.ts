import { Injectable } from '@nestjs/common';
import { answerOnce, type Answer, type PostIdentity } from '@sluice/platform';
import { traced, Transactions, type Tx } from '../database/transactions.js';
import type { Outcome } from '../outcome.js';

export { identityOf, type PostIdentity } from '@sluice/platform';

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
}
