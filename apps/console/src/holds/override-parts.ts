import type { DeskSchemas } from '@sluice/client';
import type { Selected } from './selection.js';

/** As many shipments as one request may name. */
export const SHIPMENTS_A_REQUEST = 500;

/** What somebody asks for in one request: the exporter's own, and no more than a person can still read. */
export type OverridePart = readonly Selected[];

/** A request names shipments of one exporter, and so many at most. Pure; every item is in exactly one part. */
export function overrideParts(items: readonly Selected[]): OverridePart[] {
  const ofExporter = new Map<string, Selected[]>();
  for (const item of items) {
    const own = ofExporter.get(item.exporterId);
    if (own) own.push(item);
    else ofExporter.set(item.exporterId, [item]);
  }
  return [...ofExporter.values()].flatMap((own) =>
    Array.from({ length: Math.ceil(own.length / SHIPMENTS_A_REQUEST) }, (_, at) =>
      own.slice(at * SHIPMENTS_A_REQUEST, (at + 1) * SHIPMENTS_A_REQUEST),
    ),
  );
}

/** Exactly what was frozen, as the desk wants it. */
export function askedShipments(part: OverridePart): DeskSchemas['OverrideRequest']['shipments'] {
  return part.map(({ shipmentId, decisionVersion, holdIds }) => ({
    ...{ shipmentId, decisionVersion },
    holdIds: [...holdIds],
  }));
}
