import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import type { FilingUpdatedData, ListPublishedData, ProductClassifiedData } from '@sluice/contracts';
import type { RecordBatch } from '@sluice/messaging';
import { done } from '@sluice/platform';
import { RecordIntake } from '../intake/record-intake.js';
import { noticeFilings } from '../stream/stream-notice.js';
import { FilingFacts } from './filing-facts.js';
import { factOf, type HeardFact } from './heard-fact.js';
import { ListFacts } from './list-facts.js';
import { ProductFacts } from './product-facts.js';

/** What the registry says: the desk explains decisions by it, and decides nothing. */
@Controller()
export class FactsConsumer {
  constructor(
    private readonly intake: RecordIntake,
    products: ProductFacts,
    lists: ListFacts,
    filings: FilingFacts,
  ) {
    intake.reads<HeardFact<ProductClassifiedData>>('compliance.product.v1', {
      read: factOf('compliance.product.classified'),
      apply: async (tx, facts) => {
        await products.keep(tx, facts);
        return facts.map(() => done(null));
      },
    });
    intake.reads<HeardFact<ListPublishedData>>('compliance.list.v1', {
      read: factOf('compliance.list.published'),
      apply: async (tx, facts) => {
        await lists.keep(tx, facts);
        return facts.map(() => done(null));
      },
    });
    intake.reads<HeardFact<FilingUpdatedData>>('compliance.filing.v1', {
      read: factOf('compliance.filing.updated'),
      apply: async (tx, facts) => {
        await filings.keep(tx, facts);
        await noticeFilings(
          tx,
          facts.map(({ key }) => key),
        );
        return facts.map(() => done(null));
      },
    });
  }

  @EventPattern<string>('compliance.product.v1')
  async products(@Payload() batch: RecordBatch): Promise<void> {
    await this.intake.take(batch);
  }

  @EventPattern<string>('compliance.list.v1')
  async lists(@Payload() batch: RecordBatch): Promise<void> {
    await this.intake.take(batch);
  }

  @EventPattern<string>('compliance.filing.v1')
  async filings(@Payload() batch: RecordBatch): Promise<void> {
    await this.intake.take(batch);
  }
}
