import { Refused } from '../../api/problem.js';

/** What is wrong with a field, as the registry says it, and what to do; undefined: nothing. Pure. */
export type ProblemAt = (field: string) => string | undefined;

/** A field is also told of what is wrong with a part of it: `origins` of `origins[1]`. Pure. */
export function problemsOf(error: unknown): ProblemAt {
  if (!(error instanceof Refused)) return () => undefined;
  const { field: at, detail, remedy } = error.problem;
  return (field) => {
    const isHere = at === field || at?.startsWith(`${field}[`) === true || at?.startsWith(`${field}.`) === true;
    return isHere ? `${detail} ${remedy}` : undefined;
  };
}
