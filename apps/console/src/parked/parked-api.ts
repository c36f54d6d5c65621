import type { GateSchemas } from '@sluice/client';
import { useQuery } from '@tanstack/react-query';
import { desk, gate, registry } from '../api/clients.js';
import { answered, answeredWithEtag } from '../api/problem.js';

export type Parked = GateSchemas['DeadLetterResource'];
export type ParkedSummary = GateSchemas['DeadLetterSummary'];

export const SERVICES = ['gate', 'registry', 'desk'] as const;
export type Service = (typeof SERVICES)[number];

export const STATES = ['OPEN', 'REPLAYED', 'DISCARDED'] as const;
export type State = (typeof STATES)[number];

/** Every service has the same routes for what it parked. */
export const parkedAt = (service: Service): typeof gate =>
  ({ gate, registry: registry as unknown as typeof gate, desk: desk as unknown as typeof gate })[service];

export function askParked(service: Service, state: State, cursor: string | undefined) {
  const query = { state, limit: 100, ...(cursor !== undefined && { cursor }) };
  return answered(parkedAt(service).GET('/v1/dead-letters', { params: { query } }));
}

/** One record with its bytes, what waits for it, and the state that a change is made from. */
export function useParked(service: Service, deadLetterId: string) {
  return useQuery({
    queryKey: ['parked-record', service, deadLetterId],
    queryFn: () =>
      answeredWithEtag(
        parkedAt(service).GET('/v1/dead-letters/{deadLetterId}', { params: { path: { deadLetterId } } }),
      ),
  });
}

/** A key as people read it: text, or Base64 where the bytes are none. */
export function keyText(key: ParkedSummary['key']): string | undefined {
  if (key === null) return undefined;
  return typeof key === 'string' ? key : key.base64;
}
