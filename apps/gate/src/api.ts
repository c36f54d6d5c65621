import { DeadLettersController } from '@sluice/messaging';
import type { ServiceApi } from '@sluice/platform';
import { BlockersController } from './blockers/blockers.controller.js';
import { ImpactController } from './impact/impact.controller.js';
import { ShipmentsController } from './shipments/shipments.controller.js';

/** What the gate serves, for its OpenAPI document. */
export const GATE_API: ServiceApi = {
  service: 'gate',
  title: 'Sluice gate',
  description:
    'What is decided about a shipment, and the check at the dock door. Decisions themselves are on Kafka (`gate.shipment.v1`, see the AsyncAPI document).',
  controllers: [ShipmentsController, BlockersController, ImpactController, DeadLettersController],
};
