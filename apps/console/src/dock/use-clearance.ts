import { useQuery } from '@tanstack/react-query';
import { desk } from '../api/clients.js';
import { answered } from '../api/problem.js';

/** An answer is old after so long: it is greyed, and one asks again. */
export const OLD_MS = 60_000;

/**
 * The gate's own answer, of this moment: neither kept nor asked again unasked.
 * @param turn counts the scans: the same code scanned again is asked again, and never answered from memory
 */
export function useClearance(shipmentId: string | undefined, turn: number) {
  return useQuery({
    queryKey: ['clearance', shipmentId, turn],
    enabled: shipmentId !== undefined,
    // Without a network there is no answer; waiting for one would look like asking.
    networkMode: 'always',
    queryFn: () =>
      answered(
        desk.GET('/v1/shipments/{shipmentId}/clearance', { params: { path: { shipmentId: shipmentId ?? '' } } }),
      ),
    ...{ gcTime: 0, staleTime: Infinity, retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false },
  });
}
