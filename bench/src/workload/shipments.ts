import type { ShipmentData, ShipmentLine } from '@sluice/contracts';
import { descriptionOf, EXPORTERS, exporterOf, PRODUCTS, productsPerExporter, skuOf, standingOf } from './catalog.js';
import { drawFrom, type Draw } from './random.js';

/** Of everything drawn. Another seed is another workload. */
export const SEED = 20_260_601;

const DESTINATIONS = ['SE', 'DE', 'FR', 'US', 'BR', 'JP', 'ZA', 'AU'] as const;
const WAREHOUSES = ['SZX-2', 'SZX-4', 'PVG-1', 'CAN-3'] as const;
const LINES_MAX = 3;
const DAY_MS = 86_400_000;
const FIRST_DISPATCH_MS = Date.UTC(2027, 0, 11, 9);

/** A shipment, and what the gate must say about it. */
export interface PlannedShipment {
  readonly data: ShipmentData;
  readonly fate: 'RELEASED' | 'HELD';
}

/**
 * Shipment `index` of the workload: 1 to 3 lines of one exporter's products, drawn from `catalogue` products. `series`
 * keeps the ids of two uses apart.
 */
export function shipmentAt(index: number, series = 'SH', catalogue = PRODUCTS): PlannedShipment {
  const draw = drawFrom(SEED, index);
  const perExporter = productsPerExporter(catalogue);
  const firstProduct = draw(EXPORTERS) * perExporter;
  const chosen = Array.from({ length: 1 + draw(LINES_MAX) }, () => firstProduct + draw(perExporter));
  const held = chosen.some((product) => standingOf(product) === 'UNFILED');
  const lines = chosen.map((product, at) => line(index, at + 1, skuOf(product), descriptionOf(product), draw));
  const exporterId = exporterOf(firstProduct, catalogue);
  const data = shipment(shipmentId(series, index), orderOf(index), exporterId, lines, draw);
  return { data, fate: held ? 'HELD' : 'RELEASED' };
}

/** The same shipment once more, amended: one more piece of its first line. What the gate must say stays the same. */
export function amendmentOf({ data, fate }: PlannedShipment): PlannedShipment {
  const lines = data.lines.map((first, at) => (at === 0 ? { ...first, quantity: first.quantity + 1 } : first));
  return { data: { ...data, shipmentVersion: data.shipmentVersion + 1, lines }, fate };
}

/** A shipment whose first line is `sku` of exporter 0 and whose others, if any, are out of scope: held for `sku` alone. */
export function shipmentOf(sku: string, description: string, index: number, series: string): ShipmentData {
  const draw = drawFrom(SEED + 1, index);
  const others = Array.from({ length: draw(LINES_MAX) }, () => outOfScope(draw));
  const lines = [
    line(index, 1, sku, description, draw),
    ...others.map((product, at) => line(index, at + 2, skuOf(product), descriptionOf(product), draw)),
  ];
  return shipment(shipmentId(series, index), orderOf(index), exporterOf(0), lines, draw);
}

export const shipmentId = (series: string, index: number): string => `${series}-${String(index).padStart(7, '0')}`;

const orderOf = (index: number): string => `SO-${index}`;

function outOfScope(draw: Draw): number {
  const product = draw(productsPerExporter(PRODUCTS));
  return standingOf(product) === 'OUT_OF_SCOPE' ? product : product + 1;
}

function shipment(id: string, orderId: string, exporterId: string, lines: ShipmentLine[], draw: Draw): ShipmentData {
  const country = DESTINATIONS[draw(DESTINATIONS.length)] ?? 'SE';
  return {
    shipmentId: id,
    shipmentVersion: 1,
    orderIds: [orderId],
    exporter: { id: exporterId, country: 'CN' },
    consignee: { name: `Consignee ${draw(5_000)} Ltd`, country },
    shipFrom: { warehouseId: WAREHOUSES[draw(WAREHOUSES.length)] ?? 'SZX-2' },
    destinationCountry: country,
    plannedDispatchAt: new Date(FIRST_DISPATCH_MS + draw(60) * DAY_MS).toISOString(),
    lines,
  };
}

function line(shipmentIndex: number, lineNo: number, sku: string, description: string, draw: Draw): ShipmentLine {
  return { lineNo, orderId: orderOf(shipmentIndex), sku, quantity: 1 + draw(200), serials: [], description };
}
