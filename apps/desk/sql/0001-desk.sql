-- Up Migration

-- What the gate said last about each shipment, whole: the newest decision_version wins, whatever comes when.
CREATE TABLE shipment (
  shipment_id         text        PRIMARY KEY,
  decision_version    integer     NOT NULL,
  status              text        NOT NULL,
  exporter_id         text        NOT NULL,
  planned_dispatch_at timestamptz NOT NULL,
  state               jsonb       NOT NULL   -- gate-shipment.schema.json
);

-- The open holds of those shipments. What belongs to the shipment stands here too, so that a page is one index scan.
CREATE TABLE hold (
  shipment_id         text        NOT NULL REFERENCES shipment ON DELETE CASCADE,
  hold_id             text        NOT NULL,
  line_no             integer     NOT NULL,
  sku                 text        NOT NULL,
  reason              text        NOT NULL,
  status              text        NOT NULL,
  exporter_id         text        NOT NULL,
  planned_dispatch_at timestamptz NOT NULL,
  hold                jsonb       NOT NULL,  -- as the gate said it
  PRIMARY KEY (shipment_id, hold_id)
);
-- The queue's order: what leaves next comes first.
CREATE INDEX hold_leaving ON hold (planned_dispatch_at, shipment_id, hold_id);
CREATE INDEX hold_exporter ON hold (exporter_id, planned_dispatch_at, shipment_id, hold_id);
CREATE INDEX hold_reason ON hold (reason, planned_dispatch_at, shipment_id, hold_id);
CREATE INDEX hold_sku ON hold (sku, planned_dispatch_at, shipment_id, hold_id);

-- What somebody asked for: to release named holds until an instant, although their reasons stand.
CREATE SEQUENCE override_ordinal START 1001;
CREATE TABLE override (
  override_id      text        PRIMARY KEY,
  ordinal          bigint      NOT NULL UNIQUE,
  override_version integer     NOT NULL,
  status           text        NOT NULL
    CHECK (status IN ('REQUESTED', 'REJECTED', 'APPROVED', 'GRANTED', 'REFUSED', 'LAPSED')),
  reason           text        NOT NULL,
  until            timestamptz NOT NULL,
  exporter_id      text        NOT NULL,
  requested_by     text        NOT NULL,
  requested_at     timestamptz NOT NULL,
  approved_by      text,
  approved_at      timestamptz,
  rejected_by      text,
  rejected_at      timestamptz,
  rejection_reason text,
  CONSTRAINT override_approved_by_second_person CHECK (person_key(approved_by) <> person_key(requested_by)),
  CONSTRAINT override_approval CHECK (
    (status IN ('APPROVED', 'GRANTED', 'REFUSED', 'LAPSED')) = (approved_by IS NOT NULL)
    AND (approved_by IS NULL) = (approved_at IS NULL)),
  CONSTRAINT override_rejection CHECK (
    (status = 'REJECTED') = (rejected_by IS NOT NULL)
    AND (rejected_by IS NULL) = (rejected_at IS NULL)
    AND (rejected_by IS NULL) = (rejection_reason IS NULL))
);
CREATE INDEX override_exporter ON override (exporter_id, ordinal);
CREATE INDEX override_status ON override (status, ordinal);

-- One command for the gate each: a command names one shipment.
CREATE TABLE override_shipment (
  override_id      text    NOT NULL REFERENCES override,
  shipment_id      text    NOT NULL,
  status           text    NOT NULL CHECK (status IN ('REQUESTED', 'REJECTED', 'WAITING', 'GRANTED', 'REFUSED', 'LAPSED')),
  event_id         text    UNIQUE,           -- ce_id of the command, from when it was written
  decision_version integer,                  -- the gate's decision that said so: it granted, or it lapsed
  refusal          jsonb,                    -- what the gate said against it: code, message, field, remedy
  PRIMARY KEY (override_id, shipment_id),
  CONSTRAINT override_shipment_command CHECK ((status IN ('REQUESTED', 'REJECTED')) = (event_id IS NULL)),
  CONSTRAINT override_shipment_granted CHECK (status NOT IN ('GRANTED', 'LAPSED') OR decision_version IS NOT NULL),
  CONSTRAINT override_shipment_refused CHECK ((status = 'REFUSED') = (refusal IS NOT NULL))
);
CREATE INDEX override_shipment_by_shipment ON override_shipment (shipment_id);

-- The holds as they were when somebody asked: those, and no others.
CREATE TABLE override_hold (
  override_id text    NOT NULL,
  shipment_id text    NOT NULL,
  hold_id     text    NOT NULL,
  line_no     integer NOT NULL,
  sku         text    NOT NULL,
  reason      text    NOT NULL,
  requirement jsonb,
  undecided   boolean NOT NULL,              -- until people and the gate have decided
  PRIMARY KEY (override_id, shipment_id, hold_id),
  FOREIGN KEY (override_id, shipment_id) REFERENCES override_shipment
);
-- Nobody approves the same hold twice because two people asked.
CREATE UNIQUE INDEX override_hold_asked_once ON override_hold (shipment_id, hold_id) WHERE undecided;

-- What was asked, and by whom, never changes; who approved is written once.
CREATE FUNCTION override_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'an override is never deleted' USING ERRCODE = 'check_violation', CONSTRAINT = 'override_stays';
  END IF;
  IF (NEW.override_id, NEW.reason, NEW.until, NEW.exporter_id, NEW.requested_by, NEW.requested_at)
       IS DISTINCT FROM (OLD.override_id, OLD.reason, OLD.until, OLD.exporter_id, OLD.requested_by, OLD.requested_at)
     OR (OLD.approved_by IS NOT NULL AND NEW.approved_by IS DISTINCT FROM OLD.approved_by)
     OR (OLD.rejected_by IS NOT NULL AND NEW.rejected_by IS DISTINCT FROM OLD.rejected_by) THEN
    RAISE EXCEPTION 'what was asked in %, and who decided, does not change', OLD.override_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'override_stays';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER override_stays BEFORE UPDATE OR DELETE ON override FOR EACH ROW EXECUTE FUNCTION override_stays();

CREATE FUNCTION override_hold_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = desk, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF EXISTS (SELECT FROM override WHERE override_id = NEW.override_id AND status <> 'REQUESTED') THEN
      RAISE EXCEPTION 'nothing is added to % after it was decided', NEW.override_id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'override_hold_stays';
    END IF;
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the holds of % stay as they were asked for', OLD.override_id
    USING ERRCODE = 'check_violation', CONSTRAINT = 'override_hold_stays';
END $$;
CREATE TRIGGER override_hold_stays
  BEFORE INSERT OR DELETE OR UPDATE OF override_id, shipment_id, hold_id, line_no, sku, reason, requirement
  ON override_hold FOR EACH ROW EXECUTE FUNCTION override_hold_stays();

-- No command without an approval: the second person is there before the gate is told.
CREATE FUNCTION override_command_approved() RETURNS trigger LANGUAGE plpgsql SET search_path = desk, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM override WHERE override_id = NEW.override_id AND approved_by IS NOT NULL) THEN
    RAISE EXCEPTION '% is not approved', NEW.override_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'override_command_approved';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER override_command_approved BEFORE INSERT OR UPDATE OF event_id ON override_shipment
  FOR EACH ROW WHEN (NEW.event_id IS NOT NULL) EXECUTE FUNCTION override_command_approved();
