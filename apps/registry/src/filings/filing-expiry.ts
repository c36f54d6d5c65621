import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { LOGGER, startRounds, type Logger } from '@sluice/platform';
import { Transactions, type Tx } from '../database/transactions.js';
import { done } from '../outcome.js';
import { CLOCK, type Clock } from '../time/clock.js';
import { shanghaiDay } from '../time/shanghai-day.js';
import { perform } from './filing-state.js';
import { Filing } from './filing.entity.js';
import { FilingsRepository } from './filings.repository.js';
import { FilingsService, REGISTRY } from './filings.service.js';
import { transitionOf } from './lifecycle.js';

/** The gate tests dates itself, so a minute late is only a minute late in what people see. */
const INTERVAL_MS = 60_000;
const FILINGS_PER_ROUND_MAX = 200;

/** Moves completed filings to EXPIRED once their last day in Asia/Shanghai is over. */
@Injectable()
export class FilingExpiry implements OnApplicationBootstrap, OnModuleDestroy {
  private stop: () => Promise<void> = () => Promise.resolve();

  constructor(
    private readonly transactions: Transactions,
    private readonly repository: FilingsRepository,
    private readonly filings: FilingsService,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const { logger } = this;
    this.stop = startRounds(() => this.expireAll(), {
      everyMs: INTERVAL_MS,
      failure: 'Filings could not be expired',
      logger,
    });
  }

  async onModuleDestroy(): Promise<void> {
    await this.stop();
  }

  /** Expires everything that is due, in bounded transactions. */
  async expireAll(): Promise<void> {
    for (let expired = FILINGS_PER_ROUND_MAX; expired === FILINGS_PER_ROUND_MAX;) expired = await this.expireSome();
  }

  private async expireSome(): Promise<number> {
    const outcome = await this.transactions.run(async (tx) => {
      const due = await this.due(tx);
      // Looked at again once locked: a person, or another registry process, may have been faster.
      for (const state of await this.repository.lockAll(tx, due)) {
        if (!isOver(state.filing, shanghaiDay(this.clock()))) continue;
        const expired = perform(state, 'expire', {}, this.filings.act(tx, REGISTRY));
        const because = { before: state, action: 'expire', why: `valid until ${state.filing.validUntil}` };
        if (expired.ok) await this.repository.save(tx, expired.value, because, transitionOf('expire').emits);
      }
      return done(due.length);
    });
    return outcome.ok ? outcome.value : 0;
  }

  private async due(tx: Tx): Promise<string[]> {
    const rows = await tx.manager
      .createQueryBuilder(Filing, 'f')
      .select('f.filingId', 'filingId')
      .where(`f.status = 'COMPLETED' AND f.validUntil < :today`, { today: shanghaiDay(this.clock()) })
      .orderBy('f.ordinal')
      .limit(FILINGS_PER_ROUND_MAX)
      .getRawMany<{ filingId: string }>();
    return rows.map(({ filingId }) => filingId);
  }
}

function isOver({ status, validUntil }: Filing, today: string): boolean {
  return status === 'COMPLETED' && validUntil !== null && validUntil < today;
}
