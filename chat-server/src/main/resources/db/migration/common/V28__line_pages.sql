-- What a line's visitors read in its own words: one document each, with an edition, replaced by one conditional statement that
-- names it.
CREATE TABLE line_page (
  line    text    NOT NULL PRIMARY KEY,
  edition integer NOT NULL,
  body    text    NOT NULL
);
