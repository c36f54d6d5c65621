/** Repeats within this time are one key press, or npm passing on what the terminal has sent already. */
const SAME_WISH_MS = 2_000;

/**
 * The wish to stop: from Ctrl-C, SIGTERM, a closed terminal, or a launcher that died. Asked a second time after a
 * while, it wants everything gone at once.
 */
export class StopRequest {
  private readonly controller = new AbortController();
  private readonly insisting: (() => void)[] = [];
  private askedAtMs: number | undefined;
  /** The error that made us stop, if it was one. */
  failure: Error | undefined;

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Resolves with the reason, once there is one. */
  readonly asked = new Promise<string>((resolve) => {
    this.controller.signal.addEventListener('abort', () => resolve(String(this.controller.signal.reason)));
  });

  ask(reason: string): void {
    if (this.askedAtMs === undefined) {
      this.askedAtMs = Date.now();
      this.controller.abort(reason);
    } else if (Date.now() - this.askedAtMs > SAME_WISH_MS) {
      for (const insist of this.insisting) insist();
    }
  }

  onInsisted(insist: () => void): void {
    this.insisting.push(insist);
  }

  /** Listens to the signals, and to errors nobody caught: what was started must be stopped in order even then. */
  listen(): void {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => this.ask(signal));
    process.on('uncaughtException', (error) => {
      this.failure ??= error;
      this.ask('an error nobody foresaw');
    });
  }
}
