-- What those who answer write to each other beside a conversation, sealed by the contact's key. Destroyed on closing.
CREATE TABLE side_note (
  contact_id uuid   NOT NULL,
  seq        bigint NOT NULL,
  note_id    uuid   NOT NULL,
  responder  uuid   NOT NULL,
  role       text   NOT NULL,
  stored_at  bigint NOT NULL,
  sealed     bytea  NOT NULL,
  PRIMARY KEY (contact_id, seq),
  UNIQUE (contact_id, note_id)
);
