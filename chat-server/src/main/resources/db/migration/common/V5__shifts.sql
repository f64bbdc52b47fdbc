-- The shift book: who planned, took, gave back and swapped which shift. Its primary key is the only lock. Dates within the bodies
-- are local to the shift's line.
CREATE TABLE shift_event (
  shift_id    uuid    NOT NULL,
  version     integer NOT NULL,
  recorded_at bigint  NOT NULL,
  kind        text    NOT NULL,
  body        text    NOT NULL,
  PRIMARY KEY (shift_id, version)
);

-- A projection of it, written with the entry: the last local day on which a shift can begin, 9999-12-31 for one without an end.
CREATE TABLE shift (
  shift_id uuid    NOT NULL PRIMARY KEY,
  version  integer NOT NULL,
  last_day text    NOT NULL
);
CREATE INDEX shift_by_last_day ON shift (last_day);

-- The secret link by which a responder's calendar reads their own shifts: one at most, its token stored as a hash.
CREATE TABLE calendar_link (
  account_id uuid   NOT NULL PRIMARY KEY,
  token_hash text   NOT NULL UNIQUE,
  language   text   NOT NULL,
  made_at    bigint NOT NULL
);
