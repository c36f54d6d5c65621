-- Up Migration

-- Exporter, warehouse and destination in the index of the tags, so that it finds the few shipments that meet two filters which
-- many meet each: it compares its lists of rows before one of them is read. The expression is that of queue-filter.ts.
DROP INDEX summary_tags;
CREATE INDEX summary_tags ON shipment_summary
  USING gin (tags, fixes, (ARRAY['x:' || exporter_id, 'w:' || warehouse_id, 'd:' || destination])) WITH (fastupdate = off) WHERE open;
