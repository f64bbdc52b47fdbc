-- What responders guide with: a line's referral directory, its canned replies, and each person's own. One document each, with an
-- edition, replaced by one conditional statement that names it.
CREATE TABLE guidance_document (
  owner   text    NOT NULL,
  kind    text    NOT NULL,
  edition integer NOT NULL,
  body    text    NOT NULL,
  PRIMARY KEY (owner, kind)
);
