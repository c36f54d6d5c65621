import type { FilingUpdatedData, GateShipmentData } from '@sluice/contracts';
import { actsFor, type Caller } from '@sluice/platform';
import { matches, type Filtered, type QueueFilter } from '../shipments/queue-filter.js';

/** Something that changed, as it stands by now. */
export type StreamEvent =
  | {
      readonly kind: 'shipment';
      readonly exporterId: string;
      /** What a filter looks at. */
      readonly filtered: Filtered;
      readonly data: {
        readonly shipmentId: string;
        readonly decisionVersion: number;
        readonly status: GateShipmentData['status'];
        readonly plannedDispatchAt: string;
      };
    }
  | {
      readonly kind: 'filing';
      readonly exporterId: string;
      readonly data: Pick<
        FilingUpdatedData,
        'filingId' | 'filingVersion' | 'status' | 'exporterId' | 'listId' | 'entryId' | 'missing'
      >;
    };

/** An event with its number in this process. */
export interface NumberedEvent {
  readonly seq: number;
  readonly event: StreamEvent;
}

/** Whom events are for, and which of them they look at. */
export interface Audience extends Pick<Caller, 'exporters'> {
  readonly filter: QueueFilter;
}

/** One message of an event stream. @param id absent: the number that the browser would come back with stays as it is */
export function frame(event: string, data: unknown, id?: string): string {
  return `event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`;
}

/** An event as an audience gets it; empty when it is of an exporter they do not act for. */
export function frameFor(
  { filter, exporters }: Audience,
  { event, seq }: NumberedEvent,
  epoch: string,
  nowMs: number,
): string {
  if (!actsFor({ exporters } as Caller, event.exporterId)) return '';
  const id = idOf(epoch, seq);
  switch (event.kind) {
    case 'shipment':
      return frame(event.kind, { ...event.data, matches: matches(filter, event.filtered, nowMs) }, id);
    case 'filing':
      return frame(event.kind, event.data, id);
    default:
      return event satisfies never;
  }
}

/** Numbers are those of one process's life; another one has another epoch. */
export function idOf(epoch: string, seq: number): string {
  return `${epoch}-${seq}`;
}

/** The number in a `Last-Event-ID` of this epoch; undefined for any other text. */
export function seqOf(epoch: string, lastEventId: string): number | undefined {
  const [, of, seq] = /^([0-9a-f]{1,32})-(\d{1,15})$/.exec(lastEventId) ?? [];
  return of === epoch ? Number(seq) : undefined;
}
