import type { Facts, HubFacts } from '../documents/index.ts';
import { isOutstanding } from './asked.ts';
import { lastDayAfterAnswer } from './grace.ts';
import type { CaseParts } from './parts.ts';

/** V3: the designated managers of a team who can act: a suspended account can't (A5). */
export const managersOf = (hub: HubFacts, teamId: string): string[] =>
  (hub.teamManagers.get(teamId) ?? []).filter((personId) => !hub.suspended.has(personId));

/**
 * A9, V3: the requests of a case that this person sees as a designated manager of the team that was asked, each with the
 * last day: null while it is outstanding, then as long as those who answered see the case (A2). A request that was
 * withdrawn, or that nobody answered before its round closed, is the team's business no more.
 */
export function managedRequests(parts: CaseParts, personId: string, today: string): Map<string, string | null> {
  const managed = new Map<string, string | null>();
  const { hub } = parts.state;
  for (const { id, facts } of parts.requests) {
    if (facts.to.type !== 'team' || !managersOf(hub, facts.to.teamId).includes(personId)) continue;
    const round = parts.rounds.get(facts.roundId);
    if (isOutstanding(facts, round)) managed.set(id, null);
    if (facts.state !== 'submitted' || !round) continue;
    const until = lastDayAfterAnswer(round, hub.graceDays);
    if (until === null || until >= today) managed.set(id, until);
  }
  return managed;
}

/** The request that a document belongs to: the request itself, its response, or a file of its draft. Null for others. */
export function requestOf(documentId: string, facts: Facts, parts: CaseParts): string | null {
  if (facts.kind === 'advice-request') return documentId;
  if (facts.kind === 'advice') return facts.requestId;
  const draft = facts.kind === 'file' && facts.draftId !== null && parts.state.documents.get(facts.draftId)?.facts;
  return draft && draft.kind === 'advice-draft' ? draft.requestId : null;
}
