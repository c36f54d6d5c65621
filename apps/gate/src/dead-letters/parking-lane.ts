import { topicDefinition } from '@sluice/contracts';
import { LANE_KINDS, laneName, type LaneName } from '../lane/lane-name.js';

/**
 * The lane that parks a record for a consumer that has no journal of its own. Any lane will do; the record's partition
 * spreads them, and one partition's records stay in order.
 */
export function parkingLane(partition: number): LaneName {
  return laneName('shipment', partition % topicDefinition(LANE_KINDS.shipment.input).partitions);
}
