import type { OrderData, ShipmentData } from '@sluice/contracts';
import type { Chance } from './chance.js';
import { BUYERS, EXPORTERS, FORGOTTEN, PRODUCTS, WAREHOUSES } from './world.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const LINES_MAX = 4;

/** Mistakes in a thousand shipments: a country that is none, and a product that nobody published. */
const WRONG_COUNTRIES = 20;
const FORGOTTEN_PRODUCTS = 20;

/** An order of somebody for a few products, to be shipped in days or weeks. */
export function anOrder(chance: Chance, orderId: string, nowMs: number): OrderData {
  const buyer = chance.oneOf(BUYERS);
  return {
    orderId,
    orderVersion: 1,
    placedAt: new Date(nowMs).toISOString(),
    exporter: { id: chance.oneOf(EXPORTERS), country: 'CN' },
    buyer: { ...buyer },
    destinationCountry: buyer.country,
    requestedShipDate: new Date(nowMs + chance.from(2, 30) * DAY_MS).toISOString().slice(0, 10),
    lines: lineNumbers(chance).map((lineNo) => {
      const { sku, salesDescription } = chance.oneOf(PRODUCTS);
      return { lineNo, sku, quantity: chance.from(1, 200), description: salesDescription };
    }),
  };
}

/** A shipment of that order, as a logistics system tells of it: now and then with a mistake. */
export function aShipmentOf(chance: Chance, order: OrderData, shipmentId: string, nowMs: number): ShipmentData {
  const { orderId, exporter, buyer, destinationCountry } = order;
  return {
    shipmentId,
    shipmentVersion: 1,
    orderIds: [orderId],
    exporter: { ...exporter },
    consignee: { ...buyer },
    shipFrom: { warehouseId: chance.oneOf(WAREHOUSES) },
    destinationCountry: chance.inThousand(WRONG_COUNTRIES) ? 'UK' : destinationCountry,
    plannedDispatchAt: new Date(nowMs + leavesInMs(chance)).toISOString(),
    lines: order.lines.map(({ lineNo, sku, quantity, description = sku }) => ({
      ...{ lineNo, orderId, quantity, serials: [], description },
      sku: chance.inThousand(FORGOTTEN_PRODUCTS) ? FORGOTTEN.sku : sku,
    })),
  };
}

/** The same shipment told again: later, fewer goods, or with its country mended. */
export function amended(chance: Chance, shipment: ShipmentData): ShipmentData {
  const { lines, plannedDispatchAt, destinationCountry, consignee } = shipment;
  const [first, ...others] = lines;
  return {
    ...shipment,
    shipmentVersion: shipment.shipmentVersion + 1,
    destinationCountry: destinationCountry === 'UK' ? consignee.country : destinationCountry,
    plannedDispatchAt: chance.inThousand(500)
      ? new Date(Date.parse(plannedDispatchAt) + chance.from(1, 48) * HOUR_MS).toISOString()
      : plannedDispatchAt,
    lines: first && others.length > 0 && chance.inThousand(500) ? [first] : lines,
  };
}

/** What a system sends that was changed without anybody telling us. */
export function unreadable(shipment: ShipmentData): object {
  const { plannedDispatchAt: _, ...rest } = shipment;
  return { ...rest, dispatch: 'tomorrow' };
}

/** Most leave within two days, some within the hour, and a few a week from now. */
function leavesInMs(chance: Chance): number {
  const kind = chance.from(1, 10);
  if (kind <= 2) return chance.from(3, 60) * MINUTE_MS;
  if (kind <= 8) return chance.from(60, 48 * 60) * MINUTE_MS;
  return chance.from(2 * 24, 7 * 24) * HOUR_MS;
}

function lineNumbers(chance: Chance): number[] {
  return Array.from({ length: chance.from(1, LINES_MAX) }, (_, index) => index + 1);
}
