import { createLogger } from '@sluice/platform';
import type { Clock } from '../clock.js';
import { gateConfig } from '../config.js';
import { startGate } from '../gate.js';

/*
 * The gate as a process of its own, with a clock that stands still until its parent moves it: what a decision says is
 * then known to the millisecond. The parent sends the instant; the answer says that it is set.
 */

class StandingClock implements Clock {
  constructor(private instantMs: number) {}

  nowMs(): number {
    return this.instantMs;
  }

  set(instantMs: number): void {
    this.instantMs = instantMs;
  }
}

const clock = new StandingClock(Number(process.env['CLOCK_MS']));
const logger = createLogger({ service: 'gate', level: 'warn' });
const endWith = (error: unknown): never => {
  logger.fatal({ err: error }, 'the gate cannot go on');
  process.exit(1);
};

process.on('message', (instantMs) => {
  clock.set(Number(instantMs));
  process.send?.({ instantMs });
});
// Nobody is left to tell it the time.
process.on('disconnect', () => process.exit(0));

try {
  const gate = await startGate(gateConfig(process.env), logger, endWith, clock);
  process.send?.({ url: gate.url });
} catch (error) {
  endWith(error);
}
