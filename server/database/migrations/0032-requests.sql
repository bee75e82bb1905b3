-- The request for an assessment in this row, if it began with one: the trays read these alone.
ALTER TABLE hub_case ADD COLUMN request_state text;
ALTER TABLE hub_case ADD COLUMN request_received_on date;
CREATE INDEX hub_case_requests ON hub_case (request_state, request_received_on) WHERE request_state IS NOT NULL;

-- Under what the child of this row is looked for, tolerant of spelling (`childKeys`). Rows from before get theirs with
-- the next reconciliation. Without a list of pending entries, so that a look-up is as quick after many writes.
ALTER TABLE hub_case ADD COLUMN child_keys text[] NOT NULL DEFAULT '{}';
CREATE INDEX hub_case_child_keys ON hub_case USING gin (child_keys) WITH (fastupdate = off);

-- Requests that came by the public form: whoever sent one, and nobody else, may add the files it names.
CREATE TABLE public_request (
  request_id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES hub_case,
  key_hash bytea NOT NULL,
  received_at timestamptz NOT NULL
);
