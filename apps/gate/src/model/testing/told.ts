import type { OrderScreenedData } from '@sluice/contracts';
import {
  isOrderHappening,
  isShipmentHappening,
  learn,
  type FactHappening,
  type Happening,
  type OrderHappening,
  type ReferenceFacts,
  type ReferenceOrder,
  type ShipmentHappening,
} from '@sluice/testing';
import { isDeepStrictEqual } from 'node:util';
import type { Placed } from './explain.js';
import type { Heard, Place } from './outside.js';
import { ORDER } from './subjects.js';

/** A record of a wave where it came to lie, and what became of it. */
export interface Told extends Placed<Happening> {
  readonly place: Place;
}

export type ToldOf<H extends Happening> = Told & { readonly happening: H };

export const isOfShipment = (told: Told): told is ToldOf<ShipmentHappening> => isShipmentHappening(told.happening);
export const isOfOrder = (told: Told): told is ToldOf<OrderHappening> => isOrderHappening(told.happening);
export const isFact = (told: Told): told is ToldOf<FactHappening> =>
  !isShipmentHappening(told.happening) && !isOrderHappening(told.happening);

export const nameOf = ({ topic, partition, offset }: Place): string => `${topic}/${partition}@${offset}`;
export const jsonOf = <T>({ value }: Heard): T => JSON.parse(value.toString()) as T;

export function isAbout(topic: string, id: string): (heard: Heard) => boolean {
  return (heard) => heard.topic === topic && heard.key === id;
}

/** What was published, partition by partition and in the order in which it lies there. */
export function streamsOf<T extends Told>(told: readonly T[]): T[][] {
  const streams = new Map<string, T[]>();
  for (const one of told) {
    const name = `${one.place.topic}/${one.place.partition}`;
    streams.set(name, [...(streams.get(name) ?? []), one]);
  }
  return [...streams.values()];
}

/** Every shipment (or order) that is known, spoken of, or published about. */
export function idsOf<T extends Told>(
  known: ReadonlyMap<string, unknown>,
  told: readonly T[],
  idOf: (told: T) => string,
  heard: readonly Heard[],
  topic: string,
): Set<string> {
  return new Set([
    ...known.keys(),
    ...told.map(idOf),
    ...heard.filter((one) => one.topic === topic).map(({ key }) => key),
  ]);
}

type Lines = readonly { readonly sku: string }[];

/** Every SKU that it had before, or that a record gives it. */
export function linesOf(before: { readonly lines: Lines } | undefined, told: readonly Told[]): Lines {
  const given = told.map(({ happening }) => ('data' in happening ? happening.data : undefined));
  return [before, ...given].flatMap((data) => (data && 'lines' in data ? data.lines : []));
}

/** The facts once everything is learnt. Records of one key share a partition, so the order of the partitions is the same to them. */
export function factsAfter(facts: ReferenceFacts, streams: readonly (readonly FactHappening[])[]): ReferenceFacts {
  return streams.flat().reduce((known, fact) => learn(known, fact)?.facts ?? known, facts);
}

/** Those facts and every version of a list or filing among the happenings. */
export function withFacts(facts: ReferenceFacts, happenings: readonly FactHappening[]): ReferenceFacts {
  const lists = happenings.flatMap((one) => (one.type === 'compliance.list.published' ? [one.data] : []));
  const filings = happenings.flatMap((one) => (one.type === 'compliance.filing.updated' ? [one.data] : []));
  return { ...facts, lists: [...facts.lists, ...lists], filings: [...facts.filings, ...filings] };
}

/** Without the screenings that only promise something else: what a filing takes is not in the model. */
export function withoutPromises(
  before: ReferenceOrder | undefined,
  said: readonly OrderScreenedData[],
): OrderScreenedData[] {
  return said.filter((one, index) => {
    const earlier = said[index - 1];
    if (earlier)
      return (
        !isDeepStrictEqual(ORDER.plain(earlier), ORDER.plain(one)) || isDeepStrictEqual(earlier.promise, one.promise)
      );
    return !before || before.cancelled || !isDeepStrictEqual(ORDER.said(before), ORDER.plain(one));
  });
}
