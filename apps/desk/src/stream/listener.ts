import type { ServerResponse } from 'node:http';
import type { Audience } from './stream-event.js';

/** What may lie unread when the next is told. Whoever reads slower is dropped, and comes back with what it heard last. */
export const LISTENER_BYTES_MAX = 64 * 1024;

/** Until when somebody may listen. */
export interface Admission {
  /** Milliseconds since the epoch: the end of the token, or of the session. */
  readonly untilMs: number;
  /** Of a browser: the stream ends with its session, also one that somebody signed out of. */
  readonly sessionId: Buffer | undefined;
}

/** One open connection. */
export class Listener {
  constructor(
    private readonly raw: ServerResponse,
    readonly audience: Audience,
    readonly admission: Admission,
  ) {}

  /**
   * Goes by what is unread of before: what is told at once may be long, and nobody has had the time to read it yet.
   * @returns false when it has been dropped, for it reads too slowly or is gone
   */
  write(text: string | Buffer): boolean {
    if (this.raw.destroyed || this.raw.writableEnded) return false;
    if (this.raw.writableLength > LISTENER_BYTES_MAX) {
      this.raw.destroy();
      return false;
    }
    this.raw.write(text);
    return true;
  }

  end(): void {
    this.raw.end();
  }

  onGone(told: () => void): void {
    this.raw.once('close', told);
  }
}
