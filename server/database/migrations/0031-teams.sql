-- A designated manager sees the team's requests (A9): whoever becomes one, or stops being one, has an uncertain feed.
CREATE TRIGGER team_manager_changes AFTER UPDATE OF manager ON team_member
  FOR EACH ROW WHEN (OLD.manager <> NEW.manager) EXECUTE FUNCTION team_changed();

-- "Team cases": the requests of a team by state and legal date (V3).
CREATE INDEX document_team_request ON document ((facts->'to'->>'teamId'), (facts->>'state'), (facts->>'dueOn'))
  WHERE kind = 'advice-request' AND facts->'to'->>'type' = 'team';

-- Who was reminded of which request for which reason: each person once (V2).
CREATE TABLE reminder (
  request_id uuid NOT NULL,
  kind text NOT NULL,
  person_id uuid NOT NULL,
  reminded_on date NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (request_id, kind, person_id)
);

-- The sweep for reminders reads what is outstanding, by the day of asking.
CREATE INDEX document_outstanding ON document ((facts->>'askedOn'))
  WHERE kind = 'advice-request' AND facts->>'state' = 'outstanding';
