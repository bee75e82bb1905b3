-- A designated manager sees the team's requests (A9): whoever becomes one, or stops being one, has an uncertain feed.
CREATE TRIGGER team_manager_changes AFTER UPDATE OF manager ON team_member
  FOR EACH ROW WHEN (OLD.manager <> NEW.manager) EXECUTE FUNCTION team_changed();

-- "Team cases": the requests of a team by state and legal date (V3).
CREATE INDEX document_team_request ON document ((facts->'to'->>'teamId'), (facts->>'state'), (facts->>'dueOn'))
  WHERE kind = 'advice-request' AND facts->'to'->>'type' = 'team';

-- The kinds of e-mail are those that the program has words for.
ALTER TABLE mail DROP CONSTRAINT mail_kind_check;
