-- What was sent under the key: other content under it is told from the same, sent again.
ALTER TABLE public_request ADD COLUMN content_hash bytea;
-- From where it came, as a mark that nobody turns back into an address: how much one line may send in a day.
ALTER TABLE public_request ADD COLUMN sent_from bytea;
CREATE INDEX public_request_of_case ON public_request (case_id);
