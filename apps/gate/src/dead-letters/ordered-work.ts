import { textArray } from '@sluice/platform';
import type { QueryConfig } from 'pg';
import type { LaneName } from '../lane/lane-name.js';
import { LANE_WORK_CHANNEL, type EventOrigin } from '../lane/lane-work.js';

/** An event left for a lane that later records of its key must not overtake. */
export interface OrderedEvent {
  readonly lane: LaneName;
  readonly origin: EventOrigin;
}

/** Leaves the events in this order, wakes their lanes at the commit, and answers a row (`id`) for each. */
export function orderedWorkQuery(events: readonly OrderedEvent[]): QueryConfig {
  return {
    text: `WITH left_work AS (
             INSERT INTO lane_work (lane, kind, payload, ordered_key)
             SELECT lane, 'EVENT', payload::json, ordered_key
               FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS w (lane, payload, ordered_key, place)
              ORDER BY place
             RETURNING id, lane
           ), woken AS (
             SELECT pg_notify('${LANE_WORK_CHANNEL}', lane) FROM (SELECT DISTINCT lane FROM left_work) AS lanes
           )
           SELECT id FROM left_work, (SELECT count(*) FROM woken) AS all_woken ORDER BY id`,
    values: [
      textArray(events.map(({ lane }) => lane)),
      textArray(events.map(({ origin }) => JSON.stringify({ origin }))),
      textArray(events.map(({ origin }) => origin.keyBase64)),
    ],
  };
}
