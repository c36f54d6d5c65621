import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Evidence } from '../evidence/evidence.entity.js';
import { ListsModule } from '../lists/lists.module.js';
import { FilingExpiry } from './filing-expiry.js';
import { Filing } from './filing.entity.js';
import { FilingsController } from './filings.controller.js';
import { FilingsRepository } from './filings.repository.js';
import { FilingsService } from './filings.service.js';
import { RenewalsController } from './renewals.controller.js';
import { RenewalsService } from './renewals.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Filing, Evidence]), ListsModule],
  controllers: [FilingsController, RenewalsController],
  providers: [FilingsService, FilingsRepository, FilingExpiry, RenewalsService],
  exports: [FilingsService, FilingsRepository],
})
export class FilingsModule {}
