import {
  type Access,
  accessTo,
  answerersOf,
  barredFrom,
  bindingRounds,
  type CaseParts,
  consultedDocuments,
  coordinates,
  managedRequests,
  partsOf,
  peopleOf,
  planAccess,
  readsPlanAnswer,
  readsRight,
  recalledIn,
  requestOf,
  shownIn,
} from '../../shared/domain/access/index.ts';
import {
  type CaseState,
  type DocumentFacts,
  type FactsOf,
  factsById,
  ofKind,
} from '../../shared/domain/documents/index.ts';
import { earlier } from '../../shared/domain/statute/index.ts';

/** One person may see one document. */
export interface Visible {
  personId: string;
  documentId: string;
  /** Last day on which this holds, when it ends by itself (O7). */
  until: string | null;
}

/** What a reader's relation to a case opens, worked out once for all its documents. */
interface Reader {
  personId: string;
  today: string;
  /** Null for whoever sees nothing but requests of the team they manage, or what their setting is consulted about. */
  access: Access | null;
  /** A9: requests of their team, each with its last day. */
  managed: ReadonlyMap<string, string | null>;
  /** S39: what their setting is consulted about. */
  consulted: ReadonlySet<string>;
  coordinates: boolean;
  /** Reg 17: sent plans this person may be shown, each with its last day. */
  plans: ReadonlyMap<string, string | null>;
  /** A3: rounds in which this person's own answer is outstanding. */
  bound: ReadonlySet<string>;
  /** N1: documents this person is kept from. N4: with those that were recalled, from everybody. */
  barred: ReadonlySet<string>;
}

/**
 * Who sees what of a case on a day, by a relation to it: the only place that decides. It rests on who has access at
 * all (A1, A2, A6, A7, A9: `accessTo`), or manages a team that was asked (A9, V3: `managedRequests`), and then on each
 * document's own readers. Nobody gains by the mere passing of
 * days: as long as nothing is written, what was visible yesterday and has not lapsed is what is visible today.
 */
export function visibleTo(state: CaseState, today: string): Visible[] {
  const parts = partsOf(state);
  return [...peopleOf(state)].flatMap((personId) => visibleToPerson(parts, personId, today));
}

/** The same for one person. */
export function visibleToPerson(parts: CaseParts, personId: string, today: string): Visible[] {
  const access = accessTo(parts, personId, today);
  const managed = managedRequests(parts, personId, today);
  const consulted = consultedDocuments(parts, personId);
  if (!access && managed.size === 0 && consulted.size === 0) return [];
  const reader: Reader = {
    personId,
    today,
    access,
    managed,
    consulted,
    coordinates: coordinates(parts, personId),
    plans: plansFor(parts, personId, today),
    bound: bindingRounds(parts, personId),
    barred: new Set([...barredFrom(parts.state, personId), ...recalledIn(parts.state)]),
  };
  const seen = new Set<string>();
  for (const document of parts.state.documents.values()) if (mayRead(reader, document, parts)) seen.add(document.id);
  for (const document of parts.state.documents.values())
    if (document.facts.kind === 'file' && mayReadFile(reader, document.id, document.facts, parts, seen))
      seen.add(document.id);
  return [...seen].map((documentId) => ({ personId, documentId, until: untilOf(reader, documentId, parts) }));
}

/** O7: the last day on which a document is seen: of the access to the case or of the manager's sight, whichever is later. */
function untilOf({ access, managed, consulted, plans }: Reader, documentId: string, parts: CaseParts): string | null {
  if (consulted.has(documentId)) return null;
  const facts = parts.state.documents.get(documentId)?.facts;
  const ownUntil = plans.get(documentId) ?? null;
  if (facts?.kind === 'plan')
    return access?.until && ownUntil ? earlier(access.until, ownUntil) : (access?.until ?? ownUntil);
  const asManager = facts && managed.get(requestOf(documentId, facts, parts) ?? '');
  if (!access) return asManager ?? null;
  if (asManager === undefined || access.until === null) return access.until;
  return asManager === null || asManager > access.until ? asManager : access.until;
}

