import {
  type CaseBody,
  type CaseRule,
  type ContactBody,
  type GrantBody,
  type HubDocument,
  type RequestBody,
  type RuleContext,
  refuse,
} from '../documents/index.ts';
import type { PersonRef } from '../people/index.ts';
import { processesRequests } from './process.ts';

/** The key of who asks among the accounts: they have no id in the request. */
export const asker = '';

export interface RegisterRequest {
  requestId: string;
  /** The request with its words. */
  request: RequestBody;
  /** The number of the case to be. */
  ref: string;
  child: CaseBody['child'];
  setting: CaseBody['setting'];
  coordinator: PersonRef;
  /** Who gets access now, and the account of each (R3). */
  grants: readonly Pick<GrantBody, 'to' | 'capacity' | 'relation'>[];
  /** The account of each person of the request who has or gets one, by the person's id in the request; of who asks by `asker`. */
  accounts: ReadonlyMap<string, PersonRef>;
}

/**
 * R1, R3: a co-ordinator registers a request: it becomes a case in the same row, allocated to a co-ordinator, with day 0 the
 * day it was received, and access for those who are invited. How to reach each person leaves the request, which everybody
 * with access to the case reads (R4), and becomes that person's own contact document (N1).
 * Refuses: not-allowed, never-changes (it was decided already), invalid.
 */
export const registerRequest: CaseRule<RegisterRequest> = (input, context) => {
  const { state, actor, today } = context;
  const { request, requestId } = input;
  if (!processesRequests(actor)) return refuse('not-allowed');
  if (request.state !== 'submitted' || request.receivedOn === null) return refuse('never-changes');
  if (!input.child.firstName.trim() || !input.child.lastName.trim() || input.child.birthDate > today)
    return refuse('invalid', { field: 'child' });
  const by = { personId: actor.personId, name: actor.name };
  const { caseId } = state;
  const registered: RequestBody = {
    ...request,
    state: 'registered',
    askedBy: { ...request.askedBy, email: '', phone: '' },
    people: request.people.map((person) => ({ ...person, email: '', phone: '', address: '' })),
    decided: { on: today, by, reason: '', caseId: null },
  };
  const grants = grantsOf(input, by, context);
  const documents: HubDocument[] = [
    { id: context.newId(), caseId, kind: 'case', body: caseBody(input, request.receivedOn) },
    { id: requestId, caseId, kind: 'request', body: registered },
    ...grants,
    ...contactsOf(input, context),
  ];
  const granted = grants.map(({ id }) => ({ type: 'access granted' as const, grantId: id }));
  const allocated = { type: 'case allocated' as const, personId: input.coordinator.personId, batch: caseId };
  return { ok: true, documents, events: [{ type: 'request registered', requestId }, allocated, ...granted] };
};

function caseBody({ ref, child, setting, coordinator }: RegisterRequest, receivedOn: string): CaseBody {
  return {
    kind: 'case',
    ref,
    child,
    setting,
    coordinator,
    cover: null,
    stage: 'deciding whether to assess',
    picture: null,
    events: [{ type: 'request received', on: receivedOn }],
    exemptions: [],
  };
}

function grantsOf({ grants }: RegisterRequest, grantedBy: PersonRef, context: RuleContext): HubDocument[] {
  return onceEach(grants).map(({ to, capacity, relation }) => ({
    id: context.newId(),
    caseId: context.state.caseId,
    kind: 'grant',
    body: { kind: 'grant', to, capacity, relation, grantedOn: context.today, grantedBy, endsOn: null, ended: null },
  }));
}

/** A1: nobody and no setting gets access twice: when one grant is ended, the other would go on. */
function onceEach(grants: RegisterRequest['grants']): RegisterRequest['grants'] {
  const seen = new Set<string>();
  return grants.filter(({ to }) => {
    const id = to.type === 'person' ? to.personId : to.settingId;
    return !seen.has(id) && seen.add(id);
  });
}

/**
 * N1: one contact document for each person, read by the authority and that person; also for who gets no account now. An
 * account is one person's: of two who share it the second has a contact that nobody but the authority reads.
 */
function contactsOf({ request, accounts }: RegisterRequest, context: RuleContext): HubDocument[] {
  const { askedBy } = request;
  const taken = new Set<string>();
  const whose = ({ id, name }: { id: string; name: string }): PersonRef => {
    const account = accounts.get(id);
    if (!account || taken.has(account.personId)) return { personId: context.newId(), name: name.trim() };
    taken.add(account.personId);
    return account;
  };
  return [...request.people, { ...askedBy, id: asker, address: '' }]
    .filter(({ name, email, phone, address }) => name.trim() !== '' && `${email}${phone}${address}`.trim() !== '')
    .map((person) => {
      const body: ContactBody = {
        kind: 'contact',
        person: whose(person),
        email: person.email.trim() || null,
        phone: person.phone.trim() || null,
        address: person.address.trim() || null,
        note: null,
      };
      return { id: context.newId(), caseId: context.state.caseId, kind: 'contact' as const, body };
    });
}
