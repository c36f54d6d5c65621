import type { DeskSchemas } from '@sluice/client';
import { useQuery } from '@tanstack/react-query';
import { desk } from '../api/clients.js';
import { answered } from '../api/problem.js';

export type Session = DeskSchemas['Session'];
export type Role = 'officer' | 'approver' | 'ops' | 'auditor' | 'warehouse' | 'system';

/** Who is signed in; asked again now and then, for when it ends. */
export function useSession() {
  return useQuery({
    queryKey: ['session'],
    queryFn: () => answered(desk.GET('/v1/session')),
    staleTime: 60_000,
    refetchInterval: 5 * 60_000,
  });
}

export interface Person {
  readonly person: string;
  readonly may: (...roles: readonly Role[]) => boolean;
  /** Whether they may read everything; a warehouse asks about one shipment at a time, and is refused the rest. */
  readonly readsAll: boolean;
  readonly session: Session;
}

/** Who is signed in, below the place that made sure of it. */
export function usePerson(): Person {
  const { data } = useSession();
  if (data === undefined) throw new Error('Nobody is signed in here.');
  const may = (...roles: readonly Role[]): boolean => roles.some((role) => data.roles.includes(role));
  return { person: data.person, may, readsAll: may('officer', 'approver', 'ops', 'auditor'), session: data };
}

const RETURN_TO_LENGTH_MAX = 200;

/** Where signing in begins; it ends on the page that one is on. */
export function signInUrl({ pathname, search }: Pick<Location, 'pathname' | 'search'> = location): string {
  const here = pathname + search;
  return `/v1/session/sign-in?returnTo=${encodeURIComponent(here.length > RETURN_TO_LENGTH_MAX ? pathname : here)}`;
}
