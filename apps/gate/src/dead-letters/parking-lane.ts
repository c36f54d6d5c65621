import { TOPICS } from '@sluice/contracts';
import { LANE_KINDS, laneName, type LaneName } from '../lane/lane-name.js';

/**
 * The lane that parks a record for a consumer that has no journal of its own. Any lane will do; the record's partition
 * spreads them, and one partition's records stay in order.
 */
export function parkingLane(partition: number): LaneName {
  const input = TOPICS.find((topic) => topic.name === LANE_KINDS.shipment.input);
  return laneName('shipment', partition % (input?.partitions ?? 1));
}
