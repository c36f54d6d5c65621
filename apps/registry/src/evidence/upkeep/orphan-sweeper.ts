import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { LOGGER, METRICS, type Logger } from '@sluice/platform';
import { Counter, type Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import { Transactions } from '../../database/transactions.js';
import { done } from '../../outcome.js';
import { CLOCK, type Clock } from '../../time/clock.js';
import type { EvidenceSettings } from '../evidence-config.js';
import { EVIDENCE_SETTINGS, EVIDENCE_STORE } from '../evidence-tokens.js';
import { Staging } from '../staging.js';
import { StoreClaims } from '../store-claims.js';
import type { EvidenceStore, StoredDocument } from '../store/evidence-store.js';
import { EvidenceJobs } from './evidence-jobs.js';
import { UpkeepJob } from './upkeep-job.js';

const DOCUMENTS_PER_PORTION_MAX = 500;

/**
 * Removes documents that no row names: left by a crash between store and database, or by an upload that was refused in
 * the last moment. Only after a time of grace, and under the claim of their content.
 */
@Injectable()
export class OrphanSweeper implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly job: UpkeepJob;
  private readonly removed: Counter;

  constructor(
    private readonly jobs: EvidenceJobs,
    private readonly claims: StoreClaims,
    private readonly transactions: Transactions,
    private readonly staging: Staging,
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(EVIDENCE_STORE) private readonly store: EvidenceStore,
    @Inject(EVIDENCE_SETTINGS) private readonly settings: EvidenceSettings,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(METRICS) metrics: Registry,
  ) {
    this.job = new UpkeepJob('The sweep of the evidence store', () => this.portion(), logger);
    this.removed = new Counter({
      name: 'sluice_registry_evidence_orphans_removed_total',
      help: 'Stored documents that no evidence named, removed after the time of grace',
      registers: [metrics],
    });
  }

  onApplicationBootstrap(): void {
    this.job.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.job.stop();
  }

  /** Looks at the next documents; false when none is due, or another registry is at it. */
  async portion(): Promise<boolean> {
    const position = await this.jobs.take('sweep', this.settings.sweep.roundMs);
    if (position === undefined) return false;
    try {
      const documents = await this.store.list(position, DOCUMENTS_PER_PORTION_MAX);
      const before = new Date(this.clock() - this.settings.sweep.graceMs);
      for (const { sha256 } of await this.unnamed(documents.filter(({ storedAt }) => storedAt < before)))
        await this.remove(sha256, before);
      const isLast = documents.length < DOCUMENTS_PER_PORTION_MAX;
      if (isLast) await this.endRound(before);
      await this.jobs.giveBack('sweep', isLast ? undefined : documents.at(-1)?.sha256, documents.length);
      return !isLast;
    } catch (error) {
      await this.jobs.drop('sweep');
      throw error;
    }
  }

  private async unnamed(documents: readonly StoredDocument[]): Promise<StoredDocument[]> {
    const rows: { sha256: string }[] = await this.dataSource.query(
      `SELECT DISTINCT sha256 FROM evidence WHERE uri IS NULL AND sha256 = ANY($1::text[])`,
      [documents.map(({ sha256 }) => sha256)],
    );
    const named = new Set(rows.map(({ sha256 }) => sha256));
    return documents.filter(({ sha256 }) => !named.has(sha256));
  }

  private async remove(sha256: string, before: Date): Promise<void> {
    const removed = await this.transactions.run(async (tx) =>
      done(await this.claims.removeUnnamed(tx, sha256, before)),
    );
    if (!removed.ok || !removed.value) return;
    this.removed.inc();
    this.logger.info({ sha256 }, 'A document that no evidence names was removed from the store');
  }

  /** What crashes left besides whole documents. */
  private async endRound(before: Date): Promise<void> {
    await this.staging.clearAbandoned();
    const cleared = await this.store.clearUnfinished(before);
    if (cleared > 0) this.logger.info({ cleared }, 'Unfinished uploads to the evidence store were cleared');
  }
}
