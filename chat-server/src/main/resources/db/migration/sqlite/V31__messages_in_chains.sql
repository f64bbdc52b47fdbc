-- A commit writes whole pages, and each message still dirtied one of the index by its id. Now each row names the one before it in its
-- contact, the transcript names the newest, and there is no index: rows are only put at the end.
CREATE TABLE message_in_chain (
  place      integer PRIMARY KEY,
  previous   bigint NOT NULL,
  contact_id uuid   NOT NULL,
  seq        bigint NOT NULL,
  message_id uuid   NOT NULL,
  author     text   NOT NULL,
  responder  uuid,
  role       text,
  stored_at  bigint NOT NULL,
  sealed     bytea  NOT NULL
);
INSERT INTO message_in_chain
  SELECT rowid, lag(rowid, 1, 0) OVER (PARTITION BY contact_id ORDER BY seq),
    contact_id, seq, message_id, author, responder, role, stored_at, sealed
  FROM message ORDER BY rowid;
ALTER TABLE transcript ADD COLUMN last_place bigint NOT NULL DEFAULT 0;
UPDATE transcript SET last_place = coalesce(
  (SELECT rowid FROM message WHERE contact_id = unhex(transcript.contact_id, '-') AND seq = transcript.last_seq), 0);
DROP TABLE message;
ALTER TABLE message_in_chain RENAME TO message;
