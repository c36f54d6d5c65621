import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../../time/clock.js';

/** `check` reads what is named, `sweep` looks for what is not. */
export type EvidenceJob = 'check' | 'sweep';

/** How far a job has come. */
export interface JobProgress {
  /** Documents of the round that goes on, or of the last one. */
  readonly documents: number;
  readonly roundStartedAt: Date | null;
  /** Of the last whole round. */
  readonly roundFinishedAt: Date | null;
}

/** Until when a process that says nothing more counts as working on it. */
const HOLD_MS = 60_000;

/**
 * Where the jobs stand, in the database: a round goes through all documents in the order of their names, in portions, and
 * survives the process. Of several registries one has a job at a time, so that their rates do not add up.
 */
@Injectable()
export class EvidenceJobs {
  private readonly holder = randomUUID();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Takes the job for a portion, and answers after which document it goes on ('' at the beginning of a round). Undefined
   * when somebody else has it, or the last round began less than `roundMs` ago.
   */
  async take(job: EvidenceJob, roundMs: number): Promise<string | undefined> {
    const now = this.clock();
    const taken = await this.change<{ position: string }>(
      `SET held_by = $2, held_until = $3,
           documents = CASE WHEN position = '' THEN 0 ELSE documents END,
           round_started_at = CASE WHEN position = '' THEN $4 ELSE round_started_at END
       WHERE job = $1 AND (held_until IS NULL OR held_until < $4)
         AND (position <> '' OR round_finished_at IS NULL OR round_finished_at < round_started_at OR round_started_at <= $5)`,
      [job, this.holder, new Date(now + HOLD_MS), new Date(now), new Date(now - roundMs)],
    );
    return taken[0]?.position;
  }

  /** Has it for so much longer: for a portion that takes its time. */
  async hold(job: EvidenceJob, forMs: number): Promise<void> {
    const until = new Date(this.clock() + HOLD_MS + forMs);
    await this.change(`SET held_until = $3 WHERE job = $1 AND held_by = $2`, [job, this.holder, until]);
  }

  /** Gives the job back after a portion that ended with the document `position`; undefined: the round is over. */
  async giveBack(job: EvidenceJob, position: string | undefined, documents: number): Promise<void> {
    await this.change(
      `SET held_by = NULL, held_until = NULL, position = $3, documents = documents + $4,
           round_finished_at = CASE WHEN $3 = '' THEN $5 ELSE round_finished_at END
       WHERE job = $1 AND held_by = $2`,
      [job, this.holder, position ?? '', documents, new Date(this.clock())],
    );
  }

  /** Gives the job back as it was taken. */
  async drop(job: EvidenceJob): Promise<void> {
    await this.change(`SET held_by = NULL, held_until = NULL WHERE job = $1 AND held_by = $2`, [job, this.holder]);
  }

  async progress(job: EvidenceJob): Promise<JobProgress> {
    const rows: JobProgress[] = await this.dataSource.query(
      `SELECT documents::float8 AS documents, round_started_at AS "roundStartedAt", round_finished_at AS "roundFinishedAt"
         FROM evidence_job WHERE job = $1`,
      [job],
    );
    return rows[0] ?? { documents: 0, roundStartedAt: null, roundFinishedAt: null };
  }

  private async change<T>(how: string, parameters: readonly unknown[]): Promise<T[]> {
    const [rows] = await this.dataSource.query<[T[], number]>(`UPDATE evidence_job ${how} RETURNING position`, [
      ...parameters,
    ]);
    return rows;
  }
}
