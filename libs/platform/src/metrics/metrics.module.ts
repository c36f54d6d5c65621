import { Controller, Get, Global, Header, Inject, Module, type OnModuleDestroy } from '@nestjs/common';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { Described, type RouteDescription } from '../openapi/route-description.js';

/** Injection token of the process's own prom-client registry: `@Inject(METRICS) metrics: Registry`. */
export const METRICS = Symbol('METRICS');

const METRICS_ROUTE: RouteDescription = {
  id: 'readMetrics',
  summary: 'Metrics in the text format of Prometheus',
  answers: { 200: { description: 'As they are now.', mediaType: 'text/plain', schema: { type: 'string' } } },
};

/** `/metrics` in Prometheus' text format. */
@Controller()
export class MetricsController {
  constructor(@Inject(METRICS) private readonly metrics: Registry) {}

  @Get('metrics')
  @Header('content-type', Registry.PROMETHEUS_CONTENT_TYPE)
  @Described(METRICS_ROUTE)
  async read(): Promise<string> {
    return this.metrics.metrics();
  }
}

/** A registry of its own (not prom-client's global one), so that two apps in one test process do not collide. */
@Global()
@Module({
  controllers: [MetricsController],
  providers: [{ provide: METRICS, useFactory: createRegistry }],
  exports: [METRICS],
})
export class MetricsModule implements OnModuleDestroy {
  constructor(@Inject(METRICS) private readonly metrics: Registry) {}

  onModuleDestroy(): void {
    this.metrics.clear();
  }
}

function createRegistry(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return registry;
}
