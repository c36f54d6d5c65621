import { Module } from '@nestjs/common';
import { FactsConsumer } from './facts.consumer.js';
import { FilingFacts } from './filing-facts.js';
import { LikelyClears } from './likely-clear.js';
import { ListFacts } from './list-facts.js';
import { ProductFacts } from './product-facts.js';

/** What the registry said, kept so that decisions can be explained. */
@Module({
  controllers: [FactsConsumer],
  providers: [ProductFacts, ListFacts, FilingFacts, LikelyClears],
  exports: [ProductFacts, ListFacts, FilingFacts, LikelyClears],
})
export class FactsModule {}
