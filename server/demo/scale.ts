import type { AdviceRequestBody, CaseBody } from '../../shared/domain/documents/index.ts';
import type { AdviserKind, PersonRef } from '../../shared/domain/people/index.ts';
import { addDays, adviceDueOn, dateInWords } from '../../shared/domain/statute/index.ts';
import { writeAdvice } from './advice-text.ts';
import { type CaseBook, openBook } from './cases/case-book.ts';
import { type Child, calledName, makeChild } from './cases/child.ts';
import type { DemoPerson } from './people/people.ts';
import { agePhase } from './people/school-year.ts';
import type { DemoSetting } from './people/settings.ts';
import { type Random, randomFrom } from './random.ts';
import type { Service } from './texts/index.ts';
import type { CaseToWrite } from './write-cases.ts';

/** How large an authority for measurements is. Each person sees `casesForEach` cases whole, 16 documents a case. */
export interface Scale {
  seed: string;
  cases: number;
  people: number;
  casesForEach: number;
  today: string;
}

/** 3,200 documents, about 5 MB, for each of 400 people, out of 64,000. */
export const benchmark: Omit<Scale, 'today'> = { seed: 'scale', cases: 4_000, people: 400, casesForEach: 200 };
/** The largest English authority: 20,000 cases. */
export const largest: Omit<Scale, 'today'> = { seed: 'scale', cases: 20_000, people: 400, casesForEach: 200 };
export const documentsInCase = 16;

export interface ScaleAuthority {
  settings: DemoSetting[];
  /** Accounts of settings, who see whole cases; then the co-ordinator and the advisers who are named in them. */
  people: DemoPerson[];
  readers: DemoPerson[];
  /** One case after the other, so that the largest authority need not fit the memory. */
  cases(): Generator<CaseToWrite>;
}

const advisers: readonly { bank: Service; kind: AdviserKind; name: string }[] = [
  { bank: 'Speech and language therapy', kind: 'health', name: 'Rowena Tidd' },
  { bank: 'Educational psychology', kind: 'educational psychology', name: 'Dr Amos Kerrigan' },
  { bank: 'Community paediatrics', kind: 'health', name: 'Dr Shreya Pillai' },
  { bank: 'Occupational therapy', kind: 'health', name: 'Lenny Ashgrove' },
  { bank: 'Children’s social care', kind: 'social care', name: 'Moira Bex' },
  { bank: 'school', kind: 'education', name: 'Percy Dunstable' },
];

/** Makes an authority of any size: every case has been through its assessment, and its setting sees all of it. */
export function generateScale(scale: Scale): ScaleAuthority {
  const random = randomFrom(scale.seed);
  const readersOfCase = (scale.people * scale.casesForEach) / scale.cases;
  const count = scale.people / readersOfCase;
  if (!Number.isInteger(readersOfCase) || !Number.isInteger(count))
    throw new Error('People, cases for each and cases must divide evenly.');
  const settings = Array.from(
    { length: count },
    (_, index): DemoSetting => ({
      id: random.uuid(),
      name: `School ${index + 1}`,
      phase: 'primary',
      urn: String(910_000 + index),
    }),
  );
  const readers = Array.from({ length: scale.people }, (_, index) =>
    person(random, `Reader ${index + 1}`, 'setting', settings[index % count]?.id ?? null),
  );
  const coordinator = person(random, 'Coralie Ordway', 'coordinator', null);
  const writers = advisers.map(({ name }) => person(random, name, 'contributor', null));
  const refs = writers.map(({ id, name }) => ({ personId: id, name }));
  const by = { personId: coordinator.id, name: coordinator.name };
  return {
    settings,
    readers,
    people: [...readers, coordinator, ...writers],
    *cases() {
      for (let index = 0; index < scale.cases; index++) {
        const setting = settings[index % count] as DemoSetting;
        yield scaleCase({ index, setting, by, refs, today: scale.today }, random.for(`case ${index}`));
      }
    },
  };
}

function person(random: Random, name: string, role: DemoPerson['role'], settingId: string | null): DemoPerson {
  const email = `${name.replace(/^Dr /, '').toLowerCase().replaceAll(' ', '.')}@harrowdale.example`;
  const about = { id: random.uuid(), key: null, name, email, role, jobTitle: '', adviserKind: null, service: null };
  return { ...about, settingId, status: 'active', tryThis: null };
}

interface CasePlan {
  index: number;
  setting: DemoSetting;
  by: PersonRef;
  refs: readonly PersonRef[];
  today: string;
}

