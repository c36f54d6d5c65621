import type { ServiceAnswer, ServiceClient } from '@sluice/testing';
import { eventually } from '@sluice/testing';
import type { OverrideResource } from '../overrides/override-resource.js';

const HOUR_MS = 60 * 60 * 1000;

/** An end an hour from now. */
export function inAnHour(): string {
  return new Date(Date.now() + HOUR_MS).toISOString();
}

/** The body of a request for one shipment's holds. */
export function anOverrideBody(
  changes: { shipmentId?: string; holdIds?: string[]; until?: string; reason?: string } = {},
) {
  const {
    shipmentId = 'SH-9001',
    holdIds = ['H-1'],
    reason = 'The buyer waits, and the receipt is on its way.',
  } = changes;
  return { shipments: [{ shipmentId, holdIds }], reason, until: changes.until ?? inAnHour() };
}

/** Asks for an override as ann, once the desk knows the hold; gives the answer. */
export function asked(
  client: ServiceClient,
  changes: Parameters<typeof anOverrideBody>[0] = {},
): Promise<ServiceAnswer<OverrideResource>> {
  return eventually(async () => {
    const answer = await client.post<OverrideResource>('/v1/overrides', anOverrideBody(changes));
    if (answer.status !== 201) throw new Error(`asking was answered ${JSON.stringify(answer.body)}`);
    return answer;
  });
}

/** Approves it as `as`, as it was answered. */
export function approve(client: ServiceClient, override: ServiceAnswer<OverrideResource>, as = 'zoe') {
  const place = `/v1/overrides/${override.body.overrideId}/approve`;
  return client.post<OverrideResource>(place, undefined, { as, ifMatch: override.etag });
}

/** The override, once it has the status. */
export function becomes(
  client: ServiceClient,
  overrideId: string,
  status: OverrideResource['status'],
  timeoutMs = 20_000,
): Promise<OverrideResource> {
  return eventually(
    async () => {
      const { body } = await client.get<OverrideResource>(`/v1/overrides/${overrideId}`);
      if (body.status !== status) throw new Error(`${overrideId} is ${JSON.stringify(body)}, not ${status}`);
      return body;
    },
    { timeoutMs },
  );
}
