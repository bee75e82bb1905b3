-- What the document of a plan that was sent is made of, besides the plan itself (G4): kept once, and never changed.
CREATE TABLE plan_edition (
  plan_id uuid PRIMARY KEY REFERENCES document,
  -- The version of the template in use when the plan was sent; 0 is the built-in text.
  template_version integer NOT NULL CHECK (template_version >= 0),
  data jsonb NOT NULL
);
