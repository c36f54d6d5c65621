import { useQuery } from '@tanstack/react-query';
import { desk } from '../api/clients.js';
import { answered } from '../api/problem.js';
import { usePerson } from '../session/use-session.js';
import type { NavigationItem } from './navigation.js';

export type RailCounts = Readonly<Partial<Record<NavigationItem['name'], RailCount>>>;

/** `isMore`: there are more than were counted. */
export interface RailCount {
  readonly count: number;
  readonly isMore?: boolean;
}

/** The rail is looked at in passing: numbers that move every second would draw the eye for nothing. */
const ASK_AGAIN_MS = 60_000;
const PAGE = 200;

/** What waits where: held shipments, promises at risk, overrides to decide, breaches of the last day, parked records of the desk. */
export function useRailCounts(): RailCounts {
  const { readsAll: enabled } = usePerson();
  const stats = useQuery({
    queryKey: ['stats', '24h'],
    queryFn: ({ signal }) => answered(desk.GET('/v1/stats', { params: { query: { range: '24h' } }, signal })),
    enabled,
    refetchInterval: ASK_AGAIN_MS,
  });
  const waiting = useQuery({
    queryKey: ['rail', 'overrides'],
    queryFn: ({ signal }) =>
      answered(desk.GET('/v1/overrides', { params: { query: { status: 'REQUESTED', limit: PAGE } }, signal })),
    enabled,
    refetchInterval: ASK_AGAIN_MS,
  });
  return {
    ...(stats.data && {
      holds: { count: stats.data.heldNow },
      orders: { count: stats.data.promisesAtRisk },
      breaches: { count: stats.data.breaches },
      ...(stats.data.parkedRecords !== null && { parked: { count: stats.data.parkedRecords } }),
    }),
    ...(waiting.data && {
      approvals: { count: waiting.data.items.length, isMore: waiting.data.nextCursor !== undefined },
    }),
  };
}
