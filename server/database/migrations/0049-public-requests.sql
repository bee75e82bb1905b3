-- What was sent under the key: other content under it is told from the same, sent again.
ALTER TABLE public_request ADD COLUMN content_hash bytea;
