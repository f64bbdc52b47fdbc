-- Entries from now on have a hash; those from before are not looked at.
ALTER TABLE diary_entry ADD CONSTRAINT diary_entry_has_a_hash CHECK (hash IS NOT NULL AND length(hash) = 32) NOT VALID;

-- Seals only grow, as the diary does; see V2.
CREATE FUNCTION seals_only_grow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'seals only grow: no %', lower(TG_OP);
END;
$$;
CREATE TRIGGER diary_seal_no_change BEFORE UPDATE OR DELETE ON diary_seal
  FOR EACH ROW EXECUTE FUNCTION seals_only_grow();
CREATE TRIGGER diary_seal_no_truncate BEFORE TRUNCATE ON diary_seal
  FOR EACH STATEMENT EXECUTE FUNCTION seals_only_grow();
REVOKE UPDATE, DELETE, TRUNCATE ON diary_seal FROM PUBLIC;
REVOKE UPDATE, DELETE, TRUNCATE ON diary_seal FROM CURRENT_USER;
CREATE TRIGGER sealed_range_no_change BEFORE UPDATE OR DELETE ON sealed_range
  FOR EACH ROW EXECUTE FUNCTION seals_only_grow();
CREATE TRIGGER sealed_range_no_truncate BEFORE TRUNCATE ON sealed_range
  FOR EACH STATEMENT EXECUTE FUNCTION seals_only_grow();
REVOKE UPDATE, DELETE, TRUNCATE ON sealed_range FROM PUBLIC;
REVOKE UPDATE, DELETE, TRUNCATE ON sealed_range FROM CURRENT_USER;
CREATE TRIGGER seal_key_no_change BEFORE UPDATE OR DELETE ON seal_key
  FOR EACH ROW EXECUTE FUNCTION seals_only_grow();
CREATE TRIGGER seal_key_no_truncate BEFORE TRUNCATE ON seal_key
  FOR EACH STATEMENT EXECUTE FUNCTION seals_only_grow();
REVOKE UPDATE, DELETE, TRUNCATE ON seal_key FROM PUBLIC;
REVOKE UPDATE, DELETE, TRUNCATE ON seal_key FROM CURRENT_USER;
