import type { Evidence, Place } from './evidence.js';
import { modelOf } from './input-model.js';

const at = ({ topic, partition, offset }: Place): string => `${topic}/${partition}@${offset}`;
const where = ({ topic, partition }: Place): string => `${topic}/${partition}`;

/** At rest nothing is left to do: no work for lanes, no record that was not read, by the gate's word and by its groups'. */
export function checkRest({ laneWork, done, committed, ends }: Evidence): string[] {
  const found = laneWork === 0 ? [] : [`${laneWork} rows of lane_work are left`];
  for (const [who, places] of [
    ['the gate', done],
    ['its group', committed],
  ] as const) {
    const known = new Map(places.map((place) => [where(place), place.offset]));
    for (const end of ends) {
      const offset = known.get(where(end)) ?? 0;
      if (offset !== end.offset) found.push(`${where(end)} ends at ${end.offset}, and ${who} is at ${offset}`);
    }
  }
  return found;
}

/** Exactly the records that nobody can use are parked, each once. */
export function checkDeadLetters({ inputs, parked }: Evidence): string[] {
  const poison = new Set(modelOf(inputs).unusable.map(at));
  const found = new Map<string, number>();
  for (const place of parked) found.set(at(place), (found.get(at(place)) ?? 0) + 1);
  return [
    ...[...poison].filter((place) => !found.has(place)).map((place) => `${place}: cannot be used and is not parked`),
    ...[...found]
      .filter(([place]) => !poison.has(place))
      .map(([place]) => `${place}: parked, and nothing is wrong with it`),
    ...[...found].filter(([, times]) => times > 1).map(([place, times]) => `${place}: parked ${times} times`),
  ];
}