/** A case with its round, its grant, six requests, their six answers and one correction: sixteen documents. */
function scaleCase({ index, setting, by, refs, today }: CasePlan, random: Random): CaseToWrite {
  const story = { stage: 'plan in force', received: 400, years: [1, 6] } as const;
  const child = makeChild(story, today, random, new Set());
  const book = openBook(random.uuid(), today, random);
  const day = (ago: number): string => addDays(today, -ago);
  const events: CaseBody['events'] = [
    { type: 'request received', on: day(400) },
    { type: 'decided to assess', on: day(365) },
    { type: 'advice asked', on: day(363) },
    { type: 'draft plan served', on: day(300) },
    { type: 'final plan issued', on: day(270) },
  ];
  const { firstName, lastName, knownAs, birthDate, yearGroup } = child;
  const about = {
    child: { firstName, lastName, knownAs, birthDate, yearGroup },
    setting: { settingId: setting.id, name: setting.name },
  };
  const body: CaseBody = {
    kind: 'case',
    ref: `S-${100_000 + index}`,
    ...about,
    coordinator: by,
    cover: null,
    stage: 'plan in force',
    picture: null,
    events,
    exemptions: [],
  };
  book.add(body, by, day(270));
  const roundId = book.add(
    { kind: 'round', type: 'assessment', openedOn: day(365), closedOn: day(270), outcome: 'plan issued', invited: [] },
    by,
    day(270),
  );
  const to = { type: 'setting' as const, settingId: setting.id, name: setting.name, sencos: [] };
  book.add(
    {
      kind: 'grant',
      to,
      capacity: 'setting',
      relation: 'Education setting',
      grantedOn: day(398),
      grantedBy: by,
      endsOn: null,
      ended: null,
    },
    by,
    day(398),
  );
  for (const [place, author] of refs.entries())
    addAnswer(
      book,
      { place, author, by, roundId, child, setting, askedOn: day(363), answeredOn: day(363 - 20 - place) },
      random,
    );
  return { caseId: book.caseId, documents: book.documents, files: [] };
}

interface Answer {
  place: number;
  author: PersonRef;
  by: PersonRef;
  roundId: string;
  child: Child;
  setting: DemoSetting;
  askedOn: string;
  answeredOn: string;
}

function addAnswer(book: CaseBook, answer: Answer, random: Random): void {
  const { place, author, by, roundId, child, setting, askedOn, answeredOn } = answer;
  const { bank, kind } = advisers[place] as (typeof advisers)[number];
  const service = bank === 'school' ? setting.name : bank;
  const [requestId, draftId] = [random.uuid(), random.uuid()];
  const request: AdviceRequestBody = {
    kind: 'advice-request',
    roundId,
    adviserKind: kind,
    service,
    to: { type: 'person', ...author },
    authors: [author],
    question:
      'Please give your advice on needs, outcomes and provision for this assessment. Say how much, how often and who.',
    askedOn,
    askedBy: by,
    dueOn: adviceDueOn(askedOn),
    state: 'submitted',
    submittedOn: answeredOn,
    draftId,
  };
  book.add(request, author, answeredOn, requestId);
  const words = {
    name: calledName(child),
    pronoun: child.pronoun,
    age: 8,
    yearGroup: child.yearGroup,
    setting: setting.name,
    interest: child.motif.interest,
    parent: 'the family',
    visit: dateInWords(askedOn),
    secondVisit: dateInWords(answeredOn),
  };
  const work = {
    service: bank,
    adviserKind: kind,
    child: words,
    phase: agePhase(child.year),
    areas: child.areas,
    written: place % 2 === 0 ? 2 : 1,
    figures: [],
  };
  const base = {
    kind: 'advice' as const,
    requestId,
    roundId,
    adviserKind: kind,
    service,
    attachments: [],
    authors: [author],
    submittedBy: author,
  };
  const text = writeAdvice(work, random);
  const first = book.add(
    { ...base, version: 1, text, submittedAt: book.moment(answeredOn), whatChanged: null, supersedes: null },
    author,
    answeredOn,
  );
  if (place !== 0) return;
  const later = addDays(answeredOn, 3);
  const whatChanged = 'The dates of my visits were put right.';
  book.add(
    {
      ...base,
      version: 2,
      text: writeAdvice(work, random),
      submittedAt: book.moment(later),
      whatChanged,
      supersedes: first,
    },
    author,
    later,
  );
}
