-- Every definition of the code lists, each one JSON object. Only grows, like the diary: a coding names the one it was made with.
CREATE TABLE code_definition (
  definition integer NOT NULL PRIMARY KEY,
  made_at    bigint  NOT NULL,
  actor      text    NOT NULL,
  account_id uuid,
  lists      text    NOT NULL
);
CREATE FUNCTION code_definitions_only_grow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'code definitions only grow: no %', lower(TG_OP);
END;
$$;
CREATE TRIGGER code_definition_no_change BEFORE UPDATE OR DELETE ON code_definition
  FOR EACH ROW EXECUTE FUNCTION code_definitions_only_grow();
CREATE TRIGGER code_definition_no_truncate BEFORE TRUNCATE ON code_definition
  FOR EACH STATEMENT EXECUTE FUNCTION code_definitions_only_grow();
REVOKE UPDATE, DELETE, TRUNCATE ON code_definition FROM PUBLIC;
REVOKE UPDATE, DELETE, TRUNCATE ON code_definition FROM CURRENT_USER;
