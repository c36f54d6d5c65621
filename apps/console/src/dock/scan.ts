/** What was scanned or typed at the dock door. */
export type Scan =
  { readonly kind: 'shipment'; readonly shipmentId: string } | { readonly kind: 'passport'; readonly passport: string };

/** Three parts of base64url, the first of which begins as every JSON object does. */
const COMPACT_JWS = /^eyJ[\w-]+\.[\w-]+\.[\w-]+$/;

/** A barcode reader types either into the same field; undefined when there is nothing. Pure. */
export function readScan(text: string): Scan | undefined {
  // Readers break a long code over lines, and end it with one.
  const compact = text.replace(/\s+/g, '');
  if (COMPACT_JWS.test(compact)) return { kind: 'passport', passport: compact };
  const shipmentId = text.trim();
  return shipmentId === '' ? undefined : { kind: 'shipment', shipmentId };
}
