import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { DeadLettersController, DeadLettersService } from '@sluice/messaging';
import { METRICS } from '@sluice/platform';
import type { Registry } from 'prom-client';
import { DeliveriesController } from './deliveries/deliveries.controller.js';
import { DeliveriesService } from './deliveries/deliveries.service.js';
import { EndpointsController } from './endpoints/endpoints.controller.js';
import { EndpointsService } from './endpoints/endpoints.service.js';
import { EventIntake } from './events/event-intake.js';
import { EventsConsumer } from './events/events.consumer.js';

/** What Nest's controllers need, already wired (see webhooks.ts). */
export interface WebhooksParts {
  /** Made with the metrics of the application. */
  readonly intake: (metrics: Registry) => EventIntake;
  readonly endpoints: EndpointsService;
  readonly deliveries: DeliveriesService;
  readonly deadLetters: DeadLettersService;
}

/** Tells systems without Kafka what happened. */
@Module({})
export class WebhooksModule {
  static with({ intake, endpoints, deliveries, deadLetters }: WebhooksParts): DynamicModule {
    const provide = <T>(token: Type<T>, useValue: T) => ({ provide: token, useValue });
    return {
      module: WebhooksModule,
      controllers: [EventsConsumer, EndpointsController, DeliveriesController, DeadLettersController],
      providers: [
        { provide: EventIntake, useFactory: intake, inject: [METRICS] },
        provide(EndpointsService, endpoints),
        provide(DeliveriesService, deliveries),
        provide(DeadLettersService, deadLetters),
      ],
    };
  }
}
