import { validateOutgoing, type MessageType } from '@sluice/contracts';
import type { TestRegistry } from './use-registry.js';

/** Everything the registry said that a closed schema of the contract would refuse; tombstones say nothing. */
export async function saidOutsideTheContract({ database }: TestRegistry): Promise<unknown[]> {
  const { rows } = await database.pool.query<{ type: MessageType; payload: Buffer }>(
    'SELECT type, payload FROM registry.journal WHERE length(payload) > 0 ORDER BY seq',
  );
  if (rows.length === 0) throw new Error('The registry has said nothing yet');
  return rows.flatMap(({ type, payload }) => {
    const problem = validateOutgoing(type, JSON.parse(payload.toString()));
    return problem === undefined ? [] : [{ type, problem }];
  });
}
