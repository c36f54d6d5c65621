import type { GateShipmentData } from '@sluice/contracts';
import { HttpClient, succeeded } from './http-client.js';
import type { RunFile } from './run-file.js';

/** What is used here of the gate's answer about a shipment; its events carry the same fields. */
export type ShipmentAnswer = Pick<GateShipmentData, 'shipmentId' | 'status' | 'destinationCountry' | 'lines'>;

/** The gate's own answer for a shipment, or undefined when it has never heard of it. Throws CliError when it fails. */
export async function askGate(
  { gate, tokens = {} }: Pick<RunFile, 'gate' | 'tokens'>,
  shipmentId: string,
): Promise<ShipmentAnswer | undefined> {
  const http = new HttpClient('gate', gate, tokens);
  const answer = await http.get(`/v1/shipments/${encodeURIComponent(shipmentId)}`);
  if (answer.status === 404) return undefined;
  if (!succeeded(answer)) throw http.refused(`to show ${shipmentId}`, answer);
  return answer.body as ShipmentAnswer;
}
