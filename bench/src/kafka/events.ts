import {
  encodeEvent,
  MESSAGE_TYPES,
  topicName,
  type DataOf,
  type MessageType,
  type ShipmentData,
} from '@sluice/contracts';
import type { Message } from 'kafkajs';

/** A record for the topic it belongs to. */
export interface EventRecord {
  readonly topic: string;
  readonly message: Message;
}

/** An event in CloudEvents binary mode, with an id that is the same in every run. */
export function eventRecord<T extends MessageType>(prefix: string, type: T, data: DataOf<T>, key: string): EventRecord {
  const id = `${type}/${key}/1`;
  const event = { id, source: '/bench', type, time: '2026-06-02T08:00:00.000Z', partitionkey: key, data };
  return { topic: topicName(MESSAGE_TYPES[type].topic, prefix), message: encodeEvent<T>(event) };
}

/** Requested by its first version, amended by later ones. */
export function shipmentRecord(prefix: string, data: ShipmentData): EventRecord {
  const type = data.shipmentVersion === 1 ? 'logistics.shipment.requested' : 'logistics.shipment.amended';
  return eventRecord(prefix, type, data, data.shipmentId);
}
