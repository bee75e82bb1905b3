import type { AdviceRequestBody, HubFacts, RoundBody } from '../documents/index.ts';
import type { Actor } from '../people/index.ts';
import type { CaseParts } from './parts.ts';

/**
 * Who is to answer a request, or has answered it: the named person, every account of the setting that was asked (A7),
 * the allocated members of a team, and colleagues added by name.
 */
export function answerersOf(request: AdviceRequestBody, hub: HubFacts): string[] {
  const colleagues = request.authors.map((author) => author.personId);
  if (request.to.type === 'person') return [request.to.personId, ...colleagues];
  if (request.to.type === 'setting') return [...(hub.settingMembers.get(request.to.settingId) ?? []), ...colleagues];
  return colleagues;
}

/** Whether the actor writes the answer to this request. A device knows its own person's setting without the hub's facts. */
export function isAuthor(request: AdviceRequestBody, actor: Actor): boolean {
  if (request.authors.some((author) => author.personId === actor.personId)) return true;
  if (request.to.type === 'person') return request.to.personId === actor.personId;
  return request.to.type === 'setting' && request.to.settingId === actor.settingId;
}

/** A2: a request is outstanding until it is answered or withdrawn, or its round closes. */
export function isOutstanding(request: AdviceRequestBody, round: RoundBody | undefined): boolean {
  return request.state === 'outstanding' && round !== undefined && round.closedOn === null;
}

/** A3: the rounds in which this person has yet to answer, and so reads no other response. */
export function bindingRounds(parts: CaseParts, personId: string): ReadonlySet<string> {
  const rounds = new Set<string>();
  for (const { facts } of parts.requests)
    if (isOutstanding(facts, parts.rounds.get(facts.roundId)) && answerersOf(facts, parts.state.hub).includes(personId))
      rounds.add(facts.roundId);
  return rounds;
}
