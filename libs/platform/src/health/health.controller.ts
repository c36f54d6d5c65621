import { Controller, Get, Inject, Res, ServiceUnavailableException } from '@nestjs/common';
import { HealthCheckService, HealthIndicatorService, type HealthIndicatorFunction } from '@nestjs/terminus';
import type { FastifyReply } from 'fastify';
import { Described } from '../openapi/route-description.js';
import { LIVE, READY } from './health.api.js';
import { HealthChecks, type ReadinessCheck } from './health-checks.js';

/** An orchestrator gives up after a few seconds; answer before it does. */
const CHECK_TIMEOUT_MS = 2_000;

/** `/livez`: the process answers. `/readyz`: 200 when every named check is ready, else 503 with the reasons. */
@Controller()
export class HealthController {
  constructor(
    @Inject(HealthChecks) private readonly checks: HealthChecks,
    @Inject(HealthCheckService) private readonly health: HealthCheckService,
    @Inject(HealthIndicatorService) private readonly indicators: HealthIndicatorService,
  ) {}

  @Get('livez')
  @Described(LIVE)
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('readyz')
  @Described(READY)
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<unknown> {
    try {
      return await this.health.check(this.checks.all().map(([name, check]) => this.indicatorOf(name, check)));
    } catch (error) {
      if (!(error instanceof ServiceUnavailableException)) throw error;
      void reply.status(503);
      return error.getResponse();
    }
  }

  private indicatorOf(name: string, check: ReadinessCheck): HealthIndicatorFunction {
    return async () =>
      this.indicators
        .check(name)
        .attempt(async () => {
          const answer = await check();
          if (!answer.ready) throw new Error(answer.reason);
        })
        .withTimeout(CHECK_TIMEOUT_MS);
  }
}
