-- Up Migration

-- One narrow row for each shipment: all that the hold queue filters, sorts and counts by, so that a page is a walk along one
-- index. `shipment.state` has the rest, and is read for the rows that are shown. Rows that are missing are filled in when
-- the desk starts (summaries.filler.ts), from `shipment.state`.
CREATE TABLE shipment_summary (
  shipment_id      text        PRIMARY KEY,
  decision_version integer     NOT NULL,
  status           text        NOT NULL,
  open             boolean     NOT NULL,  -- held or recalled: it is in the queue
  decided_at       timestamptz NOT NULL,
  exporter_id      text        NOT NULL,
  warehouse_id     text        NOT NULL,
  destination      text        NOT NULL,
  dispatch_at      timestamptz NOT NULL,
  held_since       timestamptz NOT NULL,  -- of its oldest open hold; infinity when nothing holds it
  reasons          integer     NOT NULL,  -- a bit for each reason of libs/domain, the most severe one lowest
  owner            text,                  -- whoever looks after it; as in assignment
  tags             text[]      NOT NULL,  -- reasons, products, lists, entries and filings, each behind its letter: tags.ts
  fixes            text[]      NOT NULL,  -- keys of what would free it, each once
  fix_lines        integer[]   NOT NULL,  -- how many of its lines each of them concerns
  words            tsvector    NOT NULL   -- beginnings of words by which people look for it
);

-- The queue in each of its orders.
CREATE INDEX summary_dispatch ON shipment_summary (dispatch_at, shipment_id) WHERE open;
CREATE INDEX summary_held ON shipment_summary (held_since, shipment_id) WHERE open;
CREATE INDEX summary_shipment ON shipment_summary (shipment_id) WHERE open;
-- The same for one exporter, warehouse or destination, whose shipments may all leave late.
CREATE INDEX summary_exporter ON shipment_summary (exporter_id, dispatch_at, shipment_id) WHERE open;
CREATE INDEX summary_warehouse ON shipment_summary (warehouse_id, dispatch_at, shipment_id) WHERE open;
CREATE INDEX summary_destination ON shipment_summary (destination, dispatch_at, shipment_id) WHERE open;
-- What is rare is gathered and sorted. Without fastupdate: a read does not wait for the list of what is not merged yet.
CREATE INDEX summary_tags ON shipment_summary USING gin (tags, fixes) WITH (fastupdate = off) WHERE open;
CREATE INDEX summary_words ON shipment_summary USING gin (words) WITH (fastupdate = off);
CREATE INDEX summary_owner ON shipment_summary (owner) WHERE open AND owner IS NOT NULL;
-- What was released, breached and closed, and when.
CREATE INDEX summary_decided ON shipment_summary (status, decided_at) WHERE NOT open;

-- A hold is found by its shipment; what belongs to the shipment stands in its summary.
DROP INDEX hold_leaving, hold_exporter, hold_reason, hold_sku;
ALTER TABLE hold
  DROP CONSTRAINT hold_shipment_id_fkey,
  DROP COLUMN status,
  DROP COLUMN exporter_id,
  DROP COLUMN planned_dispatch_at,
  ADD COLUMN tags text[] NOT NULL DEFAULT '{}',  -- as above, of this hold
  ADD COLUMN fix text NOT NULL DEFAULT '';       -- key of what would close it

-- Who looks after a shipment now, and everything that was said about that.
CREATE TABLE assignment (
  shipment_id text        PRIMARY KEY,
  person      text        NOT NULL,
  assigned_by text        NOT NULL,
  assigned_at timestamptz NOT NULL
);
CREATE TABLE assignment_change (
  ordinal     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  shipment_id text        NOT NULL,
  person      text,                      -- null: nobody from now on
  assigned_by text        NOT NULL,
  assigned_at timestamptz NOT NULL
);
CREATE INDEX assignment_change_shipment ON assignment_change (shipment_id, ordinal);

-- What people wrote about a shipment, perhaps about one of its holds. Never changed and never deleted.
CREATE TABLE note (
  ordinal     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  note_id     text        NOT NULL UNIQUE,
  shipment_id text        NOT NULL,
  hold_id     text,
  text        text        NOT NULL,
  written_by  text        NOT NULL,
  written_at  timestamptz NOT NULL
);
CREATE INDEX note_shipment ON note (shipment_id, ordinal);

CREATE FUNCTION said_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was said about % stays as it was said', OLD.shipment_id
    USING ERRCODE = 'check_violation', CONSTRAINT = 'said_stays';
END $$;
CREATE TRIGGER note_stays BEFORE UPDATE OR DELETE ON note FOR EACH ROW EXECUTE FUNCTION said_stays();
CREATE TRIGGER assignment_change_stays BEFORE UPDATE OR DELETE ON assignment_change
  FOR EACH ROW EXECUTE FUNCTION said_stays();

-- Filters that people keep under a name.
CREATE TABLE saved_view (
  view_id      text        PRIMARY KEY,
  view_version integer     NOT NULL,
  name         text        NOT NULL,
  owner        text        NOT NULL,
  shared       boolean     NOT NULL,     -- everybody sees it; only its owner changes it
  query        text        NOT NULL,     -- as it stands in the console's address
  changed_at   timestamptz NOT NULL
);
CREATE UNIQUE INDEX saved_view_name ON saved_view (person_key(owner), lower(name));
CREATE INDEX saved_view_shared ON saved_view (view_id) WHERE shared;
