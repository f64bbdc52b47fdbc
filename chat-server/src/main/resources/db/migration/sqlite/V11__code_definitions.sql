-- Every definition of the code lists, each one JSON object. Only grows, like the diary: a coding names the one it was made with.
CREATE TABLE code_definition (
  definition integer NOT NULL PRIMARY KEY,
  made_at    bigint  NOT NULL,
  actor      text    NOT NULL,
  account_id uuid,
  lists      text    NOT NULL
);
CREATE TRIGGER code_definition_no_update BEFORE UPDATE ON code_definition
BEGIN
  SELECT RAISE(ABORT, 'code definitions only grow: no update');
END;
CREATE TRIGGER code_definition_no_delete BEFORE DELETE ON code_definition
BEGIN
  SELECT RAISE(ABORT, 'code definitions only grow: no delete');
END;
-- REPLACE would delete the older row without asking the trigger above.
CREATE TRIGGER code_definition_no_replace BEFORE INSERT ON code_definition
WHEN EXISTS (SELECT 1 FROM code_definition WHERE definition = NEW.definition)
BEGIN
  SELECT RAISE(IGNORE);
END;
