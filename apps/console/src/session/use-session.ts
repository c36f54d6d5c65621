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

/** Who is signed in, below the place that made sure of it. */
export function usePerson(): { person: string; may: (...roles: readonly Role[]) => boolean; session: Session } {
  const { data } = useSession();
  if (data === undefined) throw new Error('Nobody is signed in here.');
  return { person: data.person, may: (...roles) => roles.some((role) => data.roles.includes(role)), session: data };
}

const RETURN_TO_LENGTH_MAX = 200;

/** Where signing in begins; it ends on the page that one is on. */
export function signInUrl({ pathname, search }: Pick<Location, 'pathname' | 'search'> = location): string {
  const here = pathname + search;
  return `/v1/session/sign-in?returnTo=${encodeURIComponent(here.length > RETURN_TO_LENGTH_MAX ? pathname : here)}`;
}
