import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { sessionEnded } from '../session/session-state.js';
import { NoAnswer, Refused } from './problem.js';

const RETRIES_MAX = 2;

function noteEnd(error: unknown, isSessionQuery: boolean): void {
  if (error instanceof Refused && error.status === 401 && !isSessionQuery) sessionEnded();
}

/** One cache of what the desk said. A refusal is an answer: only silence is asked again. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (error, query) => noteEnd(error, query.queryKey[0] === 'session') }),
  mutationCache: new MutationCache({ onError: (error) => noteEnd(error, false) }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: true,
      retry: (failures, error) => error instanceof NoAnswer && failures < RETRIES_MAX,
    },
  },
});
