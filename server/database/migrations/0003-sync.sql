-- People, settings and teams that a case names: finds the cases that a changed person or setting bears on.
ALTER TABLE hub_case ADD COLUMN parties uuid[] NOT NULL DEFAULT '{}';
CREATE INDEX hub_case_parties ON hub_case USING gin (parties);

-- A person's rows that end by themselves: settled at the start of each of that person's pulls.
CREATE INDEX feed_person_lapse ON feed (person_id, until) WHERE visible AND until IS NOT NULL;

-- Persons whose standing or memberships changed: nothing is sent to them before their feed has been worked out anew.
CREATE TABLE feed_repair (
  person_id uuid PRIMARY KEY,
  since timestamptz NOT NULL DEFAULT now()
);

-- The bytes of photos and files. They never change; the `file` document says whose they are.
CREATE TABLE file_bytes (
  file_id uuid PRIMARY KEY,
  case_id uuid NOT NULL,
  sha256 text NOT NULL,
  bytes bytea NOT NULL,
  by_person uuid NOT NULL,
  at timestamptz NOT NULL
);
-- Pictures and office documents are compressed already.
ALTER TABLE file_bytes ALTER COLUMN bytes SET STORAGE EXTERNAL;
