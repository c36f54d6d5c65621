import type { FilingUpdatedData, ListPublishedData } from '@sluice/contracts';
import { endOfShanghaiDay, parseInstant, startOfShanghaiDay } from './time.js';

/**
 * The instants (ms) at which a list or a filing changes meaning without anybody saying so: a list comes into force or
 * ends; a completed filing's first day starts, or its last day is over. Past ones are included. Ascending.
 */
export function nextBoundaries(fact: ListPublishedData | FilingUpdatedData): number[] {
  return 'filingId' in fact ? filingBoundaries(fact) : listBoundaries(fact);
}

function listBoundaries({ status, effectiveFrom, effectiveUntil }: ListPublishedData): number[] {
  if (status !== 'APPROVED') return [];
  return effectiveUntil ? [parseInstant(effectiveFrom), parseInstant(effectiveUntil)] : [parseInstant(effectiveFrom)];
}

function filingBoundaries({ status, validFrom, validUntil }: FilingUpdatedData): number[] {
  if (status !== 'COMPLETED') return [];
  return [
    ...(validFrom === null ? [] : [startOfShanghaiDay(validFrom)]),
    ...(validUntil === null ? [] : [endOfShanghaiDay(validUntil)]),
  ];
}
