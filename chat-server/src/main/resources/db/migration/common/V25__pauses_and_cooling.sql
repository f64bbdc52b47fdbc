-- Until when nothing the visitor writes is taken.
ALTER TABLE open_contact ADD COLUMN paused_until_at bigint;

-- Hashes of what let a page come back to a contact that was cut off; kept until the page may begin anew, and no longer. Nothing
-- leads from them to the contact.
CREATE TABLE cooling_key (
  key_hash   text   NOT NULL PRIMARY KEY,
  cut_off_at bigint NOT NULL
);
