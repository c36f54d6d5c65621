import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from './audit/audit.module.js';
import { dataSourceOptions } from './database/data-source.js';
import { Transactions } from './database/transactions.js';
import { DeadLettersModule } from './dead-letters/dead-letters.module.js';
import { EvidenceModule } from './evidence/evidence.module.js';
import type { OpenEvidence } from './evidence/open-evidence.js';
import { FilingsModule } from './filings/filings.module.js';
import { Housekeeping } from './housekeeping.js';
import { Posts } from './http/posts.js';
import { ImportsModule } from './imports/imports.module.js';
import { RecordIntake } from './intake/record-intake.js';
import { GATE_URL } from './lists/impact/impact.service.js';
import { ListsModule } from './lists/lists.module.js';
import { ProductsModule } from './products/products.module.js';
import { CLOCK, type Clock } from './time/clock.js';

export interface RegistryParts {
  readonly databaseUrl: string;
  readonly evidence: OpenEvidence;
  readonly clock: Clock;
  readonly gateUrl: string;
}

/** What every feature of the registry works with. */
@Global()
@Module({})
class SharedModule {
  static with({ clock, gateUrl }: Pick<RegistryParts, 'clock' | 'gateUrl'>): DynamicModule {
    return {
      module: SharedModule,
      providers: [
        { provide: CLOCK, useValue: clock },
        { provide: GATE_URL, useValue: gateUrl },
        ...[Transactions, Posts, RecordIntake],
      ],
      exports: [CLOCK, GATE_URL, Transactions, Posts, RecordIntake],
    };
  }
}

/** The registry: products, lists, filings and their evidence. */
@Module({})
export class RegistryModule {
  static with({ databaseUrl, evidence, clock, gateUrl }: RegistryParts): DynamicModule {
    return {
      module: RegistryModule,
      imports: [
        TypeOrmModule.forRoot(dataSourceOptions(databaseUrl)),
        SharedModule.with({ clock, gateUrl }),
        ProductsModule,
        ImportsModule,
        ListsModule,
        FilingsModule,
        EvidenceModule.with(evidence),
        DeadLettersModule,
        AuditModule,
      ],
      providers: [Housekeeping],
    };
  }
}
