import { randomBytes } from 'node:crypto';
import type { ListPublishedData, OrderData, ProductUpsertedData, ShipmentData } from '@sluice/contracts';

const DAY_MS = 24 * 60 * 60 * 1000;
const DISPATCH_IN_DAYS = 5;

/** The list of the demo: every telling publishes its next version, which replaces the one before. */
export const LIST_ID = 'demo-service-robots';
export const ENTRY_ID = 'service-robot';

/**
 * Where the demo's exporter ships from. The sample list does not concern it and the demo's list concerns nobody else:
 * whatever other shipments run here are left alone.
 */
const ORIGIN = 'SG';
const DESTINATION = 'SE';

/** What one telling is about: nobody else's, and not that of the telling before. */
export interface Props {
  readonly sku: string;
  readonly series: string;
  readonly exporterId: string;
  readonly orderId: string;
  readonly shipmentId: string;
  /** The authority's number of the filing. */
  readonly number: string;
}

export function newProps(): Props {
  const unique = randomBytes(4).toString('hex').toUpperCase();
  return {
    sku: `ROBOT-${unique}`,
    series: unique,
    exporterId: `demo-${unique}`,
    orderId: `DEMO-ORDER-${unique}`,
    shipmentId: `DEMO-${unique}`,
    number: `DEMO-${unique}`,
  };
}

export function product({ sku, series }: Props): ProductUpsertedData {
  return {
    sku,
    productVersion: 1,
    name: `Demo service robot ${series}`,
    internalDescription: 'Cleaning robot for hospitals, finds its way and decides on its own',
    salesDescription: 'Autonomous cleaning robot',
    category: 'DEMO_SERVICE_ROBOT',
    attributes: { series, autonomousDecision: true },
  };
}

/** The next version of the demo's list: it asks for a filing for the robots of this series. */
export function rule({ series }: Props): Omit<ListPublishedData, 'version' | 'status'> {
  return {
    listId: LIST_ID,
    title: 'Service robots of the demo (invented, nobody has to follow it)',
    source: {
      title: 'npm run demo',
      publishedOn: day(0),
      confidence: 'UNVERIFIED',
      note: 'Invented for the demo. It concerns exporters in Singapore only, of which the demo brings the one there is.',
    },
    effectiveFrom: new Date().toISOString(),
    origins: [ORIGIN],
    entries: [
      {
        entryId: ENTRY_ID,
        title: `Service robots of series ${series} that decide on their own`,
        when: `product.category == 'DEMO_SERVICE_ROBOT' && product.attributes.series == '${series}' && product.attributes.autonomousDecision`,
        markets: ['*'],
        requires: ['SECURITY_ASSESSMENT_REPORT', 'FILING_RECEIPT'],
        completes: 'ON_EVIDENCE',
        signals: [],
      },
    ],
  };
}

export function order(props: Props): OrderData {
  return {
    orderId: props.orderId,
    orderVersion: 1,
    placedAt: new Date().toISOString(),
    exporter: { id: props.exporterId, country: ORIGIN },
    buyer: { name: 'Nordvård AB', country: DESTINATION },
    destinationCountry: DESTINATION,
    requestedShipDate: day(DISPATCH_IN_DAYS),
    lines: [{ lineNo: 1, sku: props.sku, quantity: 12, description: 'Autonomous cleaning robot' }],
  };
}

export function shipment({ shipmentId, orderId, exporterId, sku }: Props): ShipmentData {
  return {
    shipmentId,
    shipmentVersion: 1,
    orderIds: [orderId],
    exporter: { id: exporterId, country: ORIGIN },
    consignee: { name: 'Nordvård AB', country: DESTINATION },
    shipFrom: { warehouseId: 'SIN-1' },
    destinationCountry: DESTINATION,
    plannedDispatchAt: new Date(Date.now() + DISPATCH_IN_DAYS * DAY_MS).toISOString(),
    lines: [{ lineNo: 1, sku, quantity: 12, serials: [], description: 'Autonomous cleaning robot' }],
  };
}

function day(fromNow: number): string {
  return new Date(Date.now() + fromNow * DAY_MS).toISOString().slice(0, 10);
}
