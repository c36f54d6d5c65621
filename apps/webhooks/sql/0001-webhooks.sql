-- Up Migration

-- Where events are sent, and what happened to it lately.
CREATE TABLE endpoint (
  endpoint_id      text        PRIMARY KEY,
  ordinal          bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
  url              text        NOT NULL,
  event_types      text[]      NOT NULL CHECK (cardinality(event_types) > 0),
  exporter_id      text,                 -- null: events of every exporter
  description      text        NOT NULL,
  status           text        NOT NULL CHECK (status IN ('ACTIVE', 'DISABLED')),
  disabled_reason  text,
  disabled_at      timestamptz,
  failing_since    timestamptz,          -- of the first failure since the last success
  paused_until     timestamptz,          -- the receiver asked for a pause
  secret           bytea       NOT NULL, -- sealed, see secret-box.ts
  old_secret       bytea,                -- signs too, until it ends
  old_secret_until timestamptz,
  version          integer     NOT NULL,
  created_by       text        NOT NULL,
  created_at       timestamptz NOT NULL,
  updated_by       text        NOT NULL,
  updated_at       timestamptz NOT NULL,
  CHECK ((status = 'DISABLED') = (disabled_reason IS NOT NULL)),
  CHECK ((status = 'DISABLED') = (disabled_at IS NOT NULL)),
  CHECK ((old_secret IS NULL) = (old_secret_until IS NULL))
);

-- What is sent: once, for all endpoints that want it. The body is the very text that is signed.
CREATE TABLE event (
  event_id    text        PRIMARY KEY,   -- `webhook-id`: follows from the event's own id, so a record that comes again is known
  type        text        NOT NULL,
  exporter_id text,
  occurred_at timestamptz NOT NULL,
  stored_at   timestamptz NOT NULL,
  body        text        STORAGE EXTENDED NOT NULL
);
CREATE INDEX event_age ON event (stored_at);

-- The queue and its history. Deliveries of one key (a shipment, a filing) to one endpoint go out in the order of `ordinal`.
CREATE TABLE delivery (
  ordinal         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  endpoint_id     text        NOT NULL REFERENCES endpoint ON DELETE CASCADE,
  event_id        text        NOT NULL REFERENCES event ON DELETE CASCADE,
  key             text        NOT NULL,
  status          text        NOT NULL DEFAULT 'PENDING' CHECK (status IN ('PENDING', 'DELIVERED', 'FAILED')),
  attempts        integer     NOT NULL DEFAULT 0,  -- since it was queued or replayed
  claim           integer     NOT NULL DEFAULT 0,  -- raised by every claim and replay: an older claim's outcome is not recorded
  next_attempt_at timestamptz,
  leased_until    timestamptz,                     -- somebody is sending it, or died while doing so
  created_at      timestamptz NOT NULL,
  last_attempt_at timestamptz,
  last_status     integer,
  last_error      text,
  last_excerpt    text,                            -- of what the receiver answered, when it was no success
  last_was_receivers boolean,                      -- the last failure was the receiver's as a whole, not of this event
  replayed_by     text,
  replayed_at     timestamptz,
  UNIQUE (endpoint_id, event_id),
  CHECK ((status = 'PENDING') = (next_attempt_at IS NOT NULL))
);
CREATE INDEX delivery_due ON delivery (endpoint_id, next_attempt_at) WHERE status = 'PENDING';
CREATE INDEX delivery_order ON delivery (endpoint_id, key, ordinal) WHERE status = 'PENDING';
CREATE INDEX delivery_of_key ON delivery (endpoint_id, key, ordinal);
CREATE INDEX delivery_history ON delivery (endpoint_id, ordinal);
CREATE INDEX delivery_of_event ON delivery (event_id);

-- A filing that is complete can be updated again, and is complete once all the same.
CREATE TABLE completed_filing (
  filing_id text PRIMARY KEY
);
