import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { LOGGER, type Logger } from '@sluice/platform';
import { Transactions, type Tx } from '../database/transactions.js';
import { done } from '../outcome.js';
import { CLOCK, type Clock } from '../time/clock.js';
import { shanghaiDay } from '../time/shanghai-day.js';
import { perform } from './filing-state.js';
import { Filing } from './filing.entity.js';
import { FilingsRepository } from './filings.repository.js';
import { FilingsService, REGISTRY } from './filings.service.js';

/** The gate tests dates itself, so a minute late is only a minute late in what people see. */
const INTERVAL_MS = 60_000;
const FILINGS_PER_ROUND_MAX = 200;

/** Moves completed filings to EXPIRED once their last day in Asia/Shanghai is over. */
@Injectable()
export class FilingExpiry implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly transactions: Transactions,
    private readonly repository: FilingsRepository,
    private readonly filings: FilingsService,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const round = (): void => {
      this.running = this.expireAll().catch((error: unknown) => {
        this.logger.error({ err: error }, 'Filings could not be expired; the next round tries again');
      });
    };
    round();
    this.timer = setInterval(round, INTERVAL_MS);
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Expires everything that is due, in bounded transactions. */
  async expireAll(): Promise<void> {
    for (let expired = FILINGS_PER_ROUND_MAX; expired === FILINGS_PER_ROUND_MAX;) expired = await this.expireSome();
  }

  private async expireSome(): Promise<number> {
    const outcome = await this.transactions.run(async (tx) => {
      const due = await this.due(tx);
      for (const { filingId } of due) await this.expire(tx, filingId);
      return done(due.length);
    });
    return outcome.ok ? outcome.value : 0;
  }

  /** Rows that another registry process works on are left to it. */
  private due(tx: Tx): Promise<Filing[]> {
    return tx.manager
      .createQueryBuilder(Filing, 'f')
      .where(`f.status = 'COMPLETED' AND f.validUntil < :today`, { today: shanghaiDay(this.clock()) })
      .orderBy('f.ordinal')
      .limit(FILINGS_PER_ROUND_MAX)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getMany();
  }

  private async expire(tx: Tx, filingId: string): Promise<void> {
    const state = await this.repository.lock(tx, filingId);
    const expired = state === undefined ? undefined : perform(state, 'expire', {}, this.filings.act(tx, REGISTRY));
    if (expired?.ok === true) await this.repository.save(tx, expired.value);
  }
}
