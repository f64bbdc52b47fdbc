-- Who held a contact last, so that they find what they may correct. Of contacts from before: who coded it, or took it last.
ALTER TABLE contact_fact ADD COLUMN holder uuid;
UPDATE contact_fact SET holder = (
  SELECT coalesce(json_extract(body, '$.by'), json_extract(body, '$.holder')) FROM diary_entry
  WHERE diary_entry.contact_id = contact_fact.contact_id AND kind IN ('wrapped_up', 'claimed', 'handed_over')
  ORDER BY version DESC LIMIT 1);
CREATE INDEX contact_fact_by_holder ON contact_fact (holder, closed_at);
