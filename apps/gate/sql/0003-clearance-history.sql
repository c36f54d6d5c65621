-- Up Migration

-- How long filings took: opened by their first version, completed by the first COMPLETED one, at the times the registry
-- gave. A fact like the others: written only behind the barrier.
CREATE TABLE filing_clearance (
  filing_id    text PRIMARY KEY,
  exporter_id  text   NOT NULL,
  list_id      text   NOT NULL,
  entry_id     text   NOT NULL,
  markets      text[] NOT NULL,
  opened_at    timestamptz NOT NULL,
  completed_at timestamptz                -- NULL: not completed yet
);
CREATE INDEX filing_clearance_latest ON filing_clearance (list_id, completed_at DESC, filing_id) WHERE completed_at IS NOT NULL;

-- The epoch since which the completed filings above are as they are: a cache of them is right until it is another one.
ALTER TABLE facts_epoch ADD COLUMN history_epoch bigint NOT NULL DEFAULT 0;

COMMENT ON COLUMN boundary.kind IS 'LIST, FILING, SHIPMENT or ORDER; ref is the id';
