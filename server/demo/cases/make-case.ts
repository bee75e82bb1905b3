import type { CaseBody, CaseEvent, Exemption, RoundBody } from '../../../shared/domain/documents/index.ts';
import type { PersonRef } from '../../../shared/domain/people/index.ts';
import { actBy, addDays, dateInWords, earlier } from '../../../shared/domain/statute/index.ts';
import { type Cast, type DemoPerson, refTo } from '../people/people.ts';
import { type DemoSetting, settingsForYear } from '../people/settings.ts';
import { drawMotif } from '../pictures/motifs.ts';
import type { Random } from '../random.ts';
import type { Story } from '../stories.ts';
import { addAccess } from './access.ts';
import { type Asked, addAdvice, addFile } from './advice.ts';
import { advisersFor, reviewersFor } from './advisers.ts';
import { type CaseBook, type DemoDocument, type DemoFile, openBook } from './case-book.ts';
import { type Child, calledName, makeChild } from './child.ts';
import { familyOf, type Relative } from './families.ts';
import { requestsOf } from './requests.ts';
import { assessmentRound, dayOf, eventDay, eventsOf, exemptionFor } from './timeline.ts';

/** A setting with those who answer for it. */
export interface Place {
  setting: DemoSetting;
  sencos: readonly DemoPerson[];
}

export interface DemoCase {
  caseId: string;
  story: Story;
  child: Child;
  documents: DemoDocument[];
  files: DemoFile[];
  /** The family: who has no account yet is made with the case. */
  family: DemoPerson[];
}

export interface CaseWorld {
  today: string;
  cast: Cast;
  settings: readonly DemoSetting[];
  sencosOf(settingId: string): readonly DemoPerson[];
  /** Names given so far. */
  taken: Set<string>;
}

const castSettings: Partial<Record<NonNullable<Story['turn']>, string>> = {
  idris: 'Larkfield Primary School',
  posy: 'St Brannock’s Infants',
  tomasz: 'Moorgate Junior School',
  ruby: 'Ashby Road Primary School',
  leon: 'Harrowdale College',
};

/** One case with everything in it. Its first document is the case itself. */
export function makeCase(story: Story, number: number, world: CaseWorld, random: Random): DemoCase {
  const { today, cast, taken } = world;
  const child = makeChild(story, today, random.for('child'), taken);
  const family = familyOf(story, child, cast, random.for('family'), taken);
  const place = placeOf(story, child, world, random.for('setting'));
  const coordinator = coordinatorOf(story, number, cast);
  const book = openBook(random.uuid(), today, random.for('moments'));
  const events = eventsOf(story, today);
  const by = coordinator ?? refTo(cast.byKey('beth'));
  const around = { story, cast, family, place, events, today };
  const rounds = addRounds(book, story, events, by, family, today);
  const asked = askAll(rounds, around, child, random.for('requests'));
  const allocated = actBy(addDays(events[0]?.on ?? today, 2));
  if (coordinator) {
    const given = { on: earlier(allocated, today), by, today, apart: story.turn === 'sadia' };
    addAccess(book, family, place, given, random.for('access'));
  }
  const responses = asked.map((one) => ({
    one,
    ids: addAdvice(book, child, one, today, random.for(`advice ${one.requestId}`)),
  }));
  if (story.turn === 'late work') addLateWork(book, asked, by, today, cast);
  if (story.turn === 'sadia') barFather(book, responses, family, by, today);
  const exemptions = exemptionsOf(story, events, asked, { child, place, by }, random.for('exemption'));
  const body = caseBody(
    story,
    number,
    { child, place, coordinator, cast, events, exemptions },
    book,
    random.for('picture'),
    family,
  );
  book.add(body, by, lastDay(events, today), random.for('case').uuid());
  const last = book.documents.pop() as DemoDocument;
  return {
    caseId: book.caseId,
    story,
    child,
    documents: [last, ...book.documents],
    files: book.files,
    family: family.map(({ person }) => person),
  };
}

const lastDay = (events: readonly CaseEvent[], today: string): string => events.at(-1)?.on ?? today;

