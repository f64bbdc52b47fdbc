-- The order in which seals came to cover the audit trail, and the hash of each entry, which covers the one before it in this order.
-- Entries are written without it: whoever seals finds them, those of before too.
CREATE TABLE sealed_audit (
  place    bigint NOT NULL PRIMARY KEY,
  number   bigint NOT NULL,
  position bigint NOT NULL UNIQUE,
  hash     bytea  NOT NULL
);
CREATE TRIGGER sealed_audit_no_change BEFORE UPDATE OR DELETE ON sealed_audit
  FOR EACH ROW EXECUTE FUNCTION seals_only_grow();
CREATE TRIGGER sealed_audit_no_truncate BEFORE TRUNCATE ON sealed_audit
  FOR EACH STATEMENT EXECUTE FUNCTION seals_only_grow();
REVOKE UPDATE, DELETE, TRUNCATE ON sealed_audit FROM PUBLIC;
REVOKE UPDATE, DELETE, TRUNCATE ON sealed_audit FROM CURRENT_USER;
