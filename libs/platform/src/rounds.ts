import type { Logger } from './logging/logger.js';

export interface RoundsOptions {
  /** Milliseconds from the beginning of a round to that of the next one. */
  readonly everyMs: number;
  /** What is logged when a round fails, e.g. `Old files could not be cleared`. */
  readonly failure: string;
  readonly logger: Logger;
}

/**
 * Work that a service does by itself now and then: at once, and again and again. Rounds never overlap: one that takes
 * longer than the interval leaves the next one out. A round that fails is logged, and the next one tries again.
 * @param round must be safe to do in every process of the service at once
 * @returns stops it; resolves when the round that is being done has ended
 */
export function startRounds(round: () => Promise<void>, options: RoundsOptions): () => Promise<void> {
  const { everyMs, failure, logger } = options;
  let running: Promise<void> | undefined;
  const begin = (): void => {
    running ??= round()
      .catch((error: unknown) => logger.error({ err: error }, `${failure}; the next round tries again`))
      .finally(() => (running = undefined));
  };
  begin();
  const timer = setInterval(begin, everyMs);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
