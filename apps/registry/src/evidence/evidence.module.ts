import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FilingsModule } from '../filings/filings.module.js';
import { EvidenceStore } from './evidence-store.js';
import { EvidenceConsumer } from './evidence.consumer.js';
import { EvidenceController } from './evidence.controller.js';
import { Evidence } from './evidence.entity.js';
import { EvidenceService } from './evidence.service.js';

@Module({})
export class EvidenceModule {
  /** `store` is opened already: a registry that cannot write evidence must not start. */
  static with(store: EvidenceStore): DynamicModule {
    return {
      module: EvidenceModule,
      imports: [TypeOrmModule.forFeature([Evidence]), FilingsModule],
      controllers: [EvidenceController, EvidenceConsumer],
      providers: [EvidenceService, { provide: EvidenceStore, useValue: store }],
    };
  }
}
