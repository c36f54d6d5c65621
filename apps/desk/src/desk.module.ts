import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { Pool } from 'pg';
import { AssignmentsModule } from './assignments/assignments.module.js';
import { ClearanceController } from './clearance/clearance.controller.js';
import { Transactions } from './database/transactions.js';
import { ConsoleController } from './console/console.controller.js';
import { DeadLettersModule } from './dead-letters/dead-letters.module.js';
import { SERVICES, type ServiceUrls } from './forwarding/service-urls.js';
import { RecordIntake } from './intake/record-intake.js';
import { IncidentsModule } from './incidents/incidents.module.js';
import { ManualHoldsController } from './manual-holds/manual-holds.controller.js';
import { ManualHoldsService } from './manual-holds/manual-holds.service.js';
import { PASSPORT_SETTINGS, type PassportSettings } from './passports/passport-settings.js';
import { PassportsController } from './passports/passports.controller.js';
import { PassportsService } from './passports/passports.service.js';
import { OVERRIDE_DAYS_MAX } from './overrides/override-bounds.js';
import { OrdersModule } from './orders/orders.module.js';
import { StatsModule } from './stats/stats.module.js';
import { OverridesModule } from './overrides/overrides.module.js';
import { SessionController } from './session/session.controller.js';
import { Sessions } from './session/sessions.js';
import { CLOCK, POOL, type Clock } from './shared.js';
import { ShipmentsModule } from './shipments/shipments.module.js';
import { TimeTravelModule } from './time-travel/time-travel.module.js';
import { ViewsModule } from './views/views.module.js';

export interface DeskParts {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly overrideDaysMax: number;
  readonly sessions: Sessions;
  readonly services: ServiceUrls;
  readonly passports: PassportSettings | undefined;
}

/** What every feature of the desk works with. */
@Global()
@Module({})
class SharedModule {
  static with({ pool, clock, overrideDaysMax, services, sessions }: DeskParts): DynamicModule {
    return {
      module: SharedModule,
      providers: [
        { provide: POOL, useValue: pool },
        { provide: CLOCK, useValue: clock },
        { provide: OVERRIDE_DAYS_MAX, useValue: overrideDaysMax },
        { provide: SERVICES, useValue: services },
        { provide: Sessions, useValue: sessions },
        { provide: Transactions, useFactory: () => new Transactions(pool, clock) },
        RecordIntake,
      ],
      exports: [POOL, CLOCK, OVERRIDE_DAYS_MAX, SERVICES, Sessions, Transactions, RecordIntake],
    };
  }
}

/** The desk: what ops teams look at, and what they ask of the gate. */
@Module({})
export class DeskModule {
  static with(parts: DeskParts): DynamicModule {
    return {
      module: DeskModule,
      imports: [
        SharedModule.with(parts),
        OverridesModule,
        ShipmentsModule,
        AssignmentsModule,
        ViewsModule,
        OrdersModule,
        StatsModule,
        TimeTravelModule,
        IncidentsModule,
        DeadLettersModule,
      ],
      controllers: [
        ConsoleController,
        SessionController,
        ManualHoldsController,
        ClearanceController,
        PassportsController,
      ],
      providers: [{ provide: PASSPORT_SETTINGS, useValue: parts.passports }, ManualHoldsService, PassportsService],
    };
  }
}
