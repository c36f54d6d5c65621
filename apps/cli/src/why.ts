import type { ShipmentAnswer } from './gate-client.js';

/** The most severe hold of the shipment, or the basis of its release: a filing says more than being out of scope. */
export function whyOf({ lines }: ShipmentAnswer): string | undefined {
  const reason = lines.find(({ holds }) => holds.length > 0)?.holds[0]?.reason;
  return reason ?? lines.find(({ basis }) => basis !== 'OUT_OF_SCOPE')?.basis ?? lines[0]?.basis;
}
