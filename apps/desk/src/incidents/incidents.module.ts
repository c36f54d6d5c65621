import { Module } from '@nestjs/common';
import { FactsModule } from '../facts/facts.module.js';
import { OverridesModule } from '../overrides/overrides.module.js';
import { TimeTravelModule } from '../time-travel/time-travel.module.js';
import { TimelineModule } from '../timeline/timeline.module.js';
import { IncidentsController } from './incidents.controller.js';
import { IncidentsService } from './incidents.service.js';

/** Files about shipments that left without a release. */
@Module({
  imports: [FactsModule, OverridesModule, TimelineModule, TimeTravelModule],
  controllers: [IncidentsController],
  providers: [IncidentsService],
})
export class IncidentsModule {}
