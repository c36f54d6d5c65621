import type { Message } from './protocol.js';

/**
 * What becomes of a message that a fault waited for: it is passed on whole, or the connection ends before it, in the
 * middle of it, or behind it; or it waits.
 */
export type Verdict = 'pass' | 'cut-before' | 'cut-half' | 'cut-behind' | { readonly waitFor: Promise<unknown> };

/** The moment at which a fault strikes. */
export interface Seam {
  /** The message it waits for. */
  on(message: Message): boolean;
  /** How many of these pass before it strikes. */
  readonly skip: number;
  readonly verdict: Verdict;
  /** Done at once, before anything else happens to the message: a signal. */
  strike?(message: Message): void;
}

/** One armed seam at most; every proxy that a stage's gates talk through asks here what to do with a message. */
export class Trap {
  #armed: { seam: Seam; left: number; sprung: (message: Message) => void } | undefined;

  /** Resolves when the seam was reached. */
  arm(seam: Seam): Promise<Message> {
    if (this.#armed) throw new Error('a fault is armed already');
    return new Promise((sprung) => (this.#armed = { seam, left: seam.skip, sprung }));
  }

  disarm(): void {
    this.#armed = undefined;
  }

  judge(message: Message): Verdict {
    const armed = this.#armed;
    if (!armed?.seam.on(message)) return 'pass';
    if (armed.left > 0) {
      armed.left -= 1;
      return 'pass';
    }
    this.#armed = undefined;
    armed.seam.strike?.(message);
    armed.sprung(message);
    return armed.seam.verdict;
  }
}
