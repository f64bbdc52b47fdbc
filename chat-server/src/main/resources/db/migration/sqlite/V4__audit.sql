-- Who changed which setting. Only grows, like the diary.
CREATE TABLE audit_entry (
  position    integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  recorded_at bigint  NOT NULL,
  actor       text    NOT NULL,
  account_id  uuid,
  kind        text    NOT NULL,
  subject     text    NOT NULL,
  before      text    NOT NULL,
  after       text    NOT NULL
);
CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry
BEGIN
  SELECT RAISE(ABORT, 'the audit trail only grows: no update');
END;
CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry
BEGIN
  SELECT RAISE(ABORT, 'the audit trail only grows: no delete');
END;
-- REPLACE would delete the older row without asking the trigger above.
CREATE TRIGGER audit_entry_no_replace BEFORE INSERT ON audit_entry
WHEN EXISTS (SELECT 1 FROM audit_entry WHERE position = NEW.position)
BEGIN
  SELECT RAISE(ABORT, 'the audit trail only grows: no replace');
END;

-- Each line's windows become the first edition of its document.
INSERT INTO line_schedule (line, edition, rules)
SELECT line, 1, json_object(
  'lastArrivalMinutes', 0,
  'windows', json_group_array(json_object(
    'window', window_id, 'weekday', weekday, 'starts', starts, 'ends', ends,
    'roles', json('["' || replace(roles, ',', '","') || '"]'))),
  'exceptions', json_array(),
  'holidays', json_object())
FROM schedule_window GROUP BY line;
DROP TABLE schedule_window;

-- Lines have an audience now.
UPDATE line SET settings = json_set(settings, '$.audience', 'youth') WHERE json_extract(settings, '$.audience') IS NULL;
