import type { Evidence } from '../evidence/evidence.entity.js';

/** The required kinds that no document has, in the order the entry names them. */
export function missingOf(requires: readonly string[], evidence: readonly Pick<Evidence, 'kind'>[]): string[] {
  const attached = new Set(evidence.map(({ kind }) => kind));
  return [...new Set(requires)].filter((kind) => !attached.has(kind));
}
