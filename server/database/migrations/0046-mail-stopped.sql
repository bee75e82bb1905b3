-- N9: nothing about this case goes out by itself. Repeats what the case's documents say, for whatever sends.
ALTER TABLE hub_case ADD COLUMN mail_stopped boolean NOT NULL DEFAULT false;

-- 'held': it waited, or was ordered, while mail of its case was stopped. It goes only when somebody sends it.
ALTER TABLE mail DROP CONSTRAINT mail_state_check;
ALTER TABLE mail ADD CONSTRAINT mail_state_check
  CHECK (state IN ('queued', 'sent', 'failed', 'bounced', 'not needed', 'held'));
CREATE INDEX mail_waiting ON mail (case_id) WHERE state IN ('queued', 'held');

-- A letter that came off the list to print and post, and goes back only when somebody puts it there.
ALTER TABLE letter_delivery ADD COLUMN held boolean NOT NULL DEFAULT false;
-- 'left': it was held back, and somebody decided that it does not go.
ALTER TABLE letter_delivery DROP CONSTRAINT letter_delivery_way_check;
ALTER TABLE letter_delivery ADD CONSTRAINT letter_delivery_way_check CHECK (way IN ('hub', 'post', 'left'));

-- Letters that were ordered while mail of their case was stopped: the job that would have made each.
CREATE TABLE held_job (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES hub_case,
  name text NOT NULL,
  data jsonb NOT NULL,
  held_at timestamptz NOT NULL,
  outcome text CHECK (outcome IN ('sent', 'left')),
  ended_by uuid REFERENCES person,
  ended_at timestamptz
);
CREATE INDEX held_job_case ON held_job (case_id) WHERE outcome IS NULL;
