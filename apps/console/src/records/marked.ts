/** A part of two versions of a thing: only in the old one, only in the new one, or in both. */
export interface Marked {
  readonly mark: '-' | '+' | '=';
  readonly text: string;
}

/** Values whose order means nothing: what is gone, what came, what stayed. Pure. */
export function valuesDiff(before: readonly string[], after: readonly string[]): readonly Marked[] {
  return [
    ...after.filter((text) => before.includes(text)).map((text) => ({ mark: '=' as const, text })),
    ...before.filter((text) => !after.includes(text)).map((text) => ({ mark: '-' as const, text })),
    ...after.filter((text) => !before.includes(text)).map((text) => ({ mark: '+' as const, text })),
  ];
}

/** The shortest way from one row to the other (longest common subsequence); conditions have tens of terms at most. */
export function sequenceDiff(before: readonly string[], after: readonly string[]): readonly Marked[] {
  const lengths = before.map(() => new Array<number>(after.length + 1).fill(0));
  lengths.push(new Array<number>(after.length + 1).fill(0));
  const at = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (row) row[j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  return walk(before, after, at);
}

function walk(
  before: readonly string[],
  after: readonly string[],
  at: (row: number, column: number) => number,
): readonly Marked[] {
  const parts: Marked[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [old, now] = [before[i], after[j]];
    if (old !== undefined && old === now) {
      parts.push({ mark: '=', text: old });
      i += 1;
      j += 1;
    } else if (old !== undefined && (now === undefined || at(i + 1, j) >= at(i, j + 1))) {
      parts.push({ mark: '-', text: old });
      i += 1;
    } else {
      parts.push({ mark: '+', text: now ?? '' });
      j += 1;
    }
  }
  return parts;
}
