-- The hash of each entry, which covers the one before it. Entries from before have none stored: the diary changes no entry, and
-- theirs follows from what they say. The first seals cover it.
ALTER TABLE diary_entry ADD COLUMN hash bytea;

-- Signed heads over all chains, each one JSON object as it was signed. Beside it the roots of the perfect subtrees from which the
-- next seal goes on; they are sound when they give the root that was signed.
CREATE TABLE diary_seal (
  number   bigint NOT NULL PRIMARY KEY,
  document text   NOT NULL,
  peaks    bytea  NOT NULL
);

-- Which entries a seal covers for the first time, and in which order.
CREATE TABLE sealed_range (
  number        bigint  NOT NULL,
  place         integer NOT NULL,
  contact_id    uuid    NOT NULL,
  first_version integer NOT NULL,
  last_version  integer NOT NULL,
  PRIMARY KEY (number, place),
  UNIQUE (contact_id, last_version)
);

-- The public keys of all seals.
CREATE TABLE seal_key (
  key_id text NOT NULL PRIMARY KEY,
  pem    text NOT NULL
);
