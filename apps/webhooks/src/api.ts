import { DeadLettersController } from '@sluice/messaging';
import type { ServiceApi } from '@sluice/platform';
import { DeliveriesController } from './deliveries/deliveries.controller.js';
import { EndpointsController } from './endpoints/endpoints.controller.js';

/** What the webhooks service serves, for its OpenAPI document. */
export const WEBHOOKS_API: ServiceApi = {
  service: 'webhooks',
  title: 'Sluice webhooks',
  description:
    'Endpoints of systems without Kafka, and what was sent to them: signed as Standard Webhooks says, retried, replayed (`docs/webhooks.md`).',
  controllers: [EndpointsController, DeliveriesController, DeadLettersController],
};
