-- Up Migration

-- Every decision that was heard, whole. A topic forgets all but the last one of each shipment; a shipment's story does not.
CREATE TABLE decision (
  shipment_id      text        NOT NULL,
  decision_version integer     NOT NULL,
  status           text        NOT NULL,
  exporter_id      text        NOT NULL,
  decided_at       timestamptz NOT NULL,
  event_id         text,                  -- ce_id; NULL: heard before this table was there
  sequence         text,                  -- ce_sequence, the place in the gate's journal
  journal_hash     text,                  -- ce_journalhash
  state            jsonb       NOT NULL,  -- gate-shipment.schema.json
  PRIMARY KEY (shipment_id, decision_version)
);
CREATE INDEX decision_decided ON decision (decided_at, status);

INSERT INTO decision (shipment_id, decision_version, status, exporter_id, decided_at, state)
SELECT shipment_id, decision_version, status, exporter_id, (state->>'decidedAt')::timestamptz, state FROM shipment;

-- What the registry said last: the facts that explain a decision.
CREATE TABLE fact_product (
  sku             text    PRIMARY KEY,
  product_version integer NOT NULL,
  data            jsonb   NOT NULL       -- product-classified.schema.json
);
CREATE TABLE fact_list (
  list_id text    NOT NULL,
  version integer NOT NULL,
  data    jsonb   NOT NULL,              -- list-published.schema.json
  PRIMARY KEY (list_id, version)
);
CREATE TABLE fact_filing (
  filing_id      text    PRIMARY KEY,
  filing_version integer NOT NULL,
  exporter_id    text    NOT NULL,
  status         text    NOT NULL,
  valid_until    date,
  data           jsonb   NOT NULL        -- filing-updated.schema.json
);
CREATE INDEX fact_filing_end ON fact_filing (valid_until) WHERE status = 'COMPLETED' AND valid_until IS NOT NULL;

-- What changed about a filing or a product, for the shipments that it touches.
CREATE TABLE fact_change (
  kind      text        NOT NULL CHECK (kind IN ('FILING', 'PRODUCT')),
  entity_id text        NOT NULL,
  event_id  text        NOT NULL,
  at        timestamptz NOT NULL,
  what      jsonb       NOT NULL,
  PRIMARY KEY (kind, entity_id, event_id)
);
CREATE INDEX fact_change_entity ON fact_change (kind, entity_id, at DESC);

-- How long filings took, as the gate counts it: from the first version to the first COMPLETED one.
CREATE TABLE filing_duration (
  filing_id    text        PRIMARY KEY,
  exporter_id  text        NOT NULL,
  list_id      text        NOT NULL,
  entry_id     text        NOT NULL,
  markets      text[]      NOT NULL,
  opened_at    timestamptz NOT NULL,
  completed_at timestamptz
);
CREATE INDEX filing_duration_latest ON filing_duration (list_id, completed_at DESC, filing_id)
  WHERE completed_at IS NOT NULL;

-- Who asked at the dock door, and what the gate answered.
CREATE TABLE dock_check (
  ordinal          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  shipment_id      text        NOT NULL,
  person           text        NOT NULL,
  asked_at         timestamptz NOT NULL,
  may_leave        boolean     NOT NULL,
  status           text        NOT NULL,
  decision_version integer     NOT NULL
);
CREATE INDEX dock_check_shipment ON dock_check (shipment_id, ordinal);
