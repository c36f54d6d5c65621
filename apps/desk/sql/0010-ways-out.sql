-- Up Migration

-- Filings for one requirement stand for one another now: a summary of before counts an act for each of them. What has no
-- summary is summed up when a desk starts.
DELETE FROM shipment_summary WHERE open AND cardinality(fixes) > 1;
