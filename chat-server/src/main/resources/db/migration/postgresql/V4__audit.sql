-- Who changed which setting. Only grows, like the diary: refused by triggers, which bind everybody, and by grants, which bind the
-- server's own account.
CREATE TABLE audit_entry (
  position    bigint NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  recorded_at bigint NOT NULL,
  actor       text   NOT NULL,
  account_id  uuid,
  kind        text   NOT NULL,
  subject     text   NOT NULL,
  before      text   NOT NULL,
  after       text   NOT NULL
);
CREATE FUNCTION audit_trail_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit trail only grows: no %', lower(TG_OP);
END;
$$;
CREATE TRIGGER audit_entry_no_change BEFORE UPDATE OR DELETE ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION audit_trail_only_grows();
CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION audit_trail_only_grows();
REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM PUBLIC;
REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM CURRENT_USER;

-- Each line's windows become the first edition of its document.
INSERT INTO line_schedule (line, edition, rules)
SELECT line, 1, json_build_object(
  'lastArrivalMinutes', 0,
  'windows', json_agg(json_build_object(
    'window', window_id, 'weekday', weekday, 'starts', starts, 'ends', ends,
    'roles', to_json(string_to_array(roles, ',')))),
  'exceptions', json_build_array(),
  'holidays', json_build_object())::text
FROM schedule_window GROUP BY line;
DROP TABLE schedule_window;

-- Lines have an audience now.
UPDATE line SET settings = (settings::jsonb || '{"audience": "youth"}'::jsonb)::text
WHERE settings::jsonb ->> 'audience' IS NULL;
