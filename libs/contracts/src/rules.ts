import type {
  EvidenceAttachedData,
  FilingUpdatedData,
  GateLine,
  GateShipmentData,
  ListPublishedData,
} from './generated/messages.js';
import type { IncomingEvent } from './cloud-event.js';
import type { DataOf, MessageType } from './message-types.js';
import { fieldPath, show, type Fault } from './problem.js';

type TypedData = { [T in MessageType]: { readonly type: T; readonly data: DataOf<T> } }[MessageType];

/** What a schema cannot say about a document that fits it. Undefined: nothing is wrong. */
export function ruleFault(event: TypedData | IncomingEvent): Fault | undefined {
  switch (event.type) {
    case 'logistics.order.placed':
    case 'logistics.order.amended':
    case 'logistics.shipment.requested':
    case 'logistics.shipment.amended':
      return repeatedValue('lines', event.data.lines, 'lineNo');
    case 'compliance.evidence.attached':
      return receiptFault(event.data);
    case 'compliance.list.published':
      return listFault(event.data);
    case 'compliance.filing.updated':
      return periodFault('validUntil', event.data);
    case 'sluice.shipment.held':
    case 'sluice.shipment.released':
    case 'sluice.shipment.recalled':
    case 'sluice.shipment.breached':
    case 'sluice.shipment.closed':
      return gateShipmentFault(event.type, event.data);
    case 'logistics.order.cancelled':
    case 'logistics.shipment.cancelled':
    case 'logistics.shipment.departed':
    case 'logistics.shipment.recall-answered':
    case 'catalog.product.upserted':
    case 'compliance.product.classified':
    case 'sluice.order.screened':
    case 'sluice.hold.override':
    case 'sluice.hold.place':
    case 'sluice.hold.lift':
    case 'sluice.record.parked':
      return undefined;
    default:
      return event satisfies never;
  }
}

function repeatedValue<T>(list: string, items: readonly T[], name: keyof T & string): Fault | undefined {
  if (items.length < 2) return undefined;
  const firstIndex = new Map<unknown, number>();
  for (const [index, item] of items.entries()) {
    const earlier = firstIndex.get(item[name]);
    if (earlier !== undefined) {
      return {
        field: fieldPath([list, index, name]),
        fault: `is ${show(item[name])}, and so is ${fieldPath([list, earlier, name])}`,
        remedy: `give each its own ${name}`,
      };
    }
    firstIndex.set(item[name], index);
  }
  return undefined;
}

function receiptFault({ receipt }: EvidenceAttachedData): Fault | undefined {
  return receipt && periodFault('receipt.validUntil', receipt);
}

// Days of one form compare as texts.
function periodFault(
  field: string,
  period: Pick<FilingUpdatedData, 'validFrom'> & Partial<Pick<FilingUpdatedData, 'validUntil'>>,
): Fault | undefined {
  const { validFrom, validUntil } = period;
  if (!validFrom || !validUntil || validFrom <= validUntil) return undefined;
  return { field, fault: `is ${validUntil}, before ${validFrom}`, remedy: 'send a day that is not before validFrom' };
}

function listFault(list: ListPublishedData): Fault | undefined {
  const { effectiveFrom, effectiveUntil } = list;
  if (effectiveUntil && Date.parse(effectiveUntil) <= Date.parse(effectiveFrom)) {
    return {
      field: 'effectiveUntil',
      fault: `is ${effectiveUntil}, not after ${effectiveFrom}`,
      remedy: 'send a time after effectiveFrom, or null',
    };
  }
  return repeatedValue('entries', list.entries, 'entryId');
}

/** Whoever reads a release ships on it: what it says must not contradict itself. */
function gateShipmentFault(type: MessageType, data: GateShipmentData): Fault | undefined {
  if (type !== `sluice.shipment.${data.status.toLowerCase()}`) {
    return { field: 'status', fault: `is ${data.status} in a ${type}`, remedy: 'send the status that the type says' };
  }
  for (const [index, line] of data.lines.entries()) {
    const fault = gateLineFault(index, line, data.status);
    if (fault) return fault;
  }
  return repeatedValue('lines', data.lines, 'lineNo');
}

function gateLineFault(index: number, line: GateLine, status: GateShipmentData['status']): Fault | undefined {
  const field = (name: keyof GateLine): string => fieldPath(['lines', index, name]);
  if (line.verdict === 'CLEAR') {
    if (!line.basis) return { field: field('basis'), fault: 'is missing', remedy: 'say what the clear line rests on' };
    if (line.holds.length > 0) {
      return { field: field('holds'), fault: 'are open on a clear line', remedy: 'close them, or hold the line' };
    }
    return undefined;
  }
  if (status === 'RELEASED') {
    return { field: field('verdict'), fault: 'is HELD in a release', remedy: 'release only what is clear' };
  }
  if (line.holds.length === 0 && (status === 'HELD' || status === 'RECALLED')) {
    return { field: field('holds'), fault: 'are none on a held line', remedy: 'name at least one' };
  }
  return undefined;
}
