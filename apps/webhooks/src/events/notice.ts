import type { IncomingEvent } from '@sluice/contracts';
import { createHash } from 'node:crypto';
import type { EventType } from './event-types.js';

/** An event as receivers get it. */
export interface Notice {
  /** `webhook-id`: the same whenever the same record is read. */
  readonly eventId: string;
  readonly type: EventType;
  /** What has to stay in order: the shipment, or the filing. */
  readonly key: string;
  readonly exporterId: string;
  /** RFC 3339. */
  readonly occurredAt: string;
  /** `{ type, timestamp, data }`, as it is signed and sent. */
  readonly body: string;
}

/**
 * What an event is for receivers; undefined: nothing they can ask for.
 * @param recordTime of the record, for an event that does not say when it happened
 */
export function noticeOf(event: IncomingEvent, recordTime: Date): Notice | undefined {
  const occurredAt = event.time ?? recordTime.toISOString();
  switch (event.type) {
    case 'sluice.shipment.held':
    case 'sluice.shipment.released':
    case 'sluice.shipment.recalled':
    case 'sluice.shipment.breached': {
      const { shipmentId, exporterId } = event.data;
      return { ...content(event, event.type, occurredAt), key: `shipment ${shipmentId}`, exporterId };
    }
    case 'compliance.filing.updated': {
      const { filingId, exporterId, status } = event.data;
      if (status !== 'COMPLETED') return undefined;
      return { ...content(event, 'compliance.filing.completed', occurredAt), key: `filing ${filingId}`, exporterId };
    }
    default:
      return undefined;
  }
}

/** The filing a notice says is complete. */
export function completedFiling({ type, key }: Notice): string | undefined {
  return type === 'compliance.filing.completed' ? key.slice('filing '.length) : undefined;
}

function content(
  { source, id, data }: IncomingEvent,
  type: EventType,
  occurredAt: string,
): Pick<Notice, 'eventId' | 'type' | 'occurredAt' | 'body'> {
  return { eventId: eventIdOf(source, id), type, occurredAt, body: bodyOf(type, occurredAt, data) };
}

/** Standard Webhooks' shape. Its text is kept, because signatures are about bytes. */
export function bodyOf(type: string, timestamp: string, data: unknown): string {
  return JSON.stringify({ type, timestamp, data });
}

/** A CloudEvent's id is unique in its source; neither may stand in a signed id, which must have no full stop. */
function eventIdOf(source: string, id: string): string {
  return `msg_${createHash('sha256').update(`${source}\n${id}`).digest('hex').slice(0, 32)}`;
}
