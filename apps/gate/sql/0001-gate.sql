-- Up Migration

-- A lane is one partition of an input topic, written by one process at a time (docs: ARCHITECTURE.md, "A lane").
CREATE TABLE lane (
  lane        text PRIMARY KEY,          -- 'shipment/3', 'order/0'
  generation  bigint NOT NULL,           -- raised by every take-over; a transaction of an older generation stops
  next_offset bigint NOT NULL,           -- of the input partition: everything below it is done
  seq         bigint NOT NULL,           -- last sequence number of the lane's journal
  published   bigint NOT NULL,           -- last seq known to stand in Kafka when the row was written (a lower bound)
  head        bytea  NOT NULL            -- hash of the journal row `seq`
);

-- How many partitions each topic had when the gate first met it. Another number means keys have moved between lanes.
CREATE TABLE topic_partitions (
  topic      text PRIMARY KEY,
  partitions integer NOT NULL
);

-- Work that others leave for a lane: facts changed, a command, an event of a shipment that lives here.
CREATE TABLE lane_work (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  lane       text  NOT NULL,
  kind       text  NOT NULL,             -- see lane/lane-work.ts
  payload    json  NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX lane_work_of_lane ON lane_work (lane, id);

-- Position of the consumers that are not lanes (facts, commands): offsets below are done.
CREATE TABLE input_offset (
  topic       text    NOT NULL,
  partition   integer NOT NULL,
  next_offset bigint  NOT NULL,
  PRIMARY KEY (topic, partition)
);

-- Facts, behind the barrier: written only under the exclusive advisory lock, each write raises the epoch.
CREATE TABLE facts_epoch (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  epoch    bigint NOT NULL
);
INSERT INTO facts_epoch (epoch) VALUES (0);

CREATE TABLE facts_change (
  epoch bigint NOT NULL,
  sku   text                             -- NULL: the lists changed, which concerns every product
);
CREATE INDEX facts_change_since ON facts_change (epoch);

CREATE TABLE fact_product (
  sku     text PRIMARY KEY,
  version integer NOT NULL,
  data    json    NOT NULL               -- compliance.product.classified
);
CREATE TABLE fact_list (
  list_id text    NOT NULL,
  version integer NOT NULL,
  data    json    NOT NULL,              -- compliance.list.published
  PRIMARY KEY (list_id, version)
);
CREATE TABLE fact_filing (
  filing_id text PRIMARY KEY,
  version   integer NOT NULL,
  skus      text[]  NOT NULL,
  data      json    NOT NULL             -- compliance.filing.updated
);
CREATE INDEX fact_filing_skus ON fact_filing USING gin (skus) WITH (fastupdate = off);

-- Instants at which facts change meaning by themselves: a list comes into force, a filing ends, an override lapses.
CREATE TABLE boundary (
  at   timestamptz NOT NULL,
  kind text NOT NULL,                    -- 'LIST', 'FILING' or 'SHIPMENT'
  ref  text NOT NULL,                    -- listId, filingId or shipmentId
  PRIMARY KEY (at, kind, ref)
);

CREATE TABLE shipment (
  shipment_id      text PRIMARY KEY,
  lane             text    NOT NULL,
  status           text    NOT NULL,
  open             boolean NOT NULL,     -- may still be decided again: neither closed nor breached
  shipment_version integer NOT NULL,
  decision_version integer NOT NULL,
  skus             text[]  NOT NULL,
  state            text    NOT NULL      -- see shipments/stored-state.ts; not json, whose check costs 2.5 µs a row
) WITH (fillfactor = 80);
-- The one index by which facts reach shipments. Without fastupdate: a pending list makes every look-up read it whole
-- (4 ms for one SKU, 0.03 ms without), and a look-up stands between the evidence and the release.
CREATE INDEX shipment_open_skus ON shipment USING gin (skus) WITH (fastupdate = off) WHERE open;

-- Closed, never deleted.
CREATE TABLE hold (
  shipment_id text    NOT NULL,
  hold_id     text    NOT NULL,          -- unique in its shipment: a manual hold's id is chosen by its sender
  line_no     integer NOT NULL,
  reason      text    NOT NULL,
  since       timestamptz NOT NULL,
  closed_at   timestamptz,
  data        json    NOT NULL,
  PRIMARY KEY (shipment_id, hold_id)
);

CREATE TABLE screened_order (
  order_id      text PRIMARY KEY,
  lane          text    NOT NULL,
  order_version integer NOT NULL,
  open          boolean NOT NULL,
  skus          text[]  NOT NULL,
  data          json    NOT NULL,        -- logistics.order.placed as last applied
  screening     json                     -- sluice.order.screened as last said
);
CREATE INDEX screened_order_open_skus ON screened_order USING gin (skus) WITH (fastupdate = off) WHERE open;
