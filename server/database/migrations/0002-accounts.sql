-- Accounts: how people prove who they are, and the devices that hold their work (G3, A5, A8, O5, O6).
-- No password, code, link or session token is kept in a form that could be used again by who reads this.

-- For people without e-mail: the name printed in their letter, which they sign in with.
ALTER TABLE person ADD COLUMN sign_in_name text UNIQUE;

-- A role is given once to an account and never changed (A8).
CREATE FUNCTION keep_role() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the role of an account is never changed (A8)';
END $$;
CREATE TRIGGER person_role_never_changes BEFORE UPDATE OF role ON person
  FOR EACH ROW WHEN (OLD.role IS DISTINCT FROM NEW.role) EXECUTE FUNCTION keep_role();

CREATE TABLE credential (
  person_id uuid PRIMARY KEY REFERENCES person,
  -- Argon2id in PHC form.
  password_hash text NOT NULL,
  changed_at timestamptz NOT NULL
);

CREATE TABLE second_factor (
  person_id uuid PRIMARY KEY REFERENCES person,
  -- Encrypted with a key of the server.
  secret bytea NOT NULL,
  confirmed_at timestamptz NOT NULL,
  -- The step of the last code that was taken: no code is taken twice.
  last_step integer NOT NULL
);

CREATE TABLE recovery_code (
  person_id uuid NOT NULL REFERENCES person,
  code_hash bytea NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (person_id, code_hash)
);

-- The device's id outlives its wipe: what was sealed on it can still be deposited (O6).
CREATE TABLE device (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person,
  name text NOT NULL,
  -- Encrypted with a key of the server; gone once the device is to be wiped.
  share bytea,
  deposit_hash bytea NOT NULL UNIQUE,
  created_at timestamptz NOT NULL,
  last_contact_at timestamptz NOT NULL,
  wiped_at timestamptz,
  wiped_because text CHECK (wiped_because IN ('signed out', 'lost', 'suspended', 'too many tries'))
);
CREATE INDEX device_person ON device (person_id);

CREATE TABLE session (
  id uuid PRIMARY KEY,
  token_hash bytea NOT NULL UNIQUE,
  person_id uuid NOT NULL REFERENCES person,
  -- 'pending' has given the password; 'full' the second factor too.
  stage text NOT NULL CHECK (stage IN ('pending', 'full')),
  device_id uuid REFERENCES device,
  device_name text NOT NULL,
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  idle_ms bigint NOT NULL,
  ends_at timestamptz NOT NULL,
  ended_at timestamptz
);
CREATE INDEX session_person ON session (person_id) WHERE ended_at IS NULL;

-- A secret that is being set up belongs to the session that asked for it.
CREATE TABLE second_factor_setup (
  session_id uuid PRIMARY KEY REFERENCES session ON DELETE CASCADE,
  secret bytea NOT NULL,
  started_at timestamptz NOT NULL
);

CREATE TABLE invitation (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person,
  token_hash bytea NOT NULL UNIQUE,
  -- For a letter; null for e-mail.
  letter_code_hash bytea UNIQUE,
  invited_by uuid REFERENCES person,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  replaced_at timestamptz
);
CREATE INDEX invitation_person ON invitation (person_id);

CREATE TABLE password_reset (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person,
  token_hash bytea NOT NULL UNIQUE,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
CREATE INDEX password_reset_person ON password_reset (person_id) WHERE used_at IS NULL;

-- Wrong tries by the keyed hash of what was tried: an address that has no account locks like one that has.
CREATE TABLE sign_in_tries (
  key bytea PRIMARY KEY,
  failures integer NOT NULL,
  last_at timestamptz NOT NULL
);

-- Keys that the server made for itself, the private half wrapped by the hub's secret.
CREATE TABLE server_key (
  name text PRIMARY KEY,
  public_key bytea NOT NULL,
  wrapped_private_key bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
