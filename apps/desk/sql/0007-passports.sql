-- Up Migration

-- What release passports are signed with. Public keys stay, so that an old passport can still be told from a forged one.
CREATE TABLE passport_key (
  kid         text        PRIMARY KEY,
  created_at  timestamptz NOT NULL,
  retires_at  timestamptz NOT NULL,
  public_key  jsonb       NOT NULL,  -- JWK
  private_key text                   -- JWE under PASSPORT_SECRET_KEY; NULL once retired
);

-- Who was given which passport.
CREATE TABLE passport (
  passport_id      text        PRIMARY KEY,
  shipment_id      text        NOT NULL,
  decision_version integer     NOT NULL,
  kid              text        NOT NULL REFERENCES passport_key,
  issued_by        text        NOT NULL,
  issued_at        timestamptz NOT NULL,
  expires_at       timestamptz NOT NULL
);
CREATE INDEX passport_shipment ON passport (shipment_id, issued_at);
