import { Module } from '@nestjs/common';
import { FactsModule } from '../facts/facts.module.js';
import { DecisionHistory } from './decision-history.js';
import { ShipmentStory } from './shipment-story.js';

/** How shipments came to stand where they stand. */
@Module({
  imports: [FactsModule],
  providers: [DecisionHistory, ShipmentStory],
  exports: [DecisionHistory, ShipmentStory],
})
export class TimelineModule {}
