-- A line's schedule, one document as JSON: windows, exceptions, holidays, last arrival. The edition grows by one with each
-- change, and a change names the edition it was made from.
CREATE TABLE line_schedule (
  line    text    NOT NULL PRIMARY KEY,
  edition integer NOT NULL,
  rules   text    NOT NULL
);
