-- The diary only grows.
CREATE TRIGGER diary_entry_no_update BEFORE UPDATE ON diary_entry
BEGIN
  SELECT RAISE(ABORT, 'the diary only grows: no update');
END;
CREATE TRIGGER diary_entry_no_delete BEFORE DELETE ON diary_entry
BEGIN
  SELECT RAISE(ABORT, 'the diary only grows: no delete');
END;
