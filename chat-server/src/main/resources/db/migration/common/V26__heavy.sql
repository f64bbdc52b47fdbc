-- Whether the contact was heavy for somebody who answered it.
ALTER TABLE contact_fact ADD COLUMN heavy boolean NOT NULL DEFAULT false;
