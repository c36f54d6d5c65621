import { Module } from '@nestjs/common';
import { FactsModule } from '../facts/facts.module.js';
import { OverridesModule } from '../overrides/overrides.module.js';
import { StreamModule } from '../stream/stream.module.js';
import { TimelineModule } from '../timeline/timeline.module.js';
import { DecisionsConsumer } from './decisions.consumer.js';
import { ExportHolds } from './export/export-holds.js';
import { ExportController } from './export/export.controller.js';
import { FacetsRepository } from './facets.repository.js';
import { FixGroupsRepository } from './fix-groups.js';
import { HoldsController } from './holds.controller.js';
import { HoldsRepository } from './holds.repository.js';
import { QueueSnapshots } from './queue-snapshots.js';
import { QueueRepository } from './queue.repository.js';
import { ShipmentRowsRepository } from './shipment-rows.repository.js';
import { ShipmentSearchController } from './shipment-search.controller.js';
import { ShipmentsController } from './shipments.controller.js';
import { ShipmentsRepository } from './shipments.repository.js';

/** What the gate said about shipments, kept so that it can be searched. */
@Module({
  imports: [OverridesModule, TimelineModule, StreamModule, FactsModule],
  controllers: [DecisionsConsumer, HoldsController, ExportController, ShipmentSearchController, ShipmentsController],
  providers: [
    ExportHolds,
    ShipmentsRepository,
    HoldsRepository,
    QueueRepository,
    QueueSnapshots,
    ShipmentRowsRepository,
    FacetsRepository,
    FixGroupsRepository,
  ],
})
export class ShipmentsModule {}
