-- People and organisations of the authority.
CREATE TABLE hub_setting (
  key text PRIMARY KEY,
  value jsonb NOT NULL,
  changed_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE setting (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  phase text NOT NULL,
  urn text UNIQUE,
  closed_on date
);

CREATE TABLE team (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  service text NOT NULL,
  adviser_kind text NOT NULL
);

CREATE TABLE person (
  id uuid PRIMARY KEY,
  -- Lower case; null for people without e-mail, who register with a code from a letter.
  email text UNIQUE,
  name text NOT NULL,
  role text NOT NULL CHECK (role IN ('family', 'setting', 'contributor', 'coordinator', 'administrator')),
  job_title text NOT NULL DEFAULT '',
  adviser_kind text,
  service text,
  setting_id uuid REFERENCES setting,
  status text NOT NULL CHECK (status IN ('invited', 'active', 'suspended')),
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX person_setting ON person (setting_id) WHERE setting_id IS NOT NULL;

CREATE TABLE team_member (
  team_id uuid NOT NULL REFERENCES team,
  person_id uuid NOT NULL REFERENCES person,
  manager boolean NOT NULL DEFAULT false,
  PRIMARY KEY (team_id, person_id)
);
CREATE INDEX team_member_person ON team_member (person_id);

-- A case: the row that every write to the case locks first. The other columns repeat what lists and search need.
CREATE TABLE hub_case (
  id uuid PRIMARY KEY,
  ref text NOT NULL UNIQUE,
  child_name text NOT NULL DEFAULT '',
  birth_date date,
  stage text NOT NULL DEFAULT '',
  setting_id uuid,
  coordinator_id uuid,
  changed_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX hub_case_coordinator ON hub_case (coordinator_id);

-- The unit of permission. `body` is sent to devices as it stands; `facts` is what rules and visible-to read.
CREATE TABLE document (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES hub_case,
  kind text NOT NULL,
  revision uuid NOT NULL,
  body text NOT NULL,
  facts jsonb NOT NULL,
  by_person uuid,
  at timestamptz NOT NULL
);
CREATE INDEX document_case ON document (case_id);

-- Every accepted revision: the base of later merges, and the history. Never updated, never deleted.
CREATE TABLE document_revision (
  revision uuid PRIMARY KEY,
  document_id uuid NOT NULL,
  case_id uuid NOT NULL,
  base_revision uuid,
  body text NOT NULL,
  by_person uuid,
  at timestamptz NOT NULL,
  typed_at timestamptz,
  operation_id uuid
);
CREATE INDEX document_revision_document ON document_revision (document_id, at);

-- What became of each pushed change, so that a second delivery gets the same answer (SYNC-5).
CREATE TABLE operation (
  operation_id uuid PRIMARY KEY,
  person_id uuid NOT NULL,
  result text NOT NULL,
  at timestamptz NOT NULL
);

-- Who holds what: one row per (person, document) for relations to a case, never for what a role may open.
CREATE TABLE feed (
  person_id uuid NOT NULL,
  document_id uuid NOT NULL,
  case_id uuid NOT NULL,
  seq bigint NOT NULL,
  visible boolean NOT NULL,
  -- Last day of visibility, when it ends by itself.
  until date,
  PRIMARY KEY (person_id, document_id)
);
CREATE INDEX feed_sequence ON feed (person_id, seq);
CREATE INDEX feed_case ON feed (case_id);
CREATE INDEX feed_lapse ON feed (until) WHERE visible AND until IS NOT NULL;

-- Last sequence number of each person: locked last in every write, in order of person.
CREATE TABLE feed_head (
  person_id uuid PRIMARY KEY,
  seq bigint NOT NULL DEFAULT 0
);

-- A random mark for each sequence number given out: a device whose mark is not here has read a history this database
-- does not have (a restored backup), and starts over (SYNC-12).
CREATE TABLE feed_mark (
  person_id uuid NOT NULL,
  seq bigint NOT NULL,
  mark text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (person_id, seq)
);

-- Every write to a case, and every read by role reach, with who and why (A9).
CREATE TABLE audit (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  person_id uuid,
  case_id uuid,
  document_id uuid,
  action text NOT NULL,
  detail jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX audit_case ON audit (case_id, id);
