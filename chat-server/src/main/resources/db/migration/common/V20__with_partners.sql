-- Conversations with several responders are few: who is in one is found without a look at all others.
CREATE INDEX open_contact_with_partners ON open_contact (contact_id) WHERE partners <> '[]';
