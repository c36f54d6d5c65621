import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FilingsModule } from '../filings/filings.module.js';
import { EvidenceContents } from './evidence-contents.js';
import { EVIDENCE_SETTINGS, EVIDENCE_STORE, VIRUS_SCANNER } from './evidence-tokens.js';
import { EvidenceConsumer } from './evidence.consumer.js';
import { EvidenceController } from './evidence.controller.js';
import { Evidence } from './evidence.entity.js';
import { EvidenceService } from './evidence.service.js';
import type { OpenEvidence } from './open-evidence.js';
import { Staging } from './staging.js';
import { StoreClaims } from './store-claims.js';
import { EvidenceJobs } from './upkeep/evidence-jobs.js';
import { FindingsController } from './upkeep/findings.controller.js';
import { Findings } from './upkeep/findings.js';
import { IntegrityCheck } from './upkeep/integrity-check.js';
import { OrphanSweeper } from './upkeep/orphan-sweeper.js';

@Module({})
export class EvidenceModule {
  static with({ settings, store, staging, scanner }: OpenEvidence): DynamicModule {
    return {
      module: EvidenceModule,
      imports: [TypeOrmModule.forFeature([Evidence]), FilingsModule],
      controllers: [EvidenceController, EvidenceConsumer, FindingsController],
      providers: [
        EvidenceService,
        EvidenceContents,
        StoreClaims,
        EvidenceJobs,
        Findings,
        IntegrityCheck,
        OrphanSweeper,
        { provide: EVIDENCE_SETTINGS, useValue: settings },
        { provide: EVIDENCE_STORE, useValue: store },
        { provide: VIRUS_SCANNER, useValue: scanner },
        { provide: Staging, useValue: staging },
      ],
    };
  }
}
