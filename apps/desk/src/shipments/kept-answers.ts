/** What was counted, and when. */
interface Kept<T> {
  readonly atMs: number;
  readonly answer: Promise<T>;
}

const ENTRIES_MAX = 500;

/**
 * Answers that are expensive to find and may be a few seconds old: whoever asks the same within that time gets the same, and
 * of many who ask at once only the first one makes the database work. A failure is forgotten at once.
 */
export class KeptAnswers<T> {
  private readonly kept = new Map<string, Kept<T>>();

  constructor(
    private readonly keptForMs: number,
    private readonly clock: () => number,
  ) {}

  get(key: string, find: (nowMs: number) => Promise<T>): Promise<T> {
    const nowMs = this.clock();
    const known = this.kept.get(key);
    if (known !== undefined && nowMs - known.atMs < this.keptForMs) return known.answer;
    const answer = find(nowMs);
    this.kept.delete(key);
    this.kept.set(key, { atMs: nowMs, answer });
    const [oldest] = this.kept.keys();
    if (this.kept.size > ENTRIES_MAX && oldest !== undefined) this.kept.delete(oldest);
    void answer.catch(() => this.forget(key, answer));
    return answer;
  }

  private forget(key: string, answer: Promise<T>): void {
    if (this.kept.get(key)?.answer === answer) this.kept.delete(key);
  }
}

/** The same for the same question, whatever order its parts were given in. */
export function keyOf(question: unknown): string {
  return JSON.stringify(question, (_, value: unknown) => {
    if (value instanceof Set) return [...(value as Set<unknown>)].sort();
    if (value === -Infinity || value === Infinity) return String(value);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
