/** What a lane answers: each kind reads one input topic and writes the topic that answers it. */
export const LANE_KINDS = {
  shipment: { input: 'logistics.shipment.v1', output: 'gate.shipment.v1' },
  order: { input: 'logistics.order.v1', output: 'gate.order.v1' },
} as const;

export type LaneKind = keyof typeof LANE_KINDS;

/** `shipment/3`: the lane of partition 3 of `logistics.shipment.v1`. Safe to write into SQL by construction. */
export type LaneName = `${LaneKind}/${number}`;

export function laneName(kind: LaneKind, partition: number): LaneName {
  return `${kind}/${partition}`;
}

/** The partition a lane reads and writes. */
export function partitionOf(lane: LaneName): number {
  return Number(lane.slice(lane.indexOf('/') + 1));
}

/** The kind of the lane that reads `topic` (named without prefix), or undefined when no lane does. */
export function laneKindOf(topic: string): LaneKind | undefined {
  return (Object.keys(LANE_KINDS) as LaneKind[]).find((kind) => LANE_KINDS[kind].input === topic);
}
