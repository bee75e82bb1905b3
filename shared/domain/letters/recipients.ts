import { barredFrom, type CaseParts, lastingGrant, partsOf } from '../access/index.ts';
import {
  type CaseState,
  type ContactBody,
  factsById,
  type GrantBody,
  type LetterKind,
  ofKind,
} from '../documents/index.ts';
import { type Against, speaksAgainst } from './speaks-against.ts';

/** Somebody a letter can go to, for the co-ordinator to check before it does (N1). */
export interface LetterRecipient {
  personId: string;
  name: string;
  /** 'Mother, has parental responsibility' */
  relation: string;
  /** Ticked to begin with: nothing speaks against it. */
  proposed: boolean;
  /** Why this person cannot get it; null when they can. */
  held: string | null;
  /** What to look at before it goes: who is kept from what, how to reach this person safely. */
  look: string[];
  /** Their postal address, from the contact that the authority and they alone see. */
  address: string | null;
}

const familyCapacities: readonly GrantBody['capacity'][] = ['young person', 'parent', 'carer', 'guardian', 'advocate'];

/**
 * N1: whom a letter can go to: the family with access today, each with what speaks against it; for a request for advice
 * those who were asked. Nobody gets a letter about a case, an assessment or a request that they are kept from.
 */
export function letterRecipients(
  state: CaseState,
  { kind, requestId, today }: { kind: LetterKind; requestId: string | null; today: string },
): LetterRecipient[] {
  const people = kind === 'advice request' ? askedPeople(state, requestId) : family(partsOf(state), kind, today);
  const contacts = new Map(ofKind(state, 'contact').map(({ facts }) => [facts.person.personId, facts]));
  return people.map(({ personId, name, relation, against }) => {
    const barred = barredFrom(state, personId);
    const held = whyHeld(state, barred, requestId) ?? against?.held ?? null;
    const contact = contacts.get(personId) ?? null;
    const look = [
      ...(barred.size > 0 && held === null
        ? ['Is kept from a document of this case. Read the letter before it goes.']
        : []),
      ...(against?.look ? [against.look] : []),
      ...lookAt(contact),
    ];
    const proposed = held === null && barred.size === 0 && against === null;
    return { personId, name, relation, proposed, held, look, address: contact?.address || null };
  });
}

/** Whom a letter goes to when nobody is there to choose: all against whom nothing speaks. */
export const proposedFor = (state: CaseState, kind: LetterKind, today: string): string[] =>
  letterRecipients(state, { kind, requestId: null, today }).flatMap(({ proposed, personId }) =>
    proposed ? [personId] : [],
  );

const lookAt = (contact: ContactBody | null): string[] => (contact?.note ? [`How to reach them: ${contact.note}`] : []);

interface Somebody {
  personId: string;
  name: string;
  relation: string;
  against: Against | null;
}

function family(parts: CaseParts, kind: LetterKind, today: string): Somebody[] {
  const found = new Map<string, Somebody>();
  for (const { facts } of parts.grants) {
    if (facts.to.type !== 'person' || !familyCapacities.includes(facts.capacity)) continue;
    const { personId, name } = facts.to;
    if (lastingGrant(parts, facts, personId, today) === null) continue;
    const against = speaksAgainst(parts, { capacity: facts.capacity, personId }, kind, today);
    found.set(personId, { personId, name, relation: facts.relation, against });
  }
  return [...found.values()];
}

function askedPeople(state: CaseState, requestId: string | null): Somebody[] {
  const request = requestId === null ? null : factsById(state, 'advice-request', requestId);
  if (!request) return [];
  const named = request.to.type === 'person' ? [request.to, ...request.authors] : request.authors;
  const people = new Map(named.map(({ personId, name }) => [personId, name]));
  return [...people].map(([personId, name]) => ({ personId, name, relation: request.service, against: null }));
}

/** What a letter speaks of: the case, the assessment, and the request for advice when it is about one. */
function whyHeld(state: CaseState, barred: ReadonlySet<string>, requestId: string | null): string | null {
  const spoken = [...ofKind(state, 'case'), ...ofKind(state, 'round')].map(({ id }) => id);
  if (requestId !== null) spoken.push(requestId);
  return spoken.some((id) => barred.has(id)) ? 'Is kept from this case or from what the letter is about.' : null;
}
