-- Up Migration

-- What the gate said last about each order. Advice: it holds nothing.
CREATE TABLE screened_order (
  order_id            text        PRIMARY KEY,
  order_version       integer     NOT NULL,
  screened_at         timestamptz NOT NULL,
  outcome             text        NOT NULL,
  at_risk             boolean     NOT NULL,
  requested_ship_date date        NOT NULL,
  skus                text[]      NOT NULL,
  data                jsonb       NOT NULL   -- order-screened.schema.json
);
CREATE INDEX screened_order_ship ON screened_order (requested_ship_date, order_id);
CREATE INDEX screened_order_risk ON screened_order (requested_ship_date, order_id) WHERE at_risk;
CREATE INDEX screened_order_name ON screened_order (lower(order_id) text_pattern_ops);
CREATE INDEX screened_order_skus ON screened_order USING gin (skus);

-- The shipments of an order, and so whose it is: the gate's answer does not name its exporter.
CREATE INDEX shipment_orders ON shipment USING gin ((state->'orderIds'));
