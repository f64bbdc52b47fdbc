-- Entries from now on have a hash.
CREATE TRIGGER diary_entry_has_a_hash BEFORE INSERT ON diary_entry
WHEN NEW.hash IS NULL OR length(NEW.hash) <> 32
BEGIN
  SELECT RAISE(ABORT, 'an entry has a hash');
END;

-- Seals only grow, as the diary does; see V2.
CREATE TRIGGER diary_seal_no_update BEFORE UPDATE ON diary_seal
BEGIN
  SELECT RAISE(ABORT, 'seals only grow: no update');
END;
CREATE TRIGGER diary_seal_no_delete BEFORE DELETE ON diary_seal
BEGIN
  SELECT RAISE(ABORT, 'seals only grow: no delete');
END;
CREATE TRIGGER diary_seal_no_replace BEFORE INSERT ON diary_seal
WHEN EXISTS (
  SELECT 1 FROM diary_seal
  WHERE number = NEW.number OR rowid = NEW.rowid)
BEGIN
  SELECT RAISE(IGNORE);
END;
CREATE TRIGGER sealed_range_no_update BEFORE UPDATE ON sealed_range
BEGIN
  SELECT RAISE(ABORT, 'seals only grow: no update');
END;
CREATE TRIGGER sealed_range_no_delete BEFORE DELETE ON sealed_range
BEGIN
  SELECT RAISE(ABORT, 'seals only grow: no delete');
END;
CREATE TRIGGER sealed_range_no_replace BEFORE INSERT ON sealed_range
WHEN EXISTS (
  SELECT 1 FROM sealed_range
  WHERE (number = NEW.number AND place = NEW.place) OR (contact_id = NEW.contact_id AND last_version = NEW.last_version)
    OR rowid = NEW.rowid)
BEGIN
  SELECT RAISE(IGNORE);
END;
CREATE TRIGGER seal_key_no_update BEFORE UPDATE ON seal_key
BEGIN
  SELECT RAISE(ABORT, 'seals only grow: no update');
END;
CREATE TRIGGER seal_key_no_delete BEFORE DELETE ON seal_key
BEGIN
  SELECT RAISE(ABORT, 'seals only grow: no delete');
END;
CREATE TRIGGER seal_key_no_replace BEFORE INSERT ON seal_key
WHEN EXISTS (
  SELECT 1 FROM seal_key
  WHERE key_id = NEW.key_id OR rowid = NEW.rowid)
BEGIN
  SELECT RAISE(IGNORE);
END;
