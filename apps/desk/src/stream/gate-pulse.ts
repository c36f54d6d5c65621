import { Inject, Injectable } from '@nestjs/common';
import { SERVICES, type ServiceUrls } from '../forwarding/service-urls.js';
import { CLOCK, type Clock } from '../shared.js';

const ANSWER_MS = 2_000;

/**
 * Whether the gate answers and is ready. What it says on Kafka cannot tell: a gate that has stopped says nothing, as one
 * does that has nothing to say.
 */
@Injectable()
export class GatePulse {
  private readyAtMs: number | undefined;
  private silentSinceMs: number | undefined;

  constructor(
    @Inject(SERVICES) private readonly services: ServiceUrls,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Asks it now. Never rejects: no answer is one. */
  async look(): Promise<void> {
    const askedAtMs = this.clock();
    if (await isReady(this.services.gate)) {
      this.readyAtMs = askedAtMs;
      this.silentSinceMs = undefined;
    } else {
      this.silentSinceMs ??= this.readyAtMs ?? askedAtMs;
    }
  }

  /** Since when it is not ready or does not answer, in whole seconds; 0 when it was ready at the last look. */
  silentSeconds(nowMs: number): number {
    return this.silentSinceMs === undefined ? 0 : Math.max(1, Math.round((nowMs - this.silentSinceMs) / 1_000));
  }
}

async function isReady(gate: string): Promise<boolean> {
  try {
    const answer = await fetch(`${gate}/readyz`, { signal: AbortSignal.timeout(ANSWER_MS) });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}
