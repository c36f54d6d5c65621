import { Module } from '@nestjs/common';
import { StreamModule } from '../stream/stream.module.js';
import { StatsController } from './stats.controller.js';
import { StatsRepository } from './stats.repository.js';

/** Numbers for an overview. */
@Module({ imports: [StreamModule], controllers: [StatsController], providers: [StatsRepository] })
export class StatsModule {}
