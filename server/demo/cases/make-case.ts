import type { CaseEvent } from '../../../shared/domain/documents/index.ts';
import type { PersonRef } from '../../../shared/domain/people/index.ts';
import { actBy, addDays, earlier } from '../../../shared/domain/statute/index.ts';
import { type Cast, type DemoPerson, refTo } from '../people/people.ts';
import { type DemoSetting, settingsForYear } from '../people/settings.ts';
import type { Random } from '../random.ts';
import type { Story } from '../stories.ts';
import { addAccess } from './access.ts';
import { addAdvice } from './advice.ts';
import { caseBody, exemptionsOf } from './case-body.ts';
import { type DemoDocument, type DemoFile, openBook } from './case-book.ts';
import { type Child, makeChild } from './child.ts';
import { familyOf } from './families.ts';
import type { Place } from './place.ts';
import { addPlan } from './plans.ts';
import { addAuthorityRecords, addRights } from './rights.ts';
import { addRounds, askAll } from './rounds.ts';
import { eventsOf } from './timeline.ts';
import { addLateWork, barFather } from './turns.ts';

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
  const assessment = rounds.find(({ body }) => body.type === 'assessment');
  if (assessment)
    addPlan(
      book,
      { story, roundId: assessment.roundId, child, place, parent: parentIn(family), by, today },
      events,
      random.for('plan'),
    );
  if (coordinator) {
    addRights(book, family, { on: earlier(allocated, today), by, today, birthDate: child.birthDate });
    addAuthorityRecords(book, place, by);
  }
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

/** Who of the family answers for it in the hub. */
const parentIn = (family: ReturnType<typeof familyOf>): PersonRef | undefined =>
  family.map(({ person }) => refTo(person))[0];

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
