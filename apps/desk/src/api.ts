import { DeadLettersController } from '@sluice/messaging';
import type { ServiceApi } from '@sluice/platform';
import { AssignmentsController } from './assignments/assignments.controller.js';
import { NotesController } from './assignments/notes.controller.js';
import { ClearanceController } from './clearance/clearance.controller.js';
import { ConsoleController } from './console/console.controller.js';
import { BreachesController } from './incidents/breaches.controller.js';
import { IncidentsController } from './incidents/incidents.controller.js';
import { ManualHoldsController } from './manual-holds/manual-holds.controller.js';
import { OrdersController } from './orders/orders.controller.js';
import { StatsController } from './stats/stats.controller.js';
import { OverridesController } from './overrides/overrides.controller.js';
import { PassportsController } from './passports/passports.controller.js';
import { SESSION_COOKIE } from './session/cookies.js';
import { SessionController } from './session/session.controller.js';
import { ExportController } from './shipments/export/export.controller.js';
import { StreamController } from './stream/stream.controller.js';
import { HoldsController } from './shipments/holds.controller.js';
import { ShipmentSearchController } from './shipments/shipment-search.controller.js';
import { ShipmentsController } from './shipments/shipments.controller.js';
import { AsOfController } from './time-travel/as-of.controller.js';
import { ViewsController } from './views/views.controller.js';

/** What the desk serves, for its OpenAPI document. */
export const DESK_API: ServiceApi = {
  service: 'desk',
  title: 'Sluice desk',
  description:
    'What is held, as the gate said last, and overrides by two people. Whether a shipment may leave at this moment is asked of the gate itself.\n\n`/v1/registry/v1/…`, `/v1/gate/v1/…` and `/v1/webhooks/v1/…` are those services’ own routes, asked in the name of whoever is signed in: see their documents.',
  sessionCookie: SESSION_COOKIE,
  controllers: [
    ...[AssignmentsController, ExportController, NotesController, ViewsController],
    ...[HoldsController, ShipmentSearchController, ShipmentsController, ManualHoldsController, OverridesController],
    ...[OrdersController, StatsController],
    ...[
      ClearanceController,
      StreamController,
      PassportsController,
      AsOfController,
      IncidentsController,
      BreachesController,
    ],
    ...[SessionController, DeadLettersController, ConsoleController],
  ],
};
