import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { LOGGER, startRounds, type Logger } from '@sluice/platform';
import { LessThan, type DataSource } from 'typeorm';
import { Transactions } from '../../database/transactions.js';
import { done } from '../../outcome.js';
import { CLOCK, type Clock } from '../../time/clock.js';
import { ImportFiles } from '../file/import-files.js';
import { BY_ITSELF } from '../import-audit.js';
import { lockImport, turnImport } from '../import-lock.js';
import { ProductImport } from '../product-import.entity.js';

const INTERVAL_MS = 60 * 60 * 1000;
/** A preview that nobody applied in a month is about products as they were then. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** Clears what imports leave: files without an import, previews nobody applied, and the rows of those that are long over. */
@Injectable()
export class ImportSweep implements OnApplicationBootstrap, OnModuleDestroy {
  private stop: () => Promise<void> = () => Promise.resolve();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly files: ImportFiles,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const { logger } = this;
    this.stop = startRounds(() => this.sweep(), {
      everyMs: INTERVAL_MS,
      failure: 'Old imports could not be cleared',
      logger,
    });
  }

  async onModuleDestroy(): Promise<void> {
    await this.stop();
  }

  /** The import itself stays, with its counts and who did what. */
  async sweep(): Promise<void> {
    const before = new Date(this.clock() - KEPT_MS);
    await this.files.removeAbandoned();
    const old = { state: 'READY', createdAt: LessThan(before) } as const;
    for (const { importId } of await this.dataSource.manager.findBy(ProductImport, old)) await this.giveUp(importId);
    for (const table of ['product_import_row', 'product_import_error']) {
      await this.dataSource.query(
        `DELETE FROM ${table} WHERE import_id IN (SELECT import_id FROM product_import WHERE ended_at < $1)`,
        [before],
      );
    }
  }

  private async giveUp(importId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const job = await lockImport(tx, importId);
      if (job?.state !== 'READY') return done(null);
      const given = { state: 'CANCELLED', cancelledBy: BY_ITSELF, endedAt: tx.now } as const;
      await turnImport(tx, job, given, { action: 'cancel', by: BY_ITSELF, why: 'nobody applied it in 30 days' });
      return done(null);
    });
  }
}
