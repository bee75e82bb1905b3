import { coordinates, partsOf } from '../access/index.ts';
import {
  type AdviceDraftBody,
  type AdviceRequestBody,
  type CaseRule,
  type CaseState,
  ofKind,
  refuse,
} from '../documents/index.ts';
import { type AdviserKind, isStaff, type PersonRef, type Role } from '../people/index.ts';
import { adviceDueOn } from '../statute/index.ts';
import { emptyAdvice } from './headings.ts';

export interface AskForAdvice {
  roundId: string;
  adviserKind: AdviserKind;
  service: string;
  to: AdviceRequestBody['to'];
  /** Colleagues who write with them, by name. */
  colleagues: readonly PersonRef[];
  /** Roles of all people named above. */
  roles: ReadonlyMap<string, Role>;
  /** Of a team that is asked: its designated managers with an account that is in use. */
  teamManagers?: readonly string[];
  question: string;
  /** Which line of the set that the law asks for it answers (reg 6(1)), when it was asked as one. */
  line?: string;
}

/**
 * V1, A7: the co-ordinator asks a person, a setting or a team for advice or views: due 42 days after the day of asking,
 * whenever a team allocates it. The shared draft is made with it, so that it can be opened offline at once. A team in
 * which nobody can allocate is not asked: the days would run while nobody knows.
 * Refuses: not-allowed (also: staff of the authority), no-manager, not-found, round-closed, already-asked (an
 * outstanding request to the same person, team or place in this round).
 */
export const askForAdvice: CaseRule<AskForAdvice> = (input, { state, actor, today, newId }) => {
  const parts = partsOf(state);
  if (!coordinates(parts, actor.personId)) return refuse('not-allowed');
  if ([...input.roles.values()].some(isStaff)) return refuse('not-allowed');
  if (input.to.type === 'team' && !input.teamManagers?.length) return refuse('no-manager');
  const round = parts.rounds.get(input.roundId);
  if (!round) return refuse('not-found');
  if (round.closedOn !== null) return refuse('round-closed');
  if (alreadyAsked(state, input)) return refuse('already-asked');
  const [requestId, draftId] = [newId(), newId()];
  const { colleagues, roles: _roles, teamManagers: _managers, ...asked } = input;
  const request: AdviceRequestBody = {
    ...asked,
    kind: 'advice-request',
    authors: authorsAtFirst(input.to, colleagues),
    askedOn: today,
    askedBy: { personId: actor.personId, name: actor.name },
    dueOn: adviceDueOn(today),
    state: 'outstanding',
    submittedOn: null,
    draftId,
  };
  return {
    ok: true,
    documents: [
      { id: requestId, caseId: state.caseId, kind: 'advice-request', body: request },
      { id: draftId, caseId: state.caseId, kind: 'advice-draft', body: emptyDraft(state, requestId, request) },
    ],
    events: [{ type: 'advice asked', requestId }],
  };
};

function authorsAtFirst(to: AdviceRequestBody['to'], colleagues: readonly PersonRef[]): PersonRef[] {
  const named = to.type === 'person' ? [{ personId: to.personId, name: to.name }] : [];
  return [...named, ...colleagues.filter((colleague) => colleague.personId !== named[0]?.personId)];
}

function alreadyAsked(state: CaseState, { roundId, to }: AskForAdvice): boolean {
  const place = placeOf(to);
  return ofKind(state, 'advice-request').some(
    ({ facts }) => facts.roundId === roundId && facts.state === 'outstanding' && placeOf(facts.to) === place,
  );
}

function placeOf(to: AdviceRequestBody['to']): string {
  if (to.type === 'person') return to.personId;
  return to.type === 'setting' ? to.settingId : to.teamId;
}

function emptyDraft(state: CaseState, requestId: string, request: AdviceRequestBody): AdviceDraftBody {
  const child = ofKind(state, 'case')[0]?.facts.child;
  const text = emptyAdvice(request.adviserKind, child?.knownAs ?? child?.firstName ?? '');
  return { kind: 'advice-draft', requestId, roundId: request.roundId, text, attachments: [] };
}
