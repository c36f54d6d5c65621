import type { Client } from 'pg';

/** Every fourth shipment has two lines that are held, for different reasons; the others have one. */
const HOLDS_OF_FOUR = 5;
const OWNERS = 50;

/** How many shipments so many holds are on. */
export const shipmentsOf = (holds: number): number => Math.floor((holds * 4) / HOLDS_OF_FOUR);

/**
 * Fills the desk's own tables with so many holds, as the desk would have written them; it finds nothing left to sum up.
 * Exporters, products and filings are unequal, as in life: the first of 200 exporters has a sixth of all shipments, and most
 * of 20,000 products are on a few. Dispatch is from two days ago to thirty days ahead.
 */
export async function fillQueue(client: Client, holds: number): Promise<void> {
  await client.query('SET search_path = desk; SELECT setseed(0.5)');
  await client.query(HOLD_FUNCTION);
  await client.query(
    `INSERT INTO assignment (shipment_id, person, assigned_by, assigned_at)
     SELECT 'SH-' || (1000000 + i), 'ops-' || (i / 10 % ${OWNERS}), 'lead', now() FROM generate_series(0, $1 - 1, 10) AS i`,
    [shipmentsOf(holds)],
  );
  await client.query(SHIPMENTS, [shipmentsOf(holds)]);
  await client.query(HOLDS);
  // Indexes are made when all is there: a third of the time.
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
      WHERE schemaname = 'desk' AND tablename = 'shipment_summary' AND indexname <> 'shipment_summary_pkey'`,
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  await client.query(SUMMARIES);
  await client.query(`SET maintenance_work_mem = '512MB'`);
  for (const { definition } of rows) await client.query(definition);
  await client.query('VACUUM (ANALYZE) shipment, hold, shipment_summary, assignment');
}

const HOLD_FUNCTION = `
CREATE FUNCTION pg_temp.held(id text, line integer, rank double precision, exporter text, product text, country text, since timestamptz)
RETURNS jsonb LANGUAGE sql AS $$
  WITH a AS (
    SELECT CASE WHEN rank < .45 THEN 'FILING_MISSING' WHEN rank < .75 THEN 'FILING_INCOMPLETE'
                WHEN rank < .85 THEN 'CLASSIFICATION_INCOMPLETE' WHEN rank < .90 THEN 'PRODUCT_UNKNOWN'
                WHEN rank < .94 THEN 'FILING_EXPIRED' WHEN rank < .97 THEN 'FILING_REVOKED'
                WHEN rank < .99 THEN 'DESCRIPTION_CONFLICT' ELSE 'MANUAL' END AS reason,
           'F-' || (hashtext(exporter || product) & 4095) AS filing,
           (ARRAY['biometric-lock', 'face-terminal', 'gas-mask'])[1 + (hashtext(product) & 1) + (hashtext(product) >> 1 & 1)] AS entry
  )
  SELECT jsonb_build_object('lineNo', line, 'sku', product, 'verdict', 'HELD', 'filings', '[]'::jsonb, 'holds', jsonb_build_array(
    jsonb_strip_nulls(jsonb_build_object(
      'holdId', 'H-' || id || '-' || line, 'reason', reason, 'since', to_char(since, 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
      'requirement', CASE WHEN reason NOT IN ('PRODUCT_UNKNOWN', 'MANUAL')
        THEN jsonb_build_object('listId', 'cac-intelligent-agents', 'entryId', entry, 'market', country) END,
      'filingId', CASE WHEN reason LIKE 'FILING%' AND reason <> 'FILING_MISSING' THEN filing END,
      'missing', CASE reason WHEN 'FILING_INCOMPLETE' THEN '["FILING_RECEIPT"]'::jsonb
                             WHEN 'CLASSIFICATION_INCOMPLETE' THEN '["autonomousDecision"]'::jsonb END,
      'params', CASE WHEN reason = 'MANUAL' THEN jsonb_build_object('placedBy', 'ops-1', 'note', 'address to be checked')
        ELSE jsonb_build_object('sku', product, 'country', country, 'exporterId', exporter, 'entryId', entry,
                                'entryTitle', 'Entry ' || entry, 'status', 'DRAFT') END,
      'remedy', 'Do what it takes.'))))
    FROM a
$$`;

const SHIPMENTS = `
INSERT INTO shipment (shipment_id, decision_version, status, exporter_id, planned_dispatch_at, state)
SELECT id, 1, status, exporter, dispatch, jsonb_build_object(
         'shipmentId', id, 'shipmentVersion', 1, 'decisionVersion', 1, 'status', status,
         'decidedAt', to_char(since, 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'exporterId', exporter,
         'orderIds', jsonb_build_array('SO-' || (500000 + i)), 'warehouseId', 'W-' || (hashtext(id) & 31),
         'destinationCountry', country, 'plannedDispatchAt', to_char(dispatch, 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
         'lists', '[{"listId": "cac-intelligent-agents", "version": 1}]'::jsonb,
         'lines', jsonb_build_array(pg_temp.held(id, 1, rank, exporter, product, country, since))
                  || CASE WHEN i % 4 = 0 THEN jsonb_build_array(pg_temp.held(id, 2, 1 - rank, exporter, other, country, since))
                          ELSE '[]' END,
         'cause', '{"type": "logistics.shipment.requested", "id": "bench"}'::jsonb)
  FROM (SELECT i, 'SH-' || (1000000 + i) AS id, random() AS rank,
               CASE WHEN random() < .02 THEN 'RECALLED' ELSE 'HELD' END AS status,
               'exporter-' || floor(200 * power(random(), 3)) AS exporter,
               'SKU-' || floor(20000 * power(random(), 2)) AS product, 'SKU-' || floor(20000 * power(random(), 2)) AS other,
               (ARRAY['SE','DE','FR','US','BR','MX','JP','KR','AU','CA','GB','PL','NL','AE','UK'])[1 + floor(15 * random())] AS country,
               date_trunc('second', now() + interval '32 days' * random() - interval '2 days') AS dispatch,
               date_trunc('second', now() - interval '60 days' * random()) AS since
          FROM generate_series(0, $1 - 1) AS i) AS drawn`;

/** As `tagsOfHold` and `fixOf` of the desk have them. */
const HOLDS = `
INSERT INTO hold (shipment_id, hold_id, line_no, sku, reason, hold, tags, fix)
SELECT shipment_id, hold ->> 'holdId', (line ->> 'lineNo')::integer, sku, reason, hold,
       array_remove(ARRAY['r:' || reason, 's:' || sku, 'l:' || list, 'e:' || entry, 'f:' || filing], NULL),
       kind || '.' || left(translate(encode(sha256(convert_to(sameness, 'UTF8')), 'base64'), '+/', '-_'), 16)
  FROM (SELECT s.shipment_id, line, hold, line ->> 'sku' AS sku, hold ->> 'reason' AS reason,
               hold #>> '{requirement,listId}' AS list, coalesce(hold #>> '{requirement,entryId}', hold #>> '{params,entryId}') AS entry,
               hold ->> 'filingId' AS filing, s.exporter_id AS exporter
          FROM shipment AS s, jsonb_array_elements(s.state -> 'lines') AS line, jsonb_array_elements(line -> 'holds') AS hold) AS h,
       LATERAL (SELECT CASE reason WHEN 'FILING_INCOMPLETE' THEN 'COMPLETE_FILING' WHEN 'FILING_EXPIRED' THEN 'RENEW_FILING'
                       WHEN 'CLASSIFICATION_INCOMPLETE' THEN 'CLASSIFY_PRODUCT' WHEN 'PRODUCT_UNKNOWN' THEN 'PUBLISH_PRODUCT'
                       WHEN 'DESCRIPTION_CONFLICT' THEN 'RESOLVE_CONFLICT' WHEN 'MANUAL' THEN 'LIFT_HOLD' ELSE 'CREATE_FILING' END AS kind,
                       CASE WHEN reason = 'FILING_MISSING' THEN format('["new","%s","%s","%s","%s"]', exporter, list, entry, sku)
                            WHEN reason LIKE 'FILING%' THEN format('["filing","%s"]', filing)
                            WHEN reason = 'MANUAL' THEN '["ops-1","address to be checked"]'
                            ELSE format('["%s"]', sku) END AS sameness) AS f`;

/** As `summaryOf` has them. */
const SUMMARIES = `
INSERT INTO shipment_summary (shipment_id, decision_version, status, open, decided_at, exporter_id, warehouse_id, destination,
                              dispatch_at, held_since, reasons, owner, tags, fixes, fix_lines, words)
SELECT s.shipment_id, 1, s.status, true, (s.state ->> 'decidedAt')::timestamptz, s.exporter_id, s.state ->> 'warehouseId',
       s.state ->> 'destinationCountry', s.planned_dispatch_at, h.since, h.reasons, a.person, h.tags, h.fixes, h.fix_lines,
       array_to_tsvector(ARRAY(SELECT DISTINCT word FROM unnest(h.names || ARRAY[s.shipment_id, s.exporter_id, s.state #>> '{orderIds,0}']) AS name,
                                      LATERAL unnest(ARRAY[lower(name), split_part(lower(name), '-', 2)]) AS word))
  FROM shipment AS s
  JOIN (SELECT shipment_id, min((hold ->> 'since')::timestamptz) AS since,
               bit_or(1 << array_position(ARRAY['LIST_UNAVAILABLE','DESTINATION_UNKNOWN','PRODUCT_UNKNOWN','CLASSIFICATION_INCOMPLETE',
                 'DESCRIPTION_CONFLICT','FILING_REVOKED','FILING_REJECTED','FILING_EXPIRED','FILING_INCOMPLETE','FILING_MISSING','MANUAL'],
                 reason) - 1) AS reasons,
               array_agg(fix ORDER BY line_no) AS fixes, array_agg(1) AS fix_lines,
               array_remove(array_agg(sku) || array_agg(hold ->> 'filingId'), NULL) AS names,
               (SELECT array_agg(DISTINCT tag) FROM hold AS own, unnest(own.tags) AS tag WHERE own.shipment_id = hold.shipment_id) AS tags
          FROM hold GROUP BY shipment_id) AS h USING (shipment_id)
  LEFT JOIN assignment AS a USING (shipment_id)`;
