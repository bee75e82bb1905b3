import type { AdviceBody, Body, PassageSource, PlanBody, RichText } from '../../shared/domain/documents/index.ts';
import type { Actor, AdviserKind } from '../../shared/domain/people/index.ts';
import { emptyPlan } from '../../shared/domain/plans/index.ts';
import { aPlan, line, list, posysPlan, posysTies, row } from '../builders/a-plan.ts';
import { type MemoryDevice, memoryDevice } from '../doubles/memory-device.ts';
import { caseId, posysText } from './posy.ts';

export interface PlanLook {
  /** 'whole': it can be sent. */
  plan?: 'none' | 'empty' | 'written' | 'whole';
  sent?: 'none' | 'draft' | 'final';
  as?: 'coordinator' | 'family' | 'adviser';
  offline?: boolean;
}

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const jane: Actor = { personId: id(11), name: 'Jane Holt', role: 'coordinator', settingId: null, teamIds: [] };
const tola: Actor = { personId: id(31), name: 'Tola Adeyemi', role: 'family', settingId: null, teamIds: [] };
const ros: Actor = { personId: id(10), name: 'Ros Penhale', role: 'contributor', settingId: null, teamIds: [] };
const actors = { coordinator: jane, family: tola, adviser: ros };
const ref = ({ personId, name }: Actor) => ({ personId, name });
const ids = { round: id(4), draft: id(300), sent: id(301), speech: id(60) };

/** Posy's plan as it was written from the advice: one passage is as it was, one was changed. */
export const posysPlanText = (): RichText =>
  aPlan({
    A: [
      line('a-1', 'Posy likes water, drums and her cousin Ade. She wants to play with the others at break.'),
      line('a-2', 'We want her to have friends, and to be understood by people who do not know her. Tola Adeyemi.'),
    ],
    B: [
      line('b-1', 'She does not yet join two words. People who do not know her understand little of what she says.'),
      line('b-2', 'When plans change without warning she leaves the room.'),
    ],
    E: [
      line('e-1', 'By July 2027 Posy joins two words, signs or pictures to ask, refuse and tell.'),
      list('e-steps', [line('e-s1', 'She hands over two cards.')], [line('e-s2', 'She says one of the words.')]),
    ],
    F: [
      row(
        'f-1',
        'Direct speech and language therapy',
        '45 minutes',
        'Every week in term',
        'Speech and language therapist',
      ),
      row('f-2', 'Visual timetable and choice board', 'All lessons', '', 'Class teacher'),
    ],
  });

const sources: PassageSource[] = [
  {
    blockId: 'b-1',
    adviceId: ids.speech,
    adviceBlockId: 'needs-list-1',
    excerpt: 'She does not yet join two words. People who do not know her understand about one word in three.',
  },
  {
    blockId: 'f-1',
    adviceId: ids.speech,
    adviceBlockId: 'row-1',
    excerpt:
      'Direct speech and language therapy, one to one 45 minutes Every week in term, 36 sessions a year Speech and language therapist',
  },
];

