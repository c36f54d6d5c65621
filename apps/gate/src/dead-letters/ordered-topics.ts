import { laneKindOf, type LaneKind } from '../lane/lane-name.js';

/** Topics whose records are about one subject: one that is parked holds back the later ones of all of them. */
export const TOPICS_ABOUT: Readonly<Record<LaneKind, readonly string[]>> = {
  shipment: ['logistics.shipment.v1', 'gate.command.v1'],
  order: ['logistics.order.v1'],
};

/** What a record of the topic is about; undefined for facts, which no lane applies. */
export function subjectOf(topic: string): LaneKind | undefined {
  return topic === 'gate.command.v1' ? 'shipment' : laneKindOf(topic);
}

/** Topics whose records of one key keep one order together. */
export function orderedTopics(topic: string): readonly string[] {
  const kind = subjectOf(topic);
  return kind === undefined ? [topic] : TOPICS_ABOUT[kind];
}
