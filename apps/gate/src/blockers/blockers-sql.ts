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
 * hundred thousand at once (docs/performance.md).
 */
export const BLOCKERS_SQL = `
WITH open_hold AS (
  -- Texts compare as bytes: it is quicker, and what JSON_TABLE gives has no collation.
  SELECT s.shipment_id COLLATE "C" AS shipment_id, line_no, missing, reason COLLATE "C" AS reason,
         exporter_id COLLATE "C" AS exporter_id, filing_id COLLATE "C" AS filing_id,
         list_id COLLATE "C" AS list_id, entry_id COLLATE "C" AS entry_id,
         (CASE WHEN starts_with(reason COLLATE "C", 'FILING') THEN requirement::text ELSE hold_id END) COLLATE "C" AS need
    FROM shipment AS s
   -- The state's own JSON, as before version 0.2, is put into the places of today.
   CROSS JOIN LATERAL (
     SELECT CASE WHEN s.state LIKE '[%' THEN s.state::jsonb
                 ELSE jsonb_build_array(jsonb_build_array(0, 0, s.state::jsonb #> '{snapshot,exporter,id}'), 0, 0,
                                        s.state::jsonb -> 'lines') END AS state
   ) AS stored
   CROSS JOIN JSON_TABLE(stored.state, '$' COLUMNS (
       exporter_id text PATH '$[0][2]',
       NESTED PATH '$[3][*]' COLUMNS (
         line_no integer PATH '$.lineNo',
         NESTED PATH '$.holds[*]' COLUMNS (
           hold_id text PATH '$.holdId', reason text PATH '$.reason', filing_id text PATH '$.filingId',
           missing jsonb PATH '$.missing', requirement jsonb PATH '$.requirement',
           list_id text PATH '$.requirement.listId', entry_id text PATH '$.requirement.entryId')))) AS held
   WHERE s.open AND s.status IN ('HELD', 'RECALLED') AND hold_id IS NOT NULL
), marked AS (
  SELECT open_hold.*, row_number() OVER of_need = 1 AS is_first,
         starts_with(reason, 'FILING')
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
