import type { RunningHub } from './running-hub.ts';

/** What stands in PostgreSQL, for the last question of every journey: has anything been lost? */
export async function caseOf(hub: RunningHub, child: string): Promise<string> {
  const [found] = await hub.sql<{ id: string }[]>`SELECT id FROM hub_case WHERE child_name = ${child}`;
  if (!found) throw new Error(`There is no case of ${child}`);
  return found.id;
}

interface Request {
  requestId: string;
  draftId: string;
  adviceId: string | null;
}

/** The request for advice in a child's case that went to this person, or is of this kind of adviser. */
export async function requestOf(hub: RunningHub, child: string, toOrKind: string): Promise<Request> {
  const caseId = await caseOf(hub, child);
  const [found] = await hub.sql<Request[]>`
    SELECT r.id AS "requestId", r.body::jsonb->>'draftId' AS "draftId",
      (SELECT a.id FROM document a WHERE a.kind = 'advice' AND a.case_id = r.case_id
        AND a.body::jsonb->>'requestId' = r.id::text LIMIT 1) AS "adviceId"
    FROM document r WHERE r.kind = 'advice-request' AND r.case_id = ${caseId}
      AND (r.body::jsonb->'to'->>'name' = ${toOrKind} OR r.body::jsonb->>'adviserKind' = ${toOrKind}) LIMIT 1`;
  if (!found) throw new Error(`Nobody was asked: ${toOrKind} for ${child}`);
  return found;
}

/** All words of a draft, as the server holds it. */
export async function draftTextOf(hub: RunningHub, child: string, author: string): Promise<string> {
  const { draftId } = await requestOf(hub, child, author);
  const [draft] = await hub.sql<{ body: string }[]>`SELECT body FROM document WHERE id = ${draftId}`;
  return draft?.body ?? '';
}
