import type { DeskSchemas } from '@sluice/client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { desk } from '../api/clients.js';
import { answered } from '../api/problem.js';

export type Stats = DeskSchemas['Stats'];
export type Range = Stats['range'];
export type ThroughputHour = DeskSchemas['ThroughputHour'];
export type HoldAges = DeskSchemas['HoldAges'];

/** The desk counts at most every five seconds; a lead who looks at it for an hour need not ask more often than this. */
const ASK_AGAIN_MS = 15_000;

export function useStats(range: Range) {
  return useQuery({
    queryKey: ['stats', range],
    queryFn: ({ signal }) => answered(desk.GET('/v1/stats', { params: { query: { range } }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: ASK_AGAIN_MS,
  });
}
