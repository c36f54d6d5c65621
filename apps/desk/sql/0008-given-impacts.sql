-- Up Migration

-- Who was given the impact of which version of a list, whole, and when: without one under 15 minutes old nobody approves
-- that version through the desk. Of each person and version the newest; old ones are forgotten.
CREATE TABLE given_impact (
  person      text        NOT NULL,
  list_id     text        NOT NULL,
  version     text        NOT NULL, -- as the path had it
  etag        text        NOT NULL, -- of the version as it was then
  computed_at timestamptz NOT NULL,
  PRIMARY KEY (person, list_id, version)
);
