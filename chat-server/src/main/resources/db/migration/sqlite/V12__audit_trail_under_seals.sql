-- The order in which seals came to cover the audit trail, and the hash of each entry, which covers the one before it in this order.
-- Entries are written without it: whoever seals finds them, those of before too.
CREATE TABLE sealed_audit (
  place    bigint NOT NULL PRIMARY KEY,
  number   bigint NOT NULL,
  position bigint NOT NULL UNIQUE,
  hash     bytea  NOT NULL
);
CREATE TRIGGER sealed_audit_no_update BEFORE UPDATE ON sealed_audit
BEGIN
  SELECT RAISE(ABORT, 'seals only grow: no update');
END;
CREATE TRIGGER sealed_audit_no_delete BEFORE DELETE ON sealed_audit
BEGIN
  SELECT RAISE(ABORT, 'seals only grow: no delete');
END;
CREATE TRIGGER sealed_audit_no_replace BEFORE INSERT ON sealed_audit
WHEN EXISTS (
  SELECT 1 FROM sealed_audit
  WHERE place = NEW.place OR position = NEW.position OR rowid = NEW.rowid)
BEGIN
  SELECT RAISE(ABORT, 'seals only grow: no replace');
END;
