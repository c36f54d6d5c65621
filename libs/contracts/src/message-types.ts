import type {
  DeadLetterData,
  EvidenceAttachedData,
  FilingUpdatedData,
  GateCommandData,
  GateShipmentData,
  HoldOverrideData,
  ListPublishedData,
  OrderCancelledData,
  OrderData,
  OrderScreenedData,
  ProductClassifiedData,
  ProductUpsertedData,
  RecallAnsweredData,
  ShipmentCancelledData,
  ShipmentData,
  ShipmentDepartedData,
} from './generated/messages.js';
import type { SCHEMAS } from './generated/schemas.js';
import type { TopicName } from './topics.js';

/** The data of each message type. */
interface DataByType {
  'logistics.order.placed': OrderData;
  'logistics.order.amended': OrderData;
  'logistics.order.cancelled': OrderCancelledData;
  'logistics.shipment.requested': ShipmentData;
  'logistics.shipment.amended': ShipmentData;
  'logistics.shipment.cancelled': ShipmentCancelledData;
  'logistics.shipment.departed': ShipmentDepartedData;
  'logistics.shipment.recall-answered': RecallAnsweredData;
  'catalog.product.upserted': ProductUpsertedData;
  'compliance.evidence.attached': EvidenceAttachedData;
  'compliance.product.classified': ProductClassifiedData;
  'compliance.list.published': ListPublishedData;
  'compliance.filing.updated': FilingUpdatedData;
  'sluice.shipment.held': GateShipmentData;
  'sluice.shipment.released': GateShipmentData;
  'sluice.shipment.recalled': GateShipmentData;
  'sluice.shipment.breached': GateShipmentData;
  'sluice.shipment.closed': GateShipmentData;
  'sluice.order.screened': OrderScreenedData;
  'sluice.hold.override': HoldOverrideData;
  'sluice.hold.place': GateCommandData;
  'sluice.hold.lift': GateCommandData;
  'sluice.record.parked': DeadLetterData;
}

/** The `type` of every CloudEvent in the contract (2-wire-contract.md, "Types and data"). */
export type MessageType = keyof DataByType;

/** The data a message type carries. */
export type DataOf<T extends MessageType> = DataByType[T];

/** Where a message type travels and how it is checked. */
export interface MessageDefinition<T extends MessageType = MessageType> {
  readonly topic: TopicName;
  /** The file in `schemas/`. */
  readonly schema: keyof typeof SCHEMAS;
  /** The field whose value is the record key; null: the key is that of another record (a parked one). */
  readonly keyField: (keyof DataOf<T> & string) | null;
}

const order = { topic: 'logistics.order.v1', keyField: 'orderId' } as const;
const shipment = { topic: 'logistics.shipment.v1', keyField: 'shipmentId' } as const;
const gateShipment = {
  topic: 'gate.shipment.v1',
  schema: 'gate-shipment.schema.json',
  keyField: 'shipmentId',
} as const;
const command = { topic: 'gate.command.v1', keyField: 'shipmentId' } as const;

/** Every message type with its topic, schema and key. */
export const MESSAGE_TYPES: { readonly [T in MessageType]: MessageDefinition<T> } = {
  'logistics.order.placed': { ...order, schema: 'order.schema.json' },
  'logistics.order.amended': { ...order, schema: 'order.schema.json' },
  'logistics.order.cancelled': { ...order, schema: 'order-cancelled.schema.json' },
  'logistics.shipment.requested': { ...shipment, schema: 'shipment.schema.json' },
  'logistics.shipment.amended': { ...shipment, schema: 'shipment.schema.json' },
  'logistics.shipment.cancelled': { ...shipment, schema: 'shipment-cancelled.schema.json' },
  'logistics.shipment.departed': { ...shipment, schema: 'shipment-departed.schema.json' },
  'logistics.shipment.recall-answered': { ...shipment, schema: 'recall-answered.schema.json' },
  'catalog.product.upserted': { topic: 'catalog.product.v1', schema: 'product-upserted.schema.json', keyField: 'sku' },
  'compliance.evidence.attached': {
    topic: 'compliance.evidence.v1',
    schema: 'evidence-attached.schema.json',
    keyField: 'filingId',
  },
  'compliance.product.classified': {
    topic: 'compliance.product.v1',
    schema: 'product-classified.schema.json',
    keyField: 'sku',
  },
  'compliance.list.published': {
    topic: 'compliance.list.v1',
    schema: 'list-published.schema.json',
    keyField: 'listId',
  },
  'compliance.filing.updated': {
    topic: 'compliance.filing.v1',
    schema: 'filing-updated.schema.json',
    keyField: 'filingId',
  },
  'sluice.shipment.held': gateShipment,
  'sluice.shipment.released': gateShipment,
  'sluice.shipment.recalled': gateShipment,
  'sluice.shipment.breached': gateShipment,
  'sluice.shipment.closed': gateShipment,
  'sluice.order.screened': { topic: 'gate.order.v1', schema: 'order-screened.schema.json', keyField: 'orderId' },
  'sluice.hold.override': { ...command, schema: 'hold-override.schema.json' },
  'sluice.hold.place': { ...command, schema: 'gate-command.schema.json' },
  'sluice.hold.lift': { ...command, schema: 'gate-command.schema.json' },
  'sluice.record.parked': { topic: 'sluice.dead-letter.v1', schema: 'dead-letter.schema.json', keyField: null },
};

/** Whether a text is the `type` of a message of the contract. */
export function isMessageType(text: string): text is MessageType {
  return Object.hasOwn(MESSAGE_TYPES, text);
}
