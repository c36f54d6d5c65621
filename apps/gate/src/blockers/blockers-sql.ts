/**
 * What keeps shipments back, from the holds they have open now. These stand in `shipment.state` (the table `hold` has each
 * hold as it was opened, and a filing that misses less than before does not write it again), see stored-state.ts.
 *
 * - A need is what has to be covered on a line: a requirement, or a hold that no filing closes (a product nobody knows).
 *   While an unfinished filing touches a requirement, that filing is what keeps it open, and not the one that expired.
 * - A filing alone keeps a shipment back when all needs of the shipment are among those it keeps open; a document kind does
 *   when besides it is all that the filing misses.
 *
 * There is no index for it: one with `status` in its predicate would be written by every release, of which there can be a
 * hundred thousand at once (docs/performance.md). `lane_skus @> '{}'` reads all of the index of open shipments, so
 * that those which left years ago are not looked at.
 */
export const BLOCKERS_SQL = `
WITH open_hold AS (
  SELECT s.shipment_id, exporter_id, (line ->> 'lineNo')::integer AS line_no,
         hold ->> 'reason' AS reason, hold ->> 'filingId' AS filing_id, hold -> 'missing' AS missing,
         hold -> 'requirement' ->> 'listId' AS list_id, hold -> 'requirement' ->> 'entryId' AS entry_id,
         CASE WHEN hold ->> 'reason' LIKE 'FILING%' THEN (hold -> 'requirement')::text ELSE hold ->> 'holdId' END AS need
    FROM shipment AS s
   CROSS JOIN LATERAL (SELECT s.state::jsonb AS state OFFSET 0) AS parsed
   -- An array since version 0.2, the state's own JSON before.
   CROSS JOIN LATERAL (
     SELECT coalesce(parsed.state #>> '{0,2}', parsed.state #>> '{snapshot,exporter,id}') AS exporter_id,
            CASE jsonb_typeof(parsed.state) WHEN 'array' THEN parsed.state -> 3 ELSE parsed.state -> 'lines' END AS lines
   ) AS parts
   CROSS JOIN LATERAL jsonb_array_elements(lines) AS line
   CROSS JOIN LATERAL jsonb_array_elements(line -> 'holds') AS hold
   WHERE s.open AND s.lane_skus @> '{}' AND s.status IN ('HELD', 'RECALLED')
), marked AS (
  SELECT open_hold.*, row_number() OVER of_need = 1 AS is_first,
         reason LIKE 'FILING%'
           AND (reason = 'FILING_INCOMPLETE') = bool_or(reason = 'FILING_INCOMPLETE') OVER of_need AS keeps_open
    FROM open_hold
  WINDOW of_need AS (PARTITION BY shipment_id, line_no, need)
), shipment_needs AS (
  SELECT shipment_id, count(*) FILTER (WHERE is_first) AS needs FROM marked GROUP BY shipment_id
), kept AS (
  SELECT shipment_id, exporter_id, list_id, entry_id, filing_id, coalesce(missing, '[]') AS missing,
         count(*) AS needs, count(DISTINCT line_no) AS lines
    FROM marked WHERE keeps_open GROUP BY 1, 2, 3, 4, 5, 6
), counted AS (
  SELECT exporter_id, list_id, entry_id, filing_id, missing, count(*) AS shipments, sum(lines) AS lines,
         count(*) FILTER (WHERE kept.needs = shipment_needs.needs) AS alone_shipments,
         coalesce(sum(lines) FILTER (WHERE kept.needs = shipment_needs.needs), 0) AS alone_lines
    FROM kept JOIN shipment_needs USING (shipment_id) GROUP BY 1, 2, 3, 4, 5
), told AS (
  SELECT counted.*, NULL AS kind, true AS counts_alone FROM counted
  UNION ALL
  SELECT counted.*, kind, jsonb_array_length(missing) = 1
    FROM counted CROSS JOIN LATERAL jsonb_array_elements_text(missing) AS kind
   WHERE filing_id IS NOT NULL
)
SELECT exporter_id, list_id, entry_id, filing_id, kind, sum(shipments)::integer AS shipments, sum(lines)::integer AS lines,
       coalesce(sum(alone_shipments) FILTER (WHERE counts_alone), 0)::integer AS alone_shipments,
       coalesce(sum(alone_lines) FILTER (WHERE counts_alone), 0)::integer AS alone_lines
  FROM told GROUP BY 1, 2, 3, 4, 5
 ORDER BY alone_shipments DESC, alone_lines DESC, shipments DESC, lines DESC, 1, 2, 3, 4, 5
 LIMIT $1`;
