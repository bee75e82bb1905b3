-- The secret of a single-use link that has not gone out yet: encrypted with a key of the server, so that nobody who reads
-- the database can use the link (G3).
ALTER TABLE mail ADD COLUMN sealed_token bytea;
UPDATE mail SET state = 'failed', last_error = 'The link in it was not sent in time. Send a new one.'
  WHERE token IS NOT NULL AND state = 'queued';
ALTER TABLE mail DROP COLUMN token;
