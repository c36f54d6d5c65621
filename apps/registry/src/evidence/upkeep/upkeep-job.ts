import type { Logger } from '@sluice/platform';
import { EvidenceStoreUnavailable } from '../store/evidence-store.js';
import { rest } from './pace.js';

/** Between two portions: a bound for documents so small that the bound for bytes is none. */
const BREATH_MS = 50;
/** After a portion in which there was nothing to do, or that failed. */
const IDLE_MS = 30_000;

/** Work that goes on all the time in portions, until the process ends. Not started yet. */
export class UpkeepJob {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly name: string,
    /** Does a portion; false when there was nothing to do. Ends soon when `signal` is aborted. */
    private readonly portion: (signal: AbortSignal) => Promise<boolean>,
    private readonly logger: Logger,
  ) {}

  start(): void {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const worked = await this.portion(signal).catch((error: unknown) => this.failed(error));
      await rest(worked ? BREATH_MS : IDLE_MS, signal);
    }
  }

  private failed(error: unknown): false {
    if (error instanceof EvidenceStoreUnavailable) this.logger.warn({ err: error }, `${this.name} waits for the store`);
    else this.logger.error({ err: error }, `${this.name} failed; the next portion tries again`);
    return false;
  }
}
