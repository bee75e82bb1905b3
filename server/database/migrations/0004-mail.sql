-- Every e-mail that was ordered, and what became of it. The words are put together when it is sent (G2).
CREATE TABLE mail (
  id uuid PRIMARY KEY,
  -- The same key is sent once.
  key text NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('invited', 'asked for advice', 'advice received', 'access granted', 'password reset')),
  to_person uuid NOT NULL,
  case_id uuid,
  request_id uuid,
  -- The secret of a single-use link: here until the e-mail has gone, then forgotten.
  token text,
  link_ends_at timestamptz,
  -- A resend after an unknown outcome carries the same Message-ID, so that mail systems recognise it.
  message_id text NOT NULL UNIQUE,
  -- Where it went: the person's address at the time of sending.
  address text,
  subject text,
  text text,
  html text,
  -- 'not needed': what it would have said no longer holds.
  state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'sent', 'failed', 'bounced', 'not needed')),
  attempts integer NOT NULL DEFAULT 0,
  last_error text,
  ordered_at timestamptz NOT NULL DEFAULT now(),
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX mail_failures ON mail (at DESC) WHERE state IN ('failed', 'bounced');
CREATE INDEX mail_sent ON mail (at DESC) WHERE state = 'sent';

-- Jobs that failed for good. The queue forgets its own after some days; this table does not.
CREATE TABLE dead_job (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  data jsonb NOT NULL,
  error text NOT NULL,
  attempts integer NOT NULL,
  enqueued_at timestamptz NOT NULL,
  died_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX dead_job_time ON dead_job (died_at DESC);
