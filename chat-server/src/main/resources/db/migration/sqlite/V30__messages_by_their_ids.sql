-- Each message dirtied a page of two indexes beside its own row's, and a commit writes whole pages. One index is left, by the id that
-- keeps a message from being stored twice; its position is read from the row, and its ids take 16 bytes and not 36. The rows stay in
-- the order in which they came.
CREATE TABLE message_by_id (
  contact_id uuid   NOT NULL,
  seq        bigint NOT NULL,
  message_id uuid   NOT NULL,
  author     text   NOT NULL,
  responder  uuid,
  role       text,
  stored_at  bigint NOT NULL,
  sealed     bytea  NOT NULL,
  PRIMARY KEY (contact_id, message_id)
);
INSERT INTO message_by_id
  SELECT unhex(contact_id, '-'), seq, unhex(message_id, '-'), author, unhex(responder, '-'), role, stored_at, sealed
  FROM message ORDER BY rowid;
DROP TABLE message;
ALTER TABLE message_by_id RENAME TO message;
