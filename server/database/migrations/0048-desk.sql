-- Cases that nobody co-ordinates yet: few, and found without reading the requests that are no case.
CREATE INDEX hub_case_unallocated ON hub_case (id) WHERE coordinator_id IS NULL AND stage <> '';
