-- The shift book only grows, as the diary does; see V2.
CREATE TRIGGER shift_event_no_update BEFORE UPDATE ON shift_event
BEGIN
  SELECT RAISE(ABORT, 'the shift book only grows: no update');
END;
CREATE TRIGGER shift_event_no_delete BEFORE DELETE ON shift_event
BEGIN
  SELECT RAISE(ABORT, 'the shift book only grows: no delete');
END;
CREATE TRIGGER shift_event_no_replace BEFORE INSERT ON shift_event
WHEN EXISTS (
  SELECT 1 FROM shift_event
  WHERE (shift_id = NEW.shift_id AND version = NEW.version) OR rowid = NEW.rowid)
BEGIN
  SELECT RAISE(IGNORE);
END;
