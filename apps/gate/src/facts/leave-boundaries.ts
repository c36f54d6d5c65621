import { textArray, timestamptzArray } from '@sluice/platform';
import type { LaneTransaction } from '../lane/lane-transaction.js';
import { BOUNDARY_CHANNEL } from './boundary-clock.js';

/** Asks, in the lane's transaction, for these subjects to be decided again at these instants. */
export function leaveBoundaries(
  tx: LaneTransaction,
  kind: 'SHIPMENT' | 'ORDER',
  boundaries: readonly { atMs: number; ref: string }[],
): void {
  tx.write({
    text: `WITH added AS (
       INSERT INTO boundary (at, kind, ref)
       SELECT at, $3, ref FROM unnest($1::timestamptz[], $2::text[]) AS b (at, ref) ON CONFLICT DO NOTHING
     ) SELECT pg_notify('${BOUNDARY_CHANNEL}', '')`,
    values: [timestamptzArray(boundaries.map((row) => row.atMs)), textArray(boundaries.map((row) => row.ref)), kind],
  });
}
