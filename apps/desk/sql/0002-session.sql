-- Up Migration

-- Whoever is signed in through a browser. What the cookie holds is not here: neither the id nor the tokens can be used
-- by somebody who only reads this table.
CREATE TABLE session (
  session_id       bytea       PRIMARY KEY,  -- SHA-256 of the cookie's secret
  person           text        NOT NULL,
  tokens           text        NOT NULL,     -- JWE, under a key derived from the same secret
  token_expires_at timestamptz NOT NULL,
  ends_at          timestamptz NOT NULL,     -- whatever the tokens say
  created_at       timestamptz NOT NULL
);
CREATE INDEX session_end ON session (ends_at);

-- What sign-ins that are under way are sealed with; the same for all processes, and after a restart.
CREATE TABLE sign_in_key (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  key      bytea   NOT NULL CHECK (octet_length(key) = 32)
);
