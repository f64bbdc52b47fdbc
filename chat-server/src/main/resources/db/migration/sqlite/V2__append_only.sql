-- The diary only grows.
CREATE TRIGGER diary_entry_no_update BEFORE UPDATE ON diary_entry
BEGIN
  SELECT RAISE(ABORT, 'the diary only grows: no update');
END;
CREATE TRIGGER diary_entry_no_delete BEFORE DELETE ON diary_entry
BEGIN
  SELECT RAISE(ABORT, 'the diary only grows: no delete');
END;
-- REPLACE would delete the older row without asking the trigger above. An entry that is there is not written again, by whatever
-- kind of INSERT: that one adds nothing.
CREATE TRIGGER diary_entry_no_replace BEFORE INSERT ON diary_entry
WHEN EXISTS (
  SELECT 1 FROM diary_entry
  WHERE (contact_id = NEW.contact_id AND version = NEW.version) OR rowid = NEW.rowid)
BEGIN
  SELECT RAISE(IGNORE);
END;
