/** How far something is that goes in parts. */
export interface Progress {
  readonly done: number;
  readonly all: number;
}

export interface PartsOptions {
  /** As many of a part as one request may name. */
  readonly size: number;
  /** Nothing more is sent once it is aborted; what was sent stays sent. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** One part after the other. Gives what the parts gave, those that were sent. @throws what a part throws */
export async function inParts<T, R>(
  items: readonly T[],
  act: (part: readonly T[]) => Promise<readonly R[]>,
  { size, signal, onProgress }: PartsOptions,
): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < items.length && signal?.aborted !== true; at += size) {
    const part = items.slice(at, at + size);
    results.push(...(await act(part)));
    onProgress?.({ done: at + part.length, all: items.length });
  }
  return results;
}
