import type { SubjectRow } from './sim-database.js';
import { rowIf, SimDatabaseError, type Run, type StatementPattern } from './statement.js';

const readSubjects: Run = ({ subjects }, _transaction, [ids]) =>
  (ids as string[]).flatMap((id) => rowIf(subjects.get(id), (row) => ({ ...row })));

const subjectsOf: Run = ({ subjects }, _transaction, [name, skus]) =>
  [...subjects.values()]
    .filter((row) => row.lane === name && (skus as string[]).includes(row.sku))
    .map(({ id, sku }) => ({ id, sku }));

const writeSubjects: Run = ({ subjects }, transaction, [rows]) => {
  for (const row of rows as SubjectRow[]) {
    if (row.id.startsWith('refused')) throw new SimDatabaseError(`value of ${row.id} out of range`, '22003');
    transaction.writes.push(() => subjects.set(row.id, row));
  }
  return [];
};

/** The table of `SimFeature`. */
export const SUBJECT_STATEMENTS: readonly StatementPattern[] = [
  [/^sim-read-subjects$/, () => ({ label: 'read subjects', run: readSubjects })],
  [/^sim-subjects-of$/, () => ({ label: 'find the subjects of facts', run: subjectsOf })],
  [/^sim-write-subjects$/, () => ({ label: 'write subjects', run: writeSubjects })],
];
