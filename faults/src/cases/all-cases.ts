import type { FaultCase } from './fault-case.js';
import { KILLS } from './kills.js';
import { OTHERS } from './others.js';
import { SERVERS } from './servers.js';

/** The rows of the matrix. */
export const CASES: readonly FaultCase[] = [...KILLS, ...OTHERS, ...SERVERS];

/** @throws naming the cases there are */
export function caseNamed(name: string): FaultCase {
  const found = CASES.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`no case ${name}: there are ${CASES.map((each) => each.name).join(', ')}`);
  return found;
}
