import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { ensureJournalPartitions } from '@sluice/messaging';
import { forgetOldAnswers, LOGGER, startRounds, type Logger } from '@sluice/platform';
import type { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { SCHEMA } from './database/schema.js';
import { CLOCK, type Clock } from './time/clock.js';

const INTERVAL_MS = 60 * 60 * 1000;

/** What has to be done now and then: partitions for the journal's coming months, and forgetting old keys. */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap, OnModuleDestroy {
  private stop: () => Promise<void> = () => Promise.resolve();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const { logger } = this;
    this.stop = startRounds(() => this.keep(), { everyMs: INTERVAL_MS, failure: 'Housekeeping failed', logger });
  }

  async onModuleDestroy(): Promise<void> {
    await this.stop();
  }

  private async keep(): Promise<void> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as Client;
      const now = new Date(this.clock());
      await ensureJournalPartitions(client, now, SCHEMA);
      await forgetOldAnswers(client, now);
    } finally {
      await runner.release();
    }
  }
}
