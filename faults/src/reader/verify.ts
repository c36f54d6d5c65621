import { checkBasis, checkDecisions, type Foreseen } from './check-decisions.js';
import { checkJournal, checkKafka } from './check-journal.js';
import { checkDeadLetters, checkRest } from './check-rest.js';
import type { Evidence } from './evidence.js';

/** Everything the evidence says against the gate, a sentence each. Empty: no invariant is broken. */
export function violationsOf(evidence: Evidence, foreseen: Foreseen): string[] {
  return [
    ...checkJournal(evidence),
    ...checkKafka(evidence),
    ...checkDecisions(evidence, foreseen),
    ...checkBasis(evidence),
    ...checkDeadLetters(evidence),
    ...checkRest(evidence),
  ];
}
