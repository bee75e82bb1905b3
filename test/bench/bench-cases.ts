import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import { systemClock } from '../../server/clock.ts';
import { makeCases, type NewCase } from '../../server/sync/index.ts';
import { emptyAdvice } from '../../shared/domain/advice/index.ts';
import type { AdviceRequestBody, Body, HubDocument, RichText } from '../../shared/domain/documents/index.ts';
import type { Actor, PersonRef } from '../../shared/domain/people/index.ts';
import { addDays, adviceDueOn } from '../../shared/domain/statute/index.ts';
import { testRevisions } from '../doubles/revisions.ts';

/** People whom the benchmarks need beside the readers of the authority. */
const numbered = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const someone = (number: number, name: string, role: Actor['role']): Actor => ({
  personId: numbered(number),
  name,
  role,
  settingId: null,
  teamIds: [],
});
/** Writes 1,400 drafts in 200 cases: 3,200 documents. */
export const writer = someone(1, 'Wanda Wright', 'contributor');
/** Is given access and loses it. */
export const guest = someone(2, 'Gwen Stray', 'family');
/** Writes one draft; joins a school while typing, whose 3,200 documents arrive then. */
export const typist = someone(3, 'Tilda Typer', 'setting');
/** Write one shared draft together. */
export const authors = Array.from({ length: 50 }, (_, index) =>
  someone(100 + index, `Author ${index + 1}`, 'contributor'),
);
const coordinator = someone(99, 'Corin Fairlie', 'coordinator');

const sentences = [
  'Tells three events in order when there are pictures to point at, and asks for a word that is missing.',
  'Follows an instruction of two parts in a quiet room; in class the second part is lost after a few seconds.',
  'Joins in at the water table and takes turns with one child, with an adult close by.',
  'Needs more time than others to find the first word, and speaks clearly once it is found.',
  'Works for eight minutes on a task of choice and for two on a task of somebody else.',
];

/** Some 2,000 characters of text under the usual headings. */
function someAdvice(): RichText {
  const text = emptyAdvice('health', 'Sam');
  const content = (text.content ?? []).map((section) => ({
    ...section,
    content: [
      ...(section.content ?? []),
      ...sentences.slice(0, 3).map((words) => ({
        type: 'paragraph',
        attrs: { id: randomUUID() },
        content: [{ type: 'text', text: words }],
      })),
    ],
  }));
  return { ...text, content };
}

interface CaseParts {
  number: number;
  requests: number;
  authors: readonly Actor[];
  today: string;
}

/** A case in its assessment: the case, its round, and so many requests with a draft each. */
function openCase({ number, requests, authors: of, today }: CaseParts): NewCase {
  const caseId = randomUUID();
  const documents: HubDocument[] = [];
  const add = (body: Body, id: string = randomUUID()): string => {
    documents.push({ id, caseId, kind: body.kind, body });
    return id;
  };
  const ref = (one: Actor): PersonRef => ({ personId: one.personId, name: one.name });
  const askedOn = addDays(today, -7);
  add({
    kind: 'case',
    ref: `B-${100_000 + number}`,
    child: {
      firstName: 'Sam',
      lastName: `Bench${number}`,
      knownAs: null,
      birthDate: '2019-03-04',
      yearGroup: 'Year 2',
    },
    setting: null,
    coordinator: ref(coordinator),
    cover: null,
    stage: 'gathering advice',
    picture: null,
    events: [
      { type: 'request received', on: addDays(today, -40) },
      { type: 'decided to assess', on: addDays(today, -9) },
      { type: 'advice asked', on: askedOn },
    ],
    exemptions: [],
  });
  const roundId = add({
    kind: 'round',
    type: 'assessment',
    openedOn: askedOn,
    closedOn: null,
    outcome: null,
    invited: [],
  });
  for (let index = 0; index < requests; index++) {
    const [requestId, draftId] = [randomUUID(), randomUUID()];
    const first = of[0] as Actor;
    const request: AdviceRequestBody = {
      kind: 'advice-request',
      roundId,
      adviserKind: 'health',
      service: `Therapy ${index + 1}`,
      to: { type: 'person', ...ref(first) },
      authors: of.map(ref),
      question: 'Please give your advice on needs, outcomes and provision. Say how much, how often and who.',
      askedOn,
      askedBy: ref(coordinator),
      dueOn: adviceDueOn(askedOn),
      state: 'outstanding',
      submittedOn: null,
      draftId,
    };
    add(request, requestId);
    add({ kind: 'advice-draft', requestId, roundId, text: someAdvice(), attachments: [] }, draftId);
  }
  return { caseId, documents };
}

/** Adds cases that are being written in, through the hub's own way of making cases. */
export async function addBenchCases(sql: Sql): Promise<void> {
  const today = systemClock.today();
  const people = [writer, guest, typist, ...authors, coordinator];
  await sql`
    INSERT INTO person (id, email, name, role, job_title, status)
    SELECT id, lower(replace(name, ' ', '.')) || '@bench.example', name, role, '', 'active' FROM unnest(
      ${people.map((one) => one.personId)}::uuid[], ${people.map((one) => one.name)}::text[],
      ${people.map((one) => one.role as string)}::text[]) AS p (id, name, role)`;
  const quiet = { enqueue: async () => {} };
  const ports = {
    sql,
    clock: systemClock,
    mailer: { send: async () => {} } as never,
    jobs: quiet,
    react: async () => {},
    wake: { tell: () => {} },
    revisions: testRevisions,
  };
  const cases = [
    openCase({ number: 0, requests: 1, authors, today }),
    openCase({ number: 1, requests: 1, authors: [typist], today }),
    ...Array.from({ length: 200 }, (_, index) =>
      openCase({ number: index + 2, requests: 7, authors: [writer], today }),
    ),
  ];
  for (let at = 0; at < cases.length; at += 40) await makeCases(ports, cases.slice(at, at + 40), coordinator);
}
