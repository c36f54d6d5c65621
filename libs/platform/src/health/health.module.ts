import { Global, Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { HealthChecks } from './health-checks.js';
import { HealthController } from './health.controller.js';

/** `/livez` and `/readyz`; features inject {@link HealthChecks} and register what must hold before traffic. */
@Global()
@Module({
  // Terminus would log each failed check as an error; a service that is still starting is no error.
  imports: [TerminusModule.forRoot({ logger: false })],
  controllers: [HealthController],
  providers: [HealthChecks],
  exports: [HealthChecks],
})
export class HealthModule {}