function mayRead(reader: Reader, { id, facts }: DocumentFacts, parts: CaseParts): boolean {
  if (reader.barred.has(id)) return false;
  if (reader.consulted.has(id)) return true; // s39
  if (!reader.access) return mayReadAsManager(reader, id, facts);
  switch (facts.kind) {
    case 'case':
    case 'round':
    case 'advice-request':
      return true; // A4
    case 'grant':
      return reader.coordinates || facts.ended === null; // A4
    case 'contact':
      return reader.coordinates || facts.person.personId === reader.personId; // N1
    case 'request':
      return mayReadRequest(reader, facts);
    case 'letter':
      return reader.coordinates || facts.to.personId === reader.personId; // N1: it bears an address
    case 'bar':
    case 'late-work':
      return reader.coordinates; // N1, A6
    case 'advice-draft':
      return answers(reader, facts.requestId, parts); // A3
    case 'advice':
      return mayReadAdvice(reader, facts, parts);
    case 'plan-draft':
    case 'mail-stop': // N9
      return reader.coordinates;
    case 'confidence':
      return facts.state === 'draft' ? facts.from.personId === reader.personId : isTold(reader, facts); // N2
    case 'confidence-record': // N2
    case 'recall': // N4
      return reader.coordinates;
    case 'plan':
      return reader.plans.has(id); // reg 13(1), reg 17
    case 'plan-answer':
      return readsPlanAnswer(parts, reader.personId, facts, reader.today); // reg 13(1), N1
    case 'consultation':
      return reader.coordinates || readsWish(reader, facts, parts);
    case 'consultation-reply':
      return facts.typedBy.personId === reader.personId || (reader.coordinates && facts.state === 'sent');
    case 'rights-record':
      return reader.coordinates || readsRight(parts, facts.record, reader.personId); // N3
    case 'authority-record':
      return reader.coordinates; // N8: costs and what panels said are the authority’s alone
    case 'file':
      return false; // with what shows it
  }
}

/** Reg 17: the plans that were sent and may be shown to this person, each with its last day. */
function plansFor(parts: CaseParts, personId: string, today: string): Map<string, string | null> {
  const shown = new Map<string, string | null>();
  for (const { id, facts } of ofKind(parts.state, 'plan')) {
    const access = planAccess(parts, personId, facts, today);
    if (access) shown.set(id, access.until);
  }
  return shown;
}

/** A9: a manager without access sees the team's requests, and their responses once they are submitted; never a draft (A3). */
function mayReadAsManager({ managed }: Reader, id: string, facts: DocumentFacts['facts']): boolean {
  return facts.kind === 'advice-request' ? managed.has(id) : facts.kind === 'advice' && managed.has(facts.requestId);
}

/** R2: a draft is read by who started it. R3: what was sent by nobody with a relation to it, until it is registered. R4: then by all who have access. */
function mayReadRequest(reader: Reader, { state, startedBy }: FactsOf<'request'>): boolean {
  if (state === 'draft') return startedBy?.personId === reader.personId;
  return state === 'registered';
}

/** N2: what was told in confidence is the co-ordinator's alone, and not its author's any more. */
const isTold = (reader: Reader, { state }: FactsOf<'confidence'>): boolean => state === 'sent' && reader.coordinates;
/** S38(3): whoever reads the answer in which a setting was asked for sees that it was consulted. Its name may say where somebody lives (N1). */
function readsWish({ personId, today }: Reader, { answerId }: FactsOf<'consultation'>, parts: CaseParts): boolean {
  const answer = answerId === null ? null : factsById(parts.state, 'plan-answer', answerId);
  return answer !== null && readsPlanAnswer(parts, personId, answer, today);
}

/** A4: whoever has access reads all submitted advice. A3 overrides it in a round where one's own answer is outstanding. */
function mayReadAdvice(reader: Reader, facts: FactsOf<'advice'>, parts: CaseParts): boolean {
  if (reader.coordinates) return true; // A9
  return !reader.bound.has(facts.roundId) || answers(reader, facts.requestId, parts);
}

/** Whether this reader is among those who write, or wrote, the answer to a request. */
function answers(reader: Reader, requestId: string, parts: CaseParts): boolean {
  const request = parts.requestById.get(requestId);
  return request !== undefined && answerersOf(request, parts.state.hub).includes(reader.personId);
}

/** A file is seen by whoever reads a document that shows it. */
function mayReadFile(
  reader: Reader,
  fileId: string,
  file: FactsOf<'file'>,
  parts: CaseParts,
  seen: ReadonlySet<string>,
): boolean {
  if (reader.barred.has(fileId)) return false;
  // Evidence is the co-ordinator's before a record names it, so that it can be looked at.
  if (reader.coordinates && file.draftId !== null && parts.state.documents.get(file.draftId)?.facts.kind === 'case')
    return true;
  return shownIn(parts.state, fileId, file).some((showing) => seen.has(showing));
}
