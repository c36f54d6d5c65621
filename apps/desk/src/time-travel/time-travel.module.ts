import { Module } from '@nestjs/common';
import { TimelineModule } from '../timeline/timeline.module.js';
import { AsOfController } from './as-of.controller.js';
import { AsOfRepository } from './as-of.repository.js';

/** A shipment as it stood at an instant. */
@Module({ imports: [TimelineModule], controllers: [AsOfController], providers: [AsOfRepository], exports: [AsOfRepository] })
export class TimeTravelModule {}
