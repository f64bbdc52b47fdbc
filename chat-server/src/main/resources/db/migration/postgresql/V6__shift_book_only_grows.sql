-- The shift book only grows, as the diary does; see V2.
CREATE FUNCTION shift_book_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the shift book only grows: no %', lower(TG_OP);
END;
$$;
CREATE TRIGGER shift_event_no_change BEFORE UPDATE OR DELETE ON shift_event
  FOR EACH ROW EXECUTE FUNCTION shift_book_only_grows();
CREATE TRIGGER shift_event_no_truncate BEFORE TRUNCATE ON shift_event
  FOR EACH STATEMENT EXECUTE FUNCTION shift_book_only_grows();
REVOKE UPDATE, DELETE, TRUNCATE ON shift_event FROM PUBLIC;
REVOKE UPDATE, DELETE, TRUNCATE ON shift_event FROM CURRENT_USER;
