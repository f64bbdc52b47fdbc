-- Whether somebody who answered marked the contact urgent.
ALTER TABLE open_contact ADD COLUMN urgent boolean NOT NULL DEFAULT false;
