import { Module } from '@nestjs/common';
import { FactsModule } from '../facts/facts.module.js';
import { OverridesModule } from '../overrides/overrides.module.js';
import { TimeTravelModule } from '../time-travel/time-travel.module.js';
import { TimelineModule } from '../timeline/timeline.module.js';
import { BreachesController } from './breaches.controller.js';
import { BreachesRepository } from './breaches.repository.js';
import { IncidentsController } from './incidents.controller.js';
import { IncidentsService } from './incidents.service.js';

/** Shipments that left without a release, and files about them. */
@Module({
  imports: [FactsModule, OverridesModule, TimelineModule, TimeTravelModule],
  controllers: [IncidentsController, BreachesController],
  providers: [IncidentsService, BreachesRepository],
})
export class IncidentsModule {}