/** A device with Posy's case when all advice is in, on 23 November 2026: of her co-ordinator, her mother or an adviser. */
export function planDevice({ plan = 'written', sent = 'none', as = 'coordinator', offline = false }: PlanLook) {
  const device = memoryDevice(actors[as], '2026-11-23', () => '2026-11-23T14:02:00.000Z');
  const put = (n: number | string, body: Body): void => device.receive(caseId, typeof n === 'string' ? n : id(n), body);
  put(caseId, {
    kind: 'case',
    ref: 'H-2291',
    child: { firstName: 'Posy', lastName: 'Adeyemi', knownAs: null, birthDate: '2021-06-02', yearGroup: 'Reception' },
    setting: { settingId: id(20), name: 'St Brannock’s Infants' },
    coordinator: ref(jane),
    cover: null,
    stage: sent === 'none' ? (plan === 'none' ? 'gathering advice' : 'drafting the plan') : 'draft with the family',
    picture: null,
    events: [
      { type: 'request received', on: '2026-08-20' },
      { type: 'decided to assess', on: '2026-09-25' },
      { type: 'advice asked', on: '2026-09-28' },
      ...(sent === 'none' ? [] : [{ type: 'draft plan served' as const, on: '2026-11-18' }]),
    ],
    exemptions: [],
  });
  put(ids.round, {
    kind: 'round',
    type: 'assessment',
    openedOn: '2026-09-25',
    closedOn: null,
    outcome: null,
    invited: [],
  });
  people(put, as === 'coordinator');
  responses(put);
  if (as === 'coordinator' && plan !== 'none')
    put(ids.draft, {
      kind: 'plan-draft',
      roundId: ids.round,
      text: plan === 'empty' ? emptyPlan() : plan === 'whole' ? posysPlan() : posysPlanText(),
      sources: plan === 'empty' ? [] : sources,
      ties: plan === 'empty' ? [] : posysTies,
    });
  if (sent !== 'none' && as !== 'adviser') put(ids.sent, sentPlan(sent));
  device.online(!offline);
  return { device: device satisfies MemoryDevice, ids };
}

function people(put: (n: number, body: Body) => void, withContacts: boolean): void {
  const grant = (n: number, who: Actor, relation: string) =>
    put(n, {
      kind: 'grant',
      to: { type: 'person', ...ref(who) },
      capacity: 'parent',
      relation,
      grantedOn: '2026-08-24',
      grantedBy: ref(jane),
      endsOn: null,
      ended: null,
    });
  const father: Actor = { ...tola, personId: id(32), name: 'Femi Adeyemi' };
  grant(30, tola, 'Mother, has parental responsibility');
  grant(33, father, 'Father, has parental responsibility');
  if (!withContacts) return;
  const contact = (n: number, who: Actor, email: string | null, address: string, note: string | null) =>
    put(n, { kind: 'contact', person: ref(who), email, phone: null, address, note });
  contact(34, tola, 'tola.adeyemi@example.org', '4 Quarry Bank\nHarrowdale HD3 2PL', null);
  contact(35, father, null, '27 Mill Street\nHarrowdale HD1 9QT', 'Write to him at this address alone.');
}

function responses(put: (n: number | string, body: Body) => void): void {
  const asked: [number, string, AdviserKind, string, string][] = [
    [50, 'Parents', 'family', 'Tola Adeyemi', '2026-10-05'],
    [51, 'St Brannock’s Infants', 'education', 'Louise Petrie', '2026-10-12'],
    [52, 'Educational psychology', 'educational psychology', 'Dr Anneke Voss', '2026-11-02'],
    [53, 'Speech and language therapy', 'health', 'Ros Penhale', '2026-11-06'],
  ];
  for (const [n, service, adviserKind, name, on] of asked) {
    const person = { personId: id(n + 500), name };
    const request = { roundId: ids.round, adviserKind, service };
    put(n, {
      kind: 'advice-request',
      ...request,
      to: { type: 'person', ...person },
      authors: [person],
      question: '',
      askedOn: '2026-09-28',
      askedBy: ref(jane),
      dueOn: '2026-11-09',
      state: 'submitted',
      submittedOn: on,
      draftId: id(n + 600),
    });
    const body: AdviceBody = {
      kind: 'advice',
      requestId: id(n),
      ...request,
      version: 1,
      text: posysText(),
      attachments: [],
      authors: [person],
      submittedBy: person,
      submittedAt: `${on}T10:00:00.000Z`,
      whatChanged: null,
      supersedes: null,
    };
    put(service.startsWith('Speech') ? ids.speech : n + 700, body);
  }
}

const sentPlan = (status: 'draft' | 'final'): PlanBody => ({
  kind: 'plan',
  roundId: ids.round,
  text: posysPlanText(),
  ties: posysTies,
  status,
  version: 1,
  sentBy: ref(jane),
  served: { on: '2026-11-18', by: 'post' },
  answerBy: status === 'draft' ? '2026-12-02' : null,
});
