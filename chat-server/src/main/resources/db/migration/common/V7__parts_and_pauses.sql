-- Who is in a conversation beside its holder, what the holder asks of colleagues, and what a contact waits after.
ALTER TABLE open_contact ADD COLUMN partners text NOT NULL DEFAULT '[]';
ALTER TABLE open_contact ADD COLUMN ask text NOT NULL DEFAULT '';
ALTER TABLE open_contact ADD COLUMN waits_after text NOT NULL DEFAULT 'arrival';

-- When a responder wrote last, and since when the visitor has waited for an answer: times, never words.
ALTER TABLE transcript ADD COLUMN answered_at bigint;
ALTER TABLE transcript ADD COLUMN unanswered_at bigint;

-- A break: on duty, but shown no tags.
ALTER TABLE duty ADD COLUMN on_break boolean NOT NULL DEFAULT false;

-- The settings of a line are one JSON object; lines that were saved before get how they see to it that somebody answers.
UPDATE line SET settings = substr(settings, 1, length(settings) - 1) ||
  ',"care":{"pace":{"againSeconds":30,"firstWordSeconds":180,"answerSeconds":600,"holderGoneSeconds":60,"acceptSeconds":30},"first":["professional","expert"],"widensTo":[],"rosteredOnly":false}}';
