import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { LOGGER, METRICS, type Logger } from '@sluice/platform';
import { Counter, Gauge, type Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import type { EvidenceSettings } from '../evidence-config.js';
import { EVIDENCE_SETTINGS, EVIDENCE_STORE } from '../evidence-tokens.js';
import type { EvidenceStore } from '../store/evidence-store.js';
import { EvidenceJobs } from './evidence-jobs.js';
import { Findings } from './findings.js';
import { inspect, type Inspection } from './inspect.js';
import { Pace } from './pace.js';
import { UpkeepJob } from './upkeep-job.js';

interface NextDocument {
  readonly sha256: string;
  /** Bytes, as its evidence says. */
  readonly size: number;
}

/**
 * Reads all stored evidence again and again, slowly, and compares it with its hash. What is missing or altered is a
 * finding, a log line and a metric; the registry stays ready, since everything else works.
 */
@Injectable()
export class IntegrityCheck implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly job: UpkeepJob;
  private readonly pace: Pace;
  private readonly checked: Counter<'result'>;
  private readonly checkedBytes: Counter;

  constructor(
    private readonly jobs: EvidenceJobs,
    private readonly findings: Findings,
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(EVIDENCE_STORE) private readonly store: EvidenceStore,
    @Inject(EVIDENCE_SETTINGS) private readonly settings: EvidenceSettings,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(METRICS) metrics: Registry,
  ) {
    this.job = new UpkeepJob('The check of stored evidence', (signal) => this.portion(signal), logger);
    this.pace = new Pace(settings.check.bytesPerS);
    this.checked = new Counter({
      name: 'sluice_registry_evidence_checked_total',
      help: 'Stored documents that were read again, by what they were found to be',
      labelNames: ['result'],
      registers: [metrics],
    });
    this.checkedBytes = new Counter({
      name: 'sluice_registry_evidence_checked_bytes_total',
      help: 'Bytes of stored documents that were read again',
      registers: [metrics],
    });
    exposeFindings(metrics, findings);
  }

  onApplicationBootstrap(): void {
    this.job.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.job.stop();
  }

  /** Checks the next document; false when none is due, or another registry is at it. */
  async portion(signal: AbortSignal): Promise<boolean> {
    const position = await this.jobs.take('check', this.settings.check.roundMs);
    if (position === undefined) return false;
    try {
      const next = await this.after(position);
      if (next === undefined) {
        await this.jobs.giveBack('check', undefined, 0);
        return false;
      }
      await this.jobs.hold('check', (2 * next.size * 1_000) / this.settings.check.bytesPerS);
      const inspection = await inspect(this.store, next.sha256, this.pace, signal);
      if (inspection === undefined) await this.jobs.drop('check');
      else await this.tell(next, inspection);
      return true;
    } catch (error) {
      await this.jobs.drop('check');
      throw error;
    }
  }

  private async tell({ sha256 }: NextDocument, inspection: Inspection): Promise<void> {
    await this.findings.note(sha256, inspection);
    await this.jobs.giveBack('check', sha256, 1);
    this.checked.inc({ result: inspection.is.toLowerCase() });
    if (inspection.is !== 'MISSING') this.checkedBytes.inc(inspection.size);
    if (inspection.is !== 'WHOLE')
      this.logger.error({ sha256, finding: inspection.is, place: this.store.place }, 'A document is not what it was');
  }

  /** The next content by its name, however many filings share it. */
  private async after(position: string): Promise<NextDocument | undefined> {
    const rows: NextDocument[] = await this.dataSource.query(
      `SELECT sha256, size::float8 AS size FROM evidence
        WHERE uri IS NULL AND sha256 > $1 ORDER BY sha256 LIMIT 1`,
      [position],
    );
    return rows[0];
  }
}

/** Counted when asked, from the table: all registries tell the same, also of what another one found. */
function exposeFindings(metrics: Registry, findings: Findings): void {
  new Gauge({
    name: 'sluice_registry_evidence_findings',
    help: 'Open findings: stored documents that are missing or altered',
    labelNames: ['finding'],
    registers: [metrics],
    async collect() {
      this.reset();
      // Without the database the other metrics are still told.
      const open = await findings.countOpen().catch(() => ({}));
      for (const [finding, count] of Object.entries(open)) this.set({ finding: finding.toLowerCase() }, count);
    },
  });
}
