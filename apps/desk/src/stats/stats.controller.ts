import { Controller, Get, Inject, Query } from '@nestjs/common';
import { CalledBy, Described, queryWord, refuseStrangers, type Caller } from '@sluice/platform';
import { CLOCK, type Clock } from '../shared.js';
import { KeptAnswers, keyOf } from '../shipments/kept-answers.js';
import { GateLag } from '../stream/gate-lag.js';
import { GET_STATS } from './stats.api.js';
import { StatsRepository, type CountedStats } from './stats.repository.js';
import { RANGE_WORDS, type Stats } from './stats.js';

/** With a million open holds they are counted in a second or two: not for every lead who has the page open. */
const KEPT_FOR_MS = 5_000;

/** How things stand, in numbers. */
@Controller('v1/stats')
export class StatsController {
  private readonly kept: KeptAnswers<CountedStats>;

  constructor(
    private readonly stats: StatsRepository,
    private readonly lag: GateLag,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.kept = new KeptAnswers(KEPT_FOR_MS, clock);
  }

  @Get()
  @Described(GET_STATS)
  async get(@Query() query: Record<string, unknown>, @CalledBy() { exporters }: Caller): Promise<Stats> {
    const { range: wanted, ...unknown } = query;
    refuseStrangers(unknown);
    const range = queryWord('range', wanted, RANGE_WORDS) ?? '24h';
    const counted = await this.kept.get(keyOf([range, exporters]), (nowMs) =>
      this.stats.count(range, exporters, nowMs),
    );
    return { ...counted, gateLagSeconds: this.lag.seconds(this.clock()) };
  }
}
