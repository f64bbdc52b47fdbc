-- What visitors said of a conversation: which line, in which month, and nothing that leads to the contact or to whoever answered.
CREATE TABLE feedback (
  feedback_id uuid    NOT NULL PRIMARY KEY,
  line        text    NOT NULL,
  month       text    NOT NULL,
  face        integer NOT NULL CHECK (face BETWEEN 0 AND 5),
  helped      text    NOT NULL CHECK (helped IN ('yes', 'partly', 'no', 'unknown'))
);
CREATE INDEX feedback_by_line ON feedback (line, month);
