import type { GateLine, Hold } from '@sluice/contracts';
import type { ShipmentAnswer } from './gate-client.js';

/** Why a shipment stands where it stands, in one short line for a terminal. */
export function verdictText(shipment: ShipmentAnswer): string {
  const held = shipment.lines.filter((line) => line.holds.length > 0);
  const [line] = held;
  const [hold] = line?.holds ?? [];
  if (line && hold) {
    const more = held.reduce((count, { holds }) => count + holds.length, 0) - 1;
    return `${hold.reason}: ${holdText(hold, line, shipment)}${more > 0 ? `, and ${more} more` : ''}`;
  }
  const filed = shipment.lines.find(({ basis }) => basis === 'FILING');
  return basisText(filed ?? shipment.lines[0]);
}

function basisText(line: GateLine | undefined): string {
  if (!line?.basis) return 'no basis given';
  switch (line.basis) {
    case 'OUT_OF_SCOPE':
      return `OUT_OF_SCOPE: the list does not ask for ${line.sku}`;
    case 'FILING':
      return `FILING: ${line.sku} is covered by ${line.filings.map(({ number, filingId }) => number ?? filingId).join(', ')}`;
    case 'OVERRIDE':
      return `OVERRIDE: two people released ${line.sku}`;
    default:
      return unreachable(line.basis);
  }
}

function holdText(hold: Hold, { sku }: GateLine, { destinationCountry }: ShipmentAnswer): string {
  const missing = hold.missing?.join(', ') ?? '';
  switch (hold.reason) {
    case 'LIST_UNAVAILABLE':
      return 'no approved list is in force';
    case 'DESTINATION_UNKNOWN':
      return `"${destinationCountry}" is not a country`;
    case 'PRODUCT_UNKNOWN':
      return `nobody has told us about ${sku}`;
    case 'CLASSIFICATION_INCOMPLETE':
      return `${sku} lacks ${missing || 'an attribute the list asks for'}`;
    case 'DESCRIPTION_CONFLICT':
      return `a sales text of ${sku} says what its attributes deny`;
    case 'FILING_REVOKED':
      return `filing ${hold.filingId ?? ''} of ${sku} was revoked`;
    case 'FILING_REJECTED':
      return `filing ${hold.filingId ?? ''} of ${sku} was rejected`;
    case 'FILING_EXPIRED':
      return `filing ${hold.filingId ?? ''} of ${sku} ends before the dispatch`;
    case 'FILING_INCOMPLETE':
      return `filing ${hold.filingId ?? ''} of ${sku} ${missing ? `lacks ${missing}` : 'is not completed'}`;
    case 'FILING_MISSING':
      return `no filing covers ${sku} to ${destinationCountry}`;
    case 'MANUAL':
      return `somebody holds ${sku}`;
    default:
      return unreachable(hold.reason);
  }
}

function unreachable(value: never): never {
  throw new Error(`unforeseen: ${String(value)}`);
}
