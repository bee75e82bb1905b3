import { type RequestBody, type RuleContext, type Ruling, refuse } from '../documents/index.ts';
import { basisOf, chosenNeeds, isFamily, whatIsMissing } from './form/index.ts';

/** The name of who asks. */
export const askerName = ({ asker, askedBy, people }: Pick<RequestBody, 'asker' | 'askedBy' | 'people'>): string =>
  (isFamily(asker) ? people[0]?.name : askedBy.name)?.trim() ?? '';

/** R4, R5: under each need stands who entered it, under each view who typed it; what nobody wrote anything under goes. */
const signed = (body: RequestBody, enteredBy: string, typedBy: string): Pick<RequestBody, 'needs' | 'views'> => ({
  needs: chosenNeeds(body.needs).map((need) => ({ ...need, by: enteredBy })),
  views: body.views.filter(({ words }) => words.trim() !== '').map((view) => ({ ...view, typedBy })),
});

/**
 * R1, R3: takes a finished request in: from now on its words stay as they are, and the authority decides. Day 0 is the day
 * it came, except for paper, whose true day of receipt staff enter (R6).
 * Refuses: incomplete.
 */
export function receive(documentId: string, body: RequestBody, receivedOn: string, context: RuleContext): Ruling {
  const missing = whatIsMissing(body, context.today)[0];
  if (missing || body.asker === null) return refuse('incomplete', { field: missing?.field ?? 'asker' });
  const typist = body.startedBy?.name ?? askerName(body);
  const received: RequestBody = {
    ...body,
    ...signed(body, typist, typist),
    state: 'submitted',
    basis: basisOf(body.asker),
    sentAt: context.now,
    receivedOn,
    decided: null,
  };
  const { caseId } = context.state;
  return { ok: true, documents: [{ id: documentId, caseId, kind: 'request', body: received }], events: [] };
}

/**
 * R6: a member of staff enters a request that came by post, e-mail or phone, or was handed in, with the day on which it
 * really came. It may lack what the form would ask for: whoever wrote the letter is not there to be asked.
 * Refuses: not-allowed, date-in-future, invalid, incomplete.
 */
export function recordPaper(documentId: string, body: RequestBody, context: RuleContext): Ruling {
  const { actor, today, now, state } = context;
  if (actor.role !== 'coordinator' || state.documents.size > 0) return refuse('not-allowed');
  if (body.receivedOn === null || body.source === 'public form' || body.source === 'hub')
    return refuse('invalid', { field: 'receivedOn' });
  if (body.receivedOn > today) return refuse('date-in-future', { field: 'receivedOn' });
  const { child, asker } = body;
  if (asker === null || !child.firstName.trim() || !child.lastName.trim())
    return refuse('incomplete', { field: asker === null ? 'asker' : 'child' });
  const recorded: RequestBody = {
    ...body,
    ...signed(body, askerName(body), actor.name),
    state: 'submitted',
    basis: basisOf(asker),
    startedBy: null,
    recordedBy: { personId: actor.personId, name: actor.name },
    sentAt: now,
    looksAutomatic: false,
    decided: null,
  };
  return {
    ok: true,
    documents: [{ id: documentId, caseId: state.caseId, kind: 'request', body: recorded }],
    events: [],
  };
}
