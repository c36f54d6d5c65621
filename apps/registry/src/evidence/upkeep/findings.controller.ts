import { Controller, Get, Query } from '@nestjs/common';
import { Described } from '@sluice/platform';
import { EvidenceJobs } from './evidence-jobs.js';
import { cursorAfterFinding, readFindingQuery } from './finding-query.js';
import { LIST_FINDINGS } from './findings.api.js';
import { Findings, type EvidenceFinding } from './findings.js';

/** Answer of `GET /v1/evidence/findings`. Instants are RFC 3339. */
export interface FindingList {
  readonly items: readonly EvidenceFinding[];
  readonly nextCursor?: string;
  /** How far the check has come that looks for findings: without it, no finding would mean nothing. */
  readonly check: {
    readonly documents: number;
    readonly roundStartedAt: string | null;
    readonly roundFinishedAt: string | null;
  };
}

@Controller('v1/evidence/findings')
export class FindingsController {
  constructor(
    private readonly findings: Findings,
    private readonly jobs: EvidenceJobs,
  ) {}

  @Get()
  @Described(LIST_FINDINGS)
  async list(@Query() query: Record<string, unknown>): Promise<FindingList> {
    const page = readFindingQuery(query);
    const found = await this.findings.page({ ...page, limit: page.limit + 1 });
    const items = found.slice(0, page.limit);
    const last = found.length > page.limit ? items.at(-1)?.findingId : undefined;
    const { documents, roundStartedAt, roundFinishedAt } = await this.jobs.progress('check');
    return {
      items,
      ...(last === undefined ? {} : { nextCursor: cursorAfterFinding(last) }),
      check: {
        documents,
        roundStartedAt: roundStartedAt?.toISOString() ?? null,
        roundFinishedAt: roundFinishedAt?.toISOString() ?? null,
      },
    };
  }
}
