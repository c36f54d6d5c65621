import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { LOGGER, type Logger } from '@sluice/platform';
import type { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../../time/clock.js';
import { ImportFiles } from '../file/import-files.js';

const INTERVAL_MS = 60 * 60 * 1000;
/** A preview that nobody applied in a month is about products as they were then. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** Clears what imports leave: files without an import, previews nobody applied, and the rows of those that are long over. */
@Injectable()
export class ImportSweep implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly files: ImportFiles,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const round = (): void => {
      this.running = this.sweep().catch((error: unknown) => {
        this.logger.error({ err: error }, 'Old imports could not be cleared; the next round tries again');
      });
    };
    round();
    this.timer = setInterval(round, INTERVAL_MS);
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** The import itself stays, with its counts and who did what. */
  async sweep(): Promise<void> {
    const now = new Date(this.clock());
    const before = new Date(now.getTime() - KEPT_MS);
    await this.files.removeAbandoned();
    await this.dataSource.query(
      `UPDATE product_import SET state = 'CANCELLED', cancelled_by = 'registry', ended_at = $2, revision = revision + 1
        WHERE state = 'READY' AND created_at < $1`,
      [before, now],
    );
    for (const table of ['product_import_row', 'product_import_error']) {
      await this.dataSource.query(
        `DELETE FROM ${table} WHERE import_id IN (SELECT import_id FROM product_import WHERE ended_at < $1)`,
        [before],
      );
    }
  }
}
