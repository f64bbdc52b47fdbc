-- What a program carries that takes exports, and nothing else: its token is stored as a hash. One that was revoked stays, as what it
-- was; the audit trail names it.
CREATE TABLE export_token (
  token_id   uuid   NOT NULL PRIMARY KEY,
  token_hash text   NOT NULL UNIQUE,
  name       text   NOT NULL,
  made_at    bigint NOT NULL,
  expires_at bigint NOT NULL,
  revoked_at bigint
);
