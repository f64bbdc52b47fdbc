-- Instants are microseconds since 1970-01-01T00:00:00Z in columns that end in _at. Codes are text. Nothing in the tables of
-- the first part holds words, names of visitors or anything about where they came from.

-- The diary: the single source of truth, and its primary key the only lock.
CREATE TABLE diary_entry (
  contact_id  uuid    NOT NULL,
  version     integer NOT NULL,
  recorded_at bigint  NOT NULL,
  kind        text    NOT NULL,
  body        text    NOT NULL,
  PRIMARY KEY (contact_id, version)
);

-- Projections of the diary, written with the entry, rebuilt from it by command.
CREATE TABLE open_contact (
  contact_id  uuid    NOT NULL PRIMARY KEY,
  version     integer NOT NULL,
  line        text    NOT NULL,
  site        text    NOT NULL,
  language    text    NOT NULL,
  topic       text    NOT NULL,
  age_band    text    NOT NULL,
  state       text    NOT NULL,
  arrived_at  bigint  NOT NULL,
  holder      uuid,
  holder_role text,
  epoch       integer NOT NULL,
  claimed_at  bigint,
  answered_at bigint,
  responded_at bigint,
  ended_at    bigint
);
CREATE INDEX open_contact_by_state ON open_contact (state, line, arrived_at);
CREATE INDEX open_contact_by_holder ON open_contact (holder);

CREATE TABLE contact_fact (
  contact_id   uuid    NOT NULL PRIMARY KEY,
  line         text    NOT NULL,
  site         text    NOT NULL,
  language     text    NOT NULL,
  topic        text    NOT NULL,
  arrived_at   bigint  NOT NULL,
  outcome      text    NOT NULL,
  role         text    NOT NULL,
  answered_at  bigint,
  responded_at bigint,
  claimed_at   bigint,
  ended_at     bigint,
  closed_at    bigint  NOT NULL,
  releases     integer NOT NULL,
  definition   integer NOT NULL,
  who          text    NOT NULL,
  age_band     text    NOT NULL,
  themes       text    NOT NULL,
  level        text    NOT NULL,
  referrals    text    NOT NULL,
  disposition  text    NOT NULL
);
CREATE INDEX contact_fact_by_arrival ON contact_fact (line, arrived_at);

-- The words: each contact under its own key, the key wrapped by a master key that is not in the database. Destroyed on closing.
CREATE TABLE transcript (
  contact_id  uuid   NOT NULL PRIMARY KEY,
  wrapped_key bytea  NOT NULL,
  nickname    bytea  NOT NULL,
  last_seq    bigint NOT NULL
);
CREATE TABLE message (
  contact_id  uuid   NOT NULL,
  seq         bigint NOT NULL,
  message_id  uuid   NOT NULL,
  author      text   NOT NULL,
  responder   uuid,
  role        text,
  stored_at   bigint NOT NULL,
  sealed      bytea  NOT NULL,
  PRIMARY KEY (contact_id, seq),
  UNIQUE (contact_id, message_id)
);

-- Hashes of what lets a visitor's page come back to its contact. Destroyed on closing.
CREATE TABLE visitor_key (
  key_hash   text NOT NULL PRIMARY KEY,
  contact_id uuid NOT NULL
);
CREATE INDEX visitor_key_by_contact ON visitor_key (contact_id);

-- Lines and their weekly windows.
CREATE TABLE line (
  line     text NOT NULL PRIMARY KEY,
  settings text NOT NULL
);
CREATE TABLE schedule_window (
  window_id uuid    NOT NULL PRIMARY KEY,
  line      text    NOT NULL,
  weekday   integer NOT NULL,
  starts    text    NOT NULL,
  ends      text    NOT NULL,
  roles     text    NOT NULL
);
CREATE INDEX schedule_window_by_line ON schedule_window (line);

-- People who sign in.
CREATE TABLE account (
  account_id   uuid    NOT NULL PRIMARY KEY,
  sign_in_name text    NOT NULL UNIQUE,
  real_name    text    NOT NULL,
  alias        text    NOT NULL,
  roles        text    NOT NULL,
  languages    text    NOT NULL,
  maximum      integer NOT NULL,
  password     text    NOT NULL,
  disabled     boolean NOT NULL,
  created_at   bigint  NOT NULL
);
CREATE TABLE invitation (
  token_hash text   NOT NULL PRIMARY KEY,
  account_id uuid,
  expires_at bigint NOT NULL
);
CREATE TABLE sign_in (
  token_hash text   NOT NULL PRIMARY KEY,
  account_id uuid   NOT NULL,
  made_at    bigint NOT NULL,
  seen_at    bigint NOT NULL
);
CREATE INDEX sign_in_by_account ON sign_in (account_id);

-- The responders' own switch.
CREATE TABLE duty (
  account_id uuid   NOT NULL PRIMARY KEY,
  since_at   bigint NOT NULL
);
