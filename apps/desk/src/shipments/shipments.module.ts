import { Module } from '@nestjs/common';
import { OverridesModule } from '../overrides/overrides.module.js';
import { DecisionsConsumer } from './decisions.consumer.js';
import { HoldsController } from './holds.controller.js';
import { HoldsRepository } from './holds.repository.js';
import { ShipmentsController } from './shipments.controller.js';
import { ShipmentsRepository } from './shipments.repository.js';

/** What the gate said about shipments, kept so that it can be searched. */
@Module({
  imports: [OverridesModule],
  controllers: [DecisionsConsumer, HoldsController, ShipmentsController],
  providers: [ShipmentsRepository, HoldsRepository],
})
export class ShipmentsModule {}
