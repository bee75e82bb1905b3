-- Templates of letters (G4): every saved version stays as it was. Version 0 is the built-in text and is not stored.
CREATE TABLE template_version (
  kind text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  source text NOT NULL,
  note text NOT NULL,
  saved_by uuid NOT NULL REFERENCES person,
  saved_at timestamptz NOT NULL,
  PRIMARY KEY (kind, version)
);

CREATE FUNCTION keep_template_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a saved version of a template never changes (G4)';
END $$;
CREATE TRIGGER template_version_stays BEFORE UPDATE OR DELETE ON template_version
  FOR EACH ROW EXECUTE FUNCTION keep_template_version();

-- How a letter reached its reader, and the day from which windows run. Posted letters wait for that day.
CREATE TABLE letter_delivery (
  letter_id uuid PRIMARY KEY REFERENCES document,
  case_id uuid NOT NULL REFERENCES hub_case,
  to_person uuid NOT NULL,
  way text NOT NULL CHECK (way IN ('hub', 'post')),
  made_at timestamptz NOT NULL,
  -- Hub: the day it was made. Post: the day it was printed and posted, once that is recorded.
  served_on date,
  recorded_by uuid REFERENCES person,
  recorded_at timestamptz
);
CREATE INDEX letter_delivery_to_post ON letter_delivery (made_at) WHERE way = 'post' AND served_on IS NULL;
CREATE INDEX letter_delivery_case ON letter_delivery (case_id);

