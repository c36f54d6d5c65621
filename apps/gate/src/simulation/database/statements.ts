import { FACTS_STATEMENTS } from './facts-statements.js';
import { LANE_STATEMENTS } from './lane-statements.js';
import type { Statement, StatementPattern } from './statement.js';
import { SUBJECT_STATEMENTS } from './subject-statements.js';

const STATEMENTS: readonly StatementPattern[] = [
  [/^(BEGIN|COMMIT|ROLLBACK)$/, ([label = '']) => ({ label, control: label as 'BEGIN', run: () => [] })],
  ...LANE_STATEMENTS,
  ...FACTS_STATEMENTS,
  ...SUBJECT_STATEMENTS,
];

/** Production has a statement that the in-memory database has not been taught. */
export class UnknownStatementError extends Error {
  constructor(statement: string) {
    super(`teach apps/gate/src/simulation/database what this statement does: ${statement}`);
    this.name = 'UnknownStatementError';
  }
}

const compiled = new Map<string, readonly Statement[]>();

/**
 * The statements of one query: by its prepared name, or by its text (several texts are separated by semicolons).
 * @throws UnknownStatementError
 */
export function statementsOf(nameOrText: string): readonly Statement[] {
  let found = compiled.get(nameOrText);
  if (!found) {
    found = nameOrText.split(';').map((part) => statementOf(part.trim().replace(/\s+/g, ' ')));
    compiled.set(nameOrText, found);
  }
  return found;
}

function statementOf(part: string): Statement {
  for (const [pattern, make] of STATEMENTS) {
    const match = pattern.exec(part);
    if (match) return make(match);
  }
  throw new UnknownStatementError(part);
}
