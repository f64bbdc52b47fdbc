-- What visitors said of a conversation: which line, in which month, and nothing that leads to the contact or to whoever answered.
-- The rows stand in the order of their random ids, so that none says when it came.
CREATE TABLE feedback (
  feedback_id uuid    NOT NULL PRIMARY KEY,
  line        text    NOT NULL,
  month       text    NOT NULL,
  face        integer NOT NULL CHECK (face BETWEEN 0 AND 5),
  helped      text    NOT NULL CHECK (helped IN ('yes', 'partly', 'no', 'unknown'))
) WITHOUT ROWID;
CREATE INDEX feedback_by_line ON feedback (line, month);
