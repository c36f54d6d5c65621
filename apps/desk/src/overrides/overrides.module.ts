import { Module } from '@nestjs/common';
import { GateAnswers } from './gate-answers.js';
import { OverridesController } from './overrides.controller.js';
import { OverridesRepository } from './overrides.repository.js';
import { OverridesService } from './overrides.service.js';
import { RefusalsConsumer } from './refusals.consumer.js';

@Module({
  controllers: [OverridesController, RefusalsConsumer],
  providers: [OverridesService, OverridesRepository, GateAnswers],
  exports: [OverridesRepository, GateAnswers],
})
export class OverridesModule {}
