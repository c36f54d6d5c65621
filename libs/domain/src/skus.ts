import type { ShipmentData } from '@sluice/contracts';

/** The SKUs of a shipment, each once, in order: by them a changed fact finds the shipments it concerns. */
export function skusOf({ lines }: Pick<ShipmentData, 'lines'>): string[] {
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) return [only.sku];
  return [...new Set(lines.map(({ sku }) => sku))].sort();
}
