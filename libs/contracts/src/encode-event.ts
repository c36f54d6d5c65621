import type { EventAttributes } from './cloud-event.js';
import type { DataOf, MessageType } from './message-types.js';

/** An event to be said. */
export interface EventToEncode<T extends MessageType> extends Omit<EventAttributes, 'sequence'> {
  readonly type: T;
  readonly time: string;
  /** Becomes the record's key: see `MESSAGE_TYPES[type].keyField`. */
  readonly partitionkey: string;
  /** The journal's `seq`. */
  readonly sequence?: bigint | string;
}

/** A Kafka record, ready to be sent. */
export interface EncodedRecord {
  readonly key: Buffer;
  readonly value: Buffer;
  readonly headers: Record<string, string>;
}

/**
 * An event as a Kafka record in CloudEvents binary mode. Takes the data, or the bytes of it that the journal holds: those
 * are passed on as they are, because their hash is in the chain. Checks nothing: see `validateOutgoing`.
 */
export function encodeEvent<T extends MessageType>(
  event: EventToEncode<T> & ({ readonly data: DataOf<T> } | { readonly payload: Buffer }),
): EncodedRecord {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    ce_specversion: '1.0',
    ce_id: event.id,
    ce_source: event.source,
    ce_type: event.type,
    ce_time: event.time,
    ce_partitionkey: event.partitionkey,
  };
  if (event.subject !== undefined) headers['ce_subject'] = event.subject;
  if (event.sequence !== undefined) headers['ce_sequence'] = String(event.sequence);
  if (event.journalhash !== undefined) headers['ce_journalhash'] = event.journalhash;
  if (event.traceparent !== undefined) {
    // CloudEvents reads the one, tracing libraries the other.
    headers['ce_traceparent'] = event.traceparent;
    headers['traceparent'] = event.traceparent;
  }
  const value = 'payload' in event ? event.payload : Buffer.from(JSON.stringify(event.data));
  return { key: Buffer.from(event.partitionkey), value, headers };
}
