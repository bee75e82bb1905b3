import { createHash } from 'node:crypto';
import { emptyAdvice } from '../../shared/domain/advice/index.ts';
import {
  type AdviceBody,
  type AdviceRequestBody,
  type BarBody,
  type Body,
  type CaseBody,
  type CaseState,
  type DocumentFacts,
  type FileBody,
  factsOf,
  type GrantBody,
  type HubDocument,
  type HubFacts,
  type PlanDraftBody,
  type RichText,
  type RichTextNode,
  type RoundBody,
} from '../../shared/domain/documents/index.ts';
import type { Actor, Role } from '../../shared/domain/people/index.ts';
import { addDays } from '../../shared/domain/statute/index.ts';
import { posysPlan, posysTies } from './a-plan.ts';

/** The same words always make the same id. */
export function idOf(...words: string[]): string {
  const hex = createHash('sha256').update(words.join('\n')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export function somebody(name: string, role: Role, settingId: string | null = null): Actor {
  return { personId: idOf('person', name), name, role, settingId, teamIds: [] };
}

export const larkfield = { settingId: idOf('setting', 'Larkfield Primary School'), name: 'Larkfield Primary School' };

/** The people of Northwick whom the cases name. */
export const jane = somebody('Jane Holt', 'coordinator');
export const omar = somebody('Omar Aziz', 'coordinator');
export const ada = somebody('Ada Quill', 'administrator');
export const nadia = somebody('Nadia Rahman', 'contributor');
export const priya = somebody('Priya Nair', 'contributor');
export const george = somebody('George Tan', 'contributor');
export const abigail = somebody('Abigail Fenwick', 'family');
export const tom = somebody('Tom Fenwick', 'family');
export const sam = somebody('Sam Birch', 'setting', larkfield.settingId);
export const helen = somebody('Helen Moss', 'setting', larkfield.settingId);
export const lena = somebody('Lena Ortiz', 'contributor');
export const ravi = somebody('Ravi Anand', 'contributor');
/** A team: Lena manages it, Ravi and Nadia are its other members. */
export const speechTeam = { teamId: idOf('team', 'Speech and language therapy'), name: 'Speech and language therapy' };
export const everybody: readonly Actor[] = [
  jane,
  omar,
  ada,
  nadia,
  priya,
  george,
  abigail,
  tom,
  sam,
  helen,
  lena,
  ravi,
];

export const refOf = ({ personId, name }: Actor) => ({ personId, name });

/** A response with something under each heading, so that it can be sent. `words` stand under the needs. */
export function fullText(words: string, adviserKind: AdviceBody['adviserKind'] = 'family'): RichText {
  const empty = emptyAdvice(adviserKind, 'Posy');
  const write = (section: RichTextNode): RichTextNode => {
    const key = String(section.attrs?.key);
    const text = key === 'needs' ? words : `${key}: seen at home.`;
    return {
      ...section,
      content: [{ type: 'paragraph', attrs: { id: `${key}-1` }, content: [{ type: 'text', text }] }],
    };
  };
  const content = (empty.content ?? []).map(write);
  return { type: 'doc', content };
}

type Asked = Partial<Pick<AdviceRequestBody, 'adviserKind' | 'service' | 'authors' | 'askedOn'>> & { round?: string };

/**
 * A case as it stands: Posy Fenwick's, co-ordinated by Jane Holt, with an assessment open since 5 October 2026. Each
 * thing that is added has a name, by which tests find its id: `aCase().asked('speech', nadia).id('speech draft')`.
 */
export function aCase(name = 'H-2291') {
  const caseId = idOf(name);
  const id = (label: string): string => idOf(name, label);
  const documents = new Map<string, HubDocument>();
  const suspended = new Set<string>();
  const members = new Map<string, string[]>([[larkfield.settingId, [sam.personId, helen.personId]]]);
  const team = {
    members: new Map([[speechTeam.teamId, [lena.personId, ravi.personId, nadia.personId]]]),
    managers: new Map([[speechTeam.teamId, [lena.personId]]]),
  };
  let graceDays = 60;

  const put = (label: string, body: Body): void => {
    documents.set(id(label), { id: id(label), caseId, kind: body.kind, body });
  };
  const bodyOf = <K extends Body['kind']>(label: string, kind: K) => {
    const body = documents.get(id(label))?.body;
    if (body?.kind !== kind) throw new Error(`The case has no ${kind} called "${label}".`);
    return body as Extract<Body, { kind: K }>;
  };

  const builder = {
    caseId,
    id,
    put(label: string, body: Body) {
      put(label, body);
      return builder;
    },
    case(change: Partial<CaseBody>) {
      put('case', { ...bodyOf('case', 'case'), ...change });
      return builder;
    },
    round(label: string, change: Partial<RoundBody> = {}) {
      const before = documents.has(id(label)) ? bodyOf(label, 'round') : anAssessment;
      put(label, { ...before, ...change });
      return builder;
    },
    granted(label: string, person: Actor, change: Partial<GrantBody> = {}) {
      put(label, { ...aGrant, to: { type: 'person', ...refOf(person) }, ...change });
      return builder;
    },
    grantedToSetting(label: string, change: Partial<GrantBody> = {}) {
      put(label, {
        ...aGrant,
        capacity: 'setting',
        to: { type: 'setting', ...larkfield, sencos: [sam.name] },
        ...change,
      });
      return builder;
    },
    asked(
      label: string,
      whom: Actor | typeof larkfield | typeof speechTeam,
      { round = 'assessment', ...change }: Asked = {},
    ) {
      const person = 'personId' in whom ? [refOf(whom)] : [];
      const place =
        'teamId' in whom
          ? { type: 'team' as const, ...whom }
          : { type: 'setting' as const, ...(whom as typeof larkfield) };
      const to = 'personId' in whom ? { type: 'person' as const, ...refOf(whom) } : place;
      const askedOn = change.askedOn ?? '2026-10-12';
      put(label, {
        kind: 'advice-request',
        roundId: id(round),
        adviserKind: 'family',
        service: label,
        to,
        authors: person,
        question: 'What should the assessment know?',
        askedBy: refOf(jane),
        dueOn: addDays(askedOn, 42),
        state: 'outstanding',
        submittedOn: null,
        draftId: id(`${label} draft`),
        ...change,
        askedOn,
      });
      const text = fullText(`draft of ${label}`);
      put(`${label} draft`, { kind: 'advice-draft', requestId: id(label), roundId: id(round), text, attachments: [] });
      return builder;
    },
    withdrawn(label: string) {
      put(label, { ...bodyOf(label, 'advice-request'), state: 'withdrawn' });
      return builder;
    },
    /** The answer to a request stands under `<label> advice`. */
    submitted(label: string, change: Partial<AdviceBody> = {}) {
      const request = { ...bodyOf(label, 'advice-request'), state: 'submitted' as const, submittedOn: '2026-11-02' };
      put(label, request);
      put(`${label} advice`, { ...anAnswer(id(label), request), ...change });
      return builder;
    },
    /** A photo in the draft of a request. */
    photo(label: string, requestLabel: string, by: Actor, change: Partial<FileBody> = {}) {
      put(label, { ...aPhoto, draftId: id(`${requestLabel} draft`), addedBy: refOf(by), ...change });
      return builder;
    },
    barred(label: string, person: Actor, from: string, change: Partial<BarBody> = {}) {
      const barredBy = refOf(jane);
      const body = {
        personId: person.personId,
        documentId: id(from),
        reason: 'No contact',
        barredOn: '2026-11-01',
        barredBy,
      };
      put(label, { kind: 'bar', ...body, ...change });
      return builder;
    },
    contact(label: string, person: Actor) {
      const reach = { email: null, phone: '0114 496 0000', address: '1 Larch Road', note: null };
      put(label, { kind: 'contact', person: refOf(person), ...reach });
      return builder;
    },
    /** The working text of the plan; whole unless told otherwise. */
    planBegun(label = 'plan draft', change: Partial<PlanDraftBody> = {}) {
      put(label, { ...posysPlanDraft(id('assessment')), ...change });
      return builder;
    },
    suspended(person: Actor) {
      suspended.add(person.personId);
      return builder;
    },
    settingMembers(people: readonly Actor[]) {
      members.set(
        larkfield.settingId,
        people.map(({ personId }) => personId),
      );
      return builder;
    },
    managedBy(...managers: readonly Actor[]) {
      team.managers.set(
        speechTeam.teamId,
        managers.map(({ personId }) => personId),
      );
      return builder;
    },
    graceDays(days: number) {
      graceDays = days;
      return builder;
    },
    documents: (): HubDocument[] => [...documents.values()],
    body: bodyOf,
    state(): CaseState {
      const hub: HubFacts = {
        settingMembers: members,
        teamMembers: team.members,
        teamManagers: team.managers,
        suspended,
        roles: new Map(everybody.map(({ personId, role }) => [personId, role])),
        graceDays,
      };
      const facts = [...documents.values()].map(
        (document): DocumentFacts => ({
          id: document.id,
          revision: idOf(name, document.id, 'first'),
          facts: factsOf(document.body),
        }),
      );
      return { caseId, documents: new Map(facts.map((one) => [one.id, one])), hub };
    },
  };
  put('case', { ...posy, ref: /^[A-Z]-\d{3,6}$/.test(name) ? name : posy.ref });
  put('assessment', anAssessment);
  return builder;
}
export type CaseBuilder = ReturnType<typeof aCase>;

const posysPlanDraft = (roundId: string): PlanDraftBody => ({
  kind: 'plan-draft',
  roundId,
  text: posysPlan(),
  sources: [],
  ties: posysTies,
});

const posy: CaseBody = {
  kind: 'case',
  ref: 'H-2291',
  child: { firstName: 'Posy', lastName: 'Fenwick', knownAs: null, birthDate: '2019-03-14', yearGroup: 'Year 2' },
  setting: larkfield,
  coordinator: refOf(jane),
  cover: null,
  stage: 'gathering advice',
  picture: null,
  events: [{ type: 'request received', on: '2026-09-01' }],
  exemptions: [],
};

const anAssessment: RoundBody = {
  kind: 'round',
  type: 'assessment',
  openedOn: '2026-10-05',
  closedOn: null,
  outcome: null,
  invited: [],
};

const aGrant: GrantBody = {
  kind: 'grant',
  to: { type: 'person', ...refOf(abigail) },
  capacity: 'parent',
  relation: 'Mother, has parental responsibility',
  grantedOn: '2026-10-05',
  grantedBy: refOf(jane),
  endsOn: null,
  ended: null,
};

const aPhoto: FileBody = {
  kind: 'file',
  draftId: null,
  name: 'drawing.png',
  type: 'image/png',
  bytes: 8,
  sha256: createHash('sha256').update('a drawing').digest('hex'),
  alt: 'A drawing of a cat',
  addedBy: refOf(nadia),
};

function anAnswer(requestId: string, request: AdviceRequestBody): AdviceBody {
  return {
    kind: 'advice',
    requestId,
    roundId: request.roundId,
    adviserKind: request.adviserKind,
    service: request.service,
    version: 1,
    text: fullText(`answer of ${request.service}`),
    attachments: [],
    authors: request.authors,
    submittedBy: request.authors[0] ?? refOf(sam),
    submittedAt: '2026-11-02T15:00:00.000Z',
    whatChanged: null,
    supersedes: null,
  };
}
