-- What the numbers need beside what was there: the promise at the arrival, and whether the coding was corrected.
ALTER TABLE contact_fact ADD COLUMN promise_seconds bigint;
ALTER TABLE contact_fact ADD COLUMN corrected boolean NOT NULL DEFAULT false;

-- How often the facts of a line's UTC day have changed.
CREATE TABLE fact_change (
  line     text   NOT NULL,
  utc_day  bigint NOT NULL,
  revision bigint NOT NULL,
  PRIMARY KEY (line, utc_day)
);

-- The tallies of local days that are over: made from contact_fact, and made again when the stamp is not right.
CREATE TABLE day_tally (
  line  text NOT NULL,
  day   text NOT NULL,
  stamp text NOT NULL,
  body  text NOT NULL,
  PRIMARY KEY (line, day)
);
