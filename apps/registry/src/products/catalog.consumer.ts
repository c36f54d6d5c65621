import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import type { RecordBatch } from '@sluice/messaging';
import { RecordIntake } from '../intake/record-intake.js';
import { done } from '../outcome.js';
import { applyMasterData, applyRemoval } from './master-data.js';
import { ProductsService, type ProductNews } from './products.service.js';

const because = { action: 'take-over', by: 'catalog.product.v1' } as const;

/** The product master's way in: `catalog.product.v1`, tombstones included. */
@Controller()
export class CatalogConsumer {
  constructor(
    private readonly intake: RecordIntake,
    products: ProductsService,
  ) {
    intake.reads<ProductNews>('catalog.product.v1', {
      read: (parsed) => {
        if (parsed.tombstone === true) return { sku: parsed.key, apply: applyRemoval, traceparent: undefined, because };
        const { event } = parsed;
        if (event.type !== 'catalog.product.upserted') return undefined;
        const { data, traceparent } = event;
        return { sku: data.sku, apply: (known) => applyMasterData(known, data), traceparent, because };
      },
      apply: async (tx, news) => {
        await products.takeOver(tx, news);
        return news.map(() => done(null));
      },
    });
  }

  @EventPattern<string>('catalog.product.v1')
  async consume(@Payload() batch: RecordBatch): Promise<void> {
    await this.intake.take(batch);
  }
}
