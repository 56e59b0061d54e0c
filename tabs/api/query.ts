import { createContext, useCallback, useContext } from 'react';
import { QueryClient, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { AnswerOf, RouteName } from '../../core/contracts/routes';
import { CallFailed } from './call-failed';
import type { Call, CallInput } from './client';

/** The typed calls of this window. Outside the app there are none, and a page says so by failing loudly. */
export const CallContext = createContext<Call>(() => Promise.reject(new Error('no API here')));

/** Server state is kept here and nowhere else. A refusal is an answer, so it is not asked for again. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (times, error) =>
          times < 2 && !(error instanceof CallFailed && error.failure.kind === 'refused'),
        retryDelay: (times) => 400 * 2 ** times,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
}

export interface LookOptions {
  /** False while what it would ask for is not known yet. */
  readonly when?: boolean;
  /** How often to look again while the page is seen, in milliseconds. */
  readonly everyMs?: number;
  /** True where what was seen a moment ago will not do. */
  readonly afresh?: boolean;
}

/** Reads through a GET route, from the cache where it is fresh. */
export function useLook<Name extends RouteName>(
  name: Name,
  input: CallInput<Name>,
  options: LookOptions = {},
): UseQueryResult<AnswerOf<Name>> {
  const call = useContext(CallContext);
  return useQuery({
    queryKey: [name, input],
    queryFn: () => call(name, input),
    enabled: options.when ?? true,
    refetchInterval: options.everyMs ?? false,
    ...(options.afresh === true ? { staleTime: 0 } : {}),
  });
}

/** After an act everything that is on screen is asked for again; what is not, when it is next opened. */
export function useLookAgain(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(() => client.invalidateQueries(), [client]);
}
