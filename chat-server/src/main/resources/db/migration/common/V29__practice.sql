-- Whoever practises is not on duty: one row for each person says which of the two.
ALTER TABLE duty ADD COLUMN practice boolean NOT NULL DEFAULT false;

-- Hashes of what lets a colleague come to a practice line as a visitor, for a while.
CREATE TABLE practice_pass (
  pass_hash text   NOT NULL PRIMARY KEY,
  line      text   NOT NULL,
  ends_at   bigint NOT NULL
);
