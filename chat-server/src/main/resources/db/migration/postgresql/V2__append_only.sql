-- The diary only grows: refused by triggers, which bind everybody, and by grants, which bind the server's own account.
CREATE FUNCTION diary_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the diary only grows: no %', lower(TG_OP);
END;
$$;
CREATE TRIGGER diary_entry_no_change BEFORE UPDATE OR DELETE ON diary_entry
  FOR EACH ROW EXECUTE FUNCTION diary_only_grows();
CREATE TRIGGER diary_entry_no_truncate BEFORE TRUNCATE ON diary_entry
  FOR EACH STATEMENT EXECUTE FUNCTION diary_only_grows();
REVOKE UPDATE, DELETE, TRUNCATE ON diary_entry FROM PUBLIC;
REVOKE UPDATE, DELETE, TRUNCATE ON diary_entry FROM CURRENT_USER;
