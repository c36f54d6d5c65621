import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { ensureJournalPartitions } from '@sluice/messaging';
import { LOGGER, type Logger } from '@sluice/platform';
import type { Client } from 'pg';
import { LessThan, type DataSource } from 'typeorm';
import { SCHEMA } from './database/schema.js';
import { IdempotencyKey } from './http/idempotency-key.entity.js';
import { CLOCK, type Clock } from './time/clock.js';

const INTERVAL_MS = 60 * 60 * 1000;
/** A client that repeats a request after a week has forgotten what it asked. */
const KEY_RETENTION_MS = 7 * 24 * 60 * 60 * 1000;

/** What has to be done now and then: partitions for the journal's coming months, and forgetting old keys. */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const round = (): void => {
      this.running = this.keep().catch((error: unknown) => {
        this.logger.error({ err: error }, 'Housekeeping failed; the next round tries again');
      });
    };
    round();
    this.timer = setInterval(round, INTERVAL_MS);
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private async keep(): Promise<void> {
    await this.addJournalPartitions();
    const forgotten = LessThan(new Date(this.clock() - KEY_RETENTION_MS));
    await this.dataSource.getRepository(IdempotencyKey).delete({ createdAt: forgotten });
  }

  private async addJournalPartitions(): Promise<void> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await ensureJournalPartitions((await runner.connect()) as Client, new Date(this.clock()), SCHEMA);
    } finally {
      await runner.release();
    }
  }
}
