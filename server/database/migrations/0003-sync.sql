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

-- Whoever changes a person's standing, setting or teams makes their feed uncertain (SYNC-10), wherever it is done. The
-- lock is the one that case writes share while they read who people are: this waits for those that read the former
-- state, and the repair that follows finds what they wrote.
CREATE FUNCTION flag_for_repair(person uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(4827302);
  INSERT INTO feed_repair (person_id, since) VALUES (person, clock_timestamp())
    ON CONFLICT (person_id) DO UPDATE SET since = excluded.since;
END $$;

CREATE FUNCTION person_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM flag_for_repair(NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER person_joins_setting AFTER INSERT ON person
  FOR EACH ROW WHEN (NEW.setting_id IS NOT NULL) EXECUTE FUNCTION person_changed();
CREATE TRIGGER person_changes AFTER UPDATE OF status, setting_id ON person
  FOR EACH ROW
  WHEN (OLD.setting_id IS DISTINCT FROM NEW.setting_id OR (OLD.status = 'suspended') <> (NEW.status = 'suspended'))
  EXECUTE FUNCTION person_changed();

CREATE FUNCTION team_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM flag_for_repair(coalesce(NEW.person_id, OLD.person_id));
  RETURN NULL;
END $$;
CREATE TRIGGER team_changes AFTER INSERT OR DELETE ON team_member FOR EACH ROW EXECUTE FUNCTION team_changed();

-- Finds the late work that holds a file.
CREATE INDEX document_late_work ON document ((facts->>'documentId')) WHERE kind = 'late-work';
