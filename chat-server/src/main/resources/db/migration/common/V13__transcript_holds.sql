-- What keeps a contact's words after it is closed: one row for each contact whose entries have a hold that was not lifted. Follows
-- from the diary, as open_contact does.
CREATE TABLE transcript_hold (
  contact_id uuid   NOT NULL PRIMARY KEY,
  line       text   NOT NULL,
  held_by    uuid   NOT NULL,
  reason     text   NOT NULL,
  placed_at  bigint NOT NULL,
  ends_at bigint NOT NULL
);
