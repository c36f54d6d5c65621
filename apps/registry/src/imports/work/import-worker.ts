import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { isTransient, LOGGER, type Logger } from '@sluice/platform';
import { In, type DataSource } from 'typeorm';
import { Transactions } from '../../database/transactions.js';
import { done } from '../../outcome.js';
import { ImportFiles } from '../file/import-files.js';
import { BY_ITSELF } from '../import-audit.js';
import { lockImport, turnImport } from '../import-lock.js';
import { canBecome } from '../import-states.js';
import { ProductImport, type ImportProblem } from '../product-import.entity.js';
import { FileFault } from '../sheet/sheet.js';
import { ImportApplier } from './import-applier.js';
import { ImportReader } from './import-reader.js';

/** A deployment may kill a process or two; one file that ends every process which reads it must not end all of them. */
const TRIES_MAX = 5;
/** How long an import waits that another process began and did not end. */
const INTERVAL_MS = 2_000;

/**
 * Works on imports, one after another, oldest first. Each is worked on by one of several registry processes, the one that
 * holds its lock; when that process ends, however it ends, another goes on where it was.
 */
@Injectable()
export class ImportWorker implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private isWanted = false;
  private isStopping = false;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly files: ImportFiles,
    private readonly reader: ImportReader,
    private readonly applier: ImportApplier,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.wake();
    this.timer = setInterval(() => this.wake(), INTERVAL_MS);
  }

  async onModuleDestroy(): Promise<void> {
    this.isStopping = true;
    clearInterval(this.timer);
    await this.running;
  }

  /** Something may have become to be done. */
  wake(): void {
    this.isWanted = true;
    this.running ??= this.run().finally(() => {
      this.running = undefined;
      if (this.isWanted && !this.isStopping) this.wake();
    });
  }

  private async run(): Promise<void> {
    while (this.isWanted && !this.isStopping) {
      this.isWanted = false;
      try {
        for (const job of await this.open()) if (!this.isStopping) await this.alone(job.importId);
      } catch (error) {
        this.logger.error({ err: error }, 'Imports cannot be worked on; the next round tries again');
      }
    }
  }

  /** What somebody waits for to be applied goes before what is only to be read. */
  private open(): Promise<Pick<ProductImport, 'importId'>[]> {
    return this.dataSource.manager.find(ProductImport, {
      select: { importId: true },
      where: { state: In(['READING', 'APPLYING']) },
      order: { state: 'ASC', createdAt: 'ASC' },
    });
  }

  /** The lock is the connection's, so that a process that is killed loses it. */
  private async alone(importId: string): Promise<void> {
    const runner = this.dataSource.createQueryRunner();
    const lock = [`product import ${importId}`];
    try {
      const [taken] = (await runner.query('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS mine', lock)) as {
        mine: boolean;
      }[];
      if (taken?.mine !== true) return;
      try {
        await this.counted(importId);
      } finally {
        await runner.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', lock);
      }
    } finally {
      await runner.release();
    }
  }

  /** Only a process that ends in the middle leaves its try behind. */
  private async counted(importId: string): Promise<void> {
    const count = (by: 1 | -1): Promise<unknown> =>
      this.dataSource.manager.increment(ProductImport, { importId }, 'tries', by);
    await count(+1);
    try {
      await this.work(importId);
    } finally {
      await count(-1);
    }
  }

  private async work(importId: string): Promise<void> {
    const job = await this.dataSource.manager.findOneBy(ProductImport, { importId });
    if (job !== null && job.tries > TRIES_MAX)
      return this.fail(importId, new Error(`${TRIES_MAX} processes ended with it`));
    try {
      if (job?.state === 'READING') await this.reader.read(job, () => this.isStopping);
      if (job?.state === 'APPLYING') await this.applier.apply(job, () => this.isStopping);
    } catch (error) {
      if (!(error instanceof FileFault) && isTransient(error)) {
        this.logger.warn({ err: error, importId }, 'An import was interrupted; the next round goes on');
      } else await this.fail(importId, error);
    }
  }

  /** The same file would fail for ever, so it is told and over. */
  private async fail(importId: string, error: unknown): Promise<void> {
    if (!(error instanceof FileFault)) this.logger.error({ err: error, importId }, 'An import failed');
    await this.transactions.run(async (tx) => {
      const job = await lockImport(tx, importId);
      if (job === undefined || !canBecome(job.state, 'FAILED')) return done(null);
      await this.files.remove(tx, importId);
      const failed = { state: 'FAILED', problem: problemOf(error), endedAt: tx.now } as const;
      await turnImport(tx, job, failed, { action: 'fail', by: BY_ITSELF });
      return done(null);
    });
  }
}

function problemOf(error: unknown): ImportProblem {
  if (error instanceof FileFault) {
    return { code: error.code, ...error.place, detail: error.message, remedy: error.remedy };
  }
  return {
    code: 'IMPORT_BROKEN',
    detail: 'The import could not be finished, for a reason on our side.',
    remedy: 'Give the operator the time and the id of the import; what was applied is in its counts.',
  };
}
