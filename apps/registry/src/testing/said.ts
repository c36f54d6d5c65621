import { validateOutgoing, type MessageType } from '@sluice/contracts';
import { readJournalRows, type JournalRow } from '@sluice/messaging';
import { SCHEMA } from '../database/schema.js';
import { LANE } from '../journal/write-journal.js';
import type { TestRegistry } from './use-registry.js';

const ROWS_MAX = 10_000;

/** Everything the registry said so far, in order. */
export function said({ database }: TestRegistry): Promise<JournalRow[]> {
  return readJournalRows(database.pool, LANE, 0n, ROWS_MAX, SCHEMA);
}

/** Everything the registry said that a closed schema of the contract would refuse; tombstones say nothing. */
export async function saidOutsideTheContract(registry: TestRegistry): Promise<unknown[]> {
  const rows = (await said(registry)).filter(({ payload }) => payload.length > 0);
  if (rows.length === 0) throw new Error('The registry has said nothing yet');
  return rows.flatMap(({ type, payload }) => {
    const problem = validateOutgoing(type as MessageType, JSON.parse(payload.toString()));
    return problem === undefined ? [] : [{ type, problem }];
  });
}