const officers = ['jane', 'callum', 'farida', 'marek', 'gwen'];

function coordinatorOf(story: Story, number: number, cast: Cast): PersonRef | null {
  if (story.awaitingAllocation) return null;
  if (story.turn === 'cover') return refTo(cast.byKey('callum'));
  if (story.turn === 'late work') return refTo(cast.byKey('farida'));
  const jane = story.turn === 'idris' || story.turn === 'posy' || story.turn === 'tomasz' || story.turn === 'ruby';
  return refTo(cast.byKey(jane ? 'jane' : (officers[number % officers.length] as string)));
}

function placeOf(story: Story, child: Child, world: CaseWorld, random: Random): Place | null {
  const named = story.turn && castSettings[story.turn];
  const fitting = settingsForYear(world.settings, child.year);
  const setting =
    world.settings.find(({ name }) => name === named) ??
    (random.chance(0.05) || fitting.length === 0 ? null : random.pick(fitting));
  return setting ? { setting, sencos: world.sencosOf(setting.id) } : null;
}

interface OpenRound {
  roundId: string;
  body: RoundBody;
}

function addRounds(
  book: CaseBook,
  story: Story,
  events: readonly CaseEvent[],
  by: PersonRef,
  family: readonly Relative[],
  today: string,
): OpenRound[] {
  const rounds: OpenRound[] = [];
  const add = (body: RoundBody): void => {
    rounds.push({ roundId: book.add(body, by, body.closedOn ?? body.openedOn), body });
  };
  const assessment = assessmentRound(story, events);
  if (assessment) add(assessment);
  for (const review of story.reviews ?? []) {
    const closed = dayOf(story, today, review.amended ?? review.decided);
    add({
      kind: 'round',
      type: 'review',
      openedOn: dayOf(story, today, review.meeting + 42),
      closedOn: closed,
      outcome: review.outcome,
      invited: [],
    });
  }
  if (story.review) {
    const invited = family.map(({ person }) => refTo(person));
    add({
      kind: 'round',
      type: 'review',
      openedOn: dayOf(story, today, story.review.opened),
      closedOn: null,
      outcome: null,
      invited,
    });
  }
  return rounds;
}

type Around = Parameters<typeof requestsOf>[1];

function askAll(rounds: readonly OpenRound[], around: Around, child: Child, random: Random): Asked[] {
  const { story, events, place, today } = around;
  return rounds.flatMap(({ roundId, body }, index) => {
    const chance = random.for(`round ${index}`);
    const name = place?.setting.name ?? null;
    const askedBy = refTo(around.cast.byKey('jane'));
    if (body.type === 'review') {
      const answers =
        body.closedOn !== null
          ? ('all' as const)
          : story.review?.meeting === undefined
            ? ('few' as const)
            : ('most' as const);
      const round = {
        roundId,
        advisers: reviewersFor(child, name, story, chance),
        askedOn: body.openedOn,
        askedBy,
        answers,
        before: body.closedOn ?? today,
        ended: body.closedOn !== null,
      };
      return requestsOf(round, around, chance);
    }
    const askedOn = eventDay(events, 'advice asked');
    if (askedOn === undefined) return [];
    const before =
      eventDay(events, 'draft plan served') ?? eventDay(events, 'decided no plan') ?? body.closedOn ?? today;
    const round = {
      roundId,
      advisers: advisersFor(child, name, story, chance),
      askedOn,
      askedBy,
      answers: story.answers ?? 'none',
      before,
      ended: body.closedOn !== null,
    };
    return requestsOf(round, around, chance);
  });
}

/** A response that came after its request had been withdrawn: kept for the authority (A6). */
function addLateWork(book: CaseBook, asked: readonly Asked[], by: PersonRef, today: string, cast: Cast): void {
  const request = asked.find((one) => one.answeredOn === null) ?? asked[0];
  const draft = book.documents.find(
    (document) => document.body.kind === 'advice-draft' && document.body.requestId === request?.requestId,
  );
  if (!request || !draft) return;
  const from = refTo(cast.byKey('bryn'));
  const on = addDays(today, -4);
  const reason = `The request to ${from.name} had been withdrawn on ${dateInWords(addDays(today, -9))}.`;
  book.add(
    {
      kind: 'late-work',
      from,
      receivedAt: book.moment(on),
      reason,
      documentId: draft.id,
      documentKind: 'advice-draft',
      requestId: null,
      work: draft.body,
    },
    by,
    on,
  );
}

