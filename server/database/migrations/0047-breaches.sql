-- N4: the breach log. One row for each recall, under the id of its document in the case.
CREATE TABLE breach (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES hub_case,
  what text NOT NULL,
  why text NOT NULL,
  noticed_on date NOT NULL,
  recalled_on date NOT NULL,
  recalled_by uuid NOT NULL REFERENCES person
);
CREATE INDEX breach_day ON breach (recalled_on DESC);

-- To whom it was visible, and how we know that they had it, as it stood when it was recalled.
CREATE TABLE breach_reader (
  breach_id uuid NOT NULL REFERENCES breach,
  person_id uuid NOT NULL REFERENCES person,
  visible_since timestamptz,
  -- The last time a device or session of theirs was in touch.
  last_contact_at timestamptz,
  -- First reading or download that was recorded.
  read_at timestamptz,
  posted_on date,
  how text NOT NULL CHECK (how IN ('downloaded', 'opened online', 'posted', 'on a device', 'not fetched')),
  PRIMARY KEY (breach_id, person_id)
);

-- What was done about it; only ever added to.
CREATE TABLE breach_note (
  id uuid PRIMARY KEY,
  breach_id uuid NOT NULL REFERENCES breach,
  what text NOT NULL,
  happened_on date NOT NULL,
  words text NOT NULL,
  by_person uuid NOT NULL REFERENCES person,
  at timestamptz NOT NULL
);
CREATE INDEX breach_note_breach ON breach_note (breach_id);
