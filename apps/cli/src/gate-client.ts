import { gateClient } from '@sluice/client';
import type { GateShipmentData } from '@sluice/contracts';
import { HttpService } from './http-client.js';
import type { RunFile } from './run-file.js';

/** What is used here of the gate's answer about a shipment; its events carry the same fields. */
export type ShipmentAnswer = Pick<GateShipmentData, 'shipmentId' | 'status' | 'destinationCountry' | 'lines'>;

/** The gate's own answer for a shipment, or undefined when it has never heard of it. Throws CliError when it fails. */
export async function askGate(
  { gate, tokens = {} }: Pick<RunFile, 'gate' | 'tokens'>,
  shipmentId: string,
): Promise<ShipmentAnswer | undefined> {
  const http = new HttpService('gate', gate, tokens);
  const answer = await gateClient({ baseUrl: gate, fetch: http.fetch }).GET('/v1/shipments/{shipmentId}', {
    params: { path: { shipmentId } },
    headers: http.signedIn('auditor'),
  });
  return http.find(answer, `to show ${shipmentId}`);
}