/** N1: a parent who lives apart is kept from what social care wrote about the other home. */
function barFather(
  book: CaseBook,
  responses: readonly { one: Asked; ids: string[] }[],
  family: readonly Relative[],
  by: PersonRef,
  today: string,
): void {
  const father = family[1]?.person;
  const documentId = responses.find(({ one }) => one.adviser.bank === 'Children’s social care')?.ids[0];
  if (!father || !documentId) return;
  const reason = 'It says where the mother lives, which a court order keeps from him.';
  book.add(
    { kind: 'bar', personId: father.id, documentId, reason, barredOn: addDays(today, -9), barredBy: by },
    by,
    addDays(today, -9),
  );
}

function exemptionsOf(
  story: Story,
  events: readonly CaseEvent[],
  asked: readonly Asked[],
  about: { child: Child; place: Place | null; by: PersonRef },
  random: Random,
): Exemption[] {
  const found: Exemption[] = [];
  const [received] = events;
  if (received) {
    const head = about.place?.setting.name ?? null;
    const facts = {
      received: received.on,
      asked: asked[0]?.askedOn,
      child: calledName(about.child),
      head,
      requestId: null,
      recordedBy: about.by,
    };
    const exemption = exemptionFor(story, facts, random);
    if (exemption) found.push(exemption);
  }
  const doctor = asked.find((one) => one.adviser.bank === 'Community paediatrics' && one.answeredOn === null);
  if (doctor && (story.turn === 'idris' || story.answers === 'all but one, exempt')) {
    const missed = addDays(doctor.askedOn, 35);
    const reason = `The appointment on ${dateInWords(missed)} was missed. A new one was made for ${dateInWords(addDays(missed, 14))}.`;
    found.push({
      step: 'advice',
      ground: 'missed appointment',
      reason,
      from: missed,
      to: missed,
      recordedBy: about.by,
      recordedOn: addDays(missed, 1),
      requestId: doctor.requestId,
    });
  }
  return found;
}

function caseBody(
  story: Story,
  number: number,
  about: {
    child: Child;
    place: Place | null;
    coordinator: PersonRef | null;
    cast: Cast;
    events: CaseEvent[];
    exemptions: Exemption[];
  },
  book: CaseBook,
  random: Random,
  family: readonly Relative[],
): CaseBody {
  const { child, place, coordinator, cast, events, exemptions } = about;
  const { firstName, lastName, knownAs, birthDate, yearGroup } = child;
  return {
    kind: 'case',
    ref: `H-${String(1001 + number * 7)}`,
    child: { firstName, lastName, knownAs, birthDate, yearGroup },
    setting: place ? { settingId: place.setting.id, name: place.setting.name } : null,
    coordinator,
    cover: story.turn === 'cover' ? refTo(cast.byKey('gwen')) : null,
    stage: story.stage,
    picture: coordinator ? pictureOf(child, book, family, events, random) : null,
    events,
    exemptions,
  };
}

/** Nearly every child has chosen a picture; the first of the family added it. */
function pictureOf(
  child: Child,
  book: CaseBook,
  family: readonly Relative[],
  events: readonly CaseEvent[],
  random: Random,
): CaseBody['picture'] {
  const [first] = family;
  if (!first || random.chance(0.08)) return null;
  const bytes = Buffer.from(drawMotif(child.motif, random), 'utf8');
  const file = {
    name: `${child.motif.alt.replace(/^an? /, '')}.svg`,
    type: 'image/svg+xml' as const,
    alt: child.motif.alt,
    draftId: null,
  };
  const added = { by: refTo(first.person), on: events[0]?.on ?? '' };
  return { fileId: addFile(book, file, bytes, added), alt: child.motif.alt };
}
