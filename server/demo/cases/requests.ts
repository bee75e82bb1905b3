import type { CaseEvent } from '../../../shared/domain/documents/index.ts';
import type { PersonRef } from '../../../shared/domain/people/index.ts';
import { actBy, addDays, daysBetween } from '../../../shared/domain/statute/index.ts';
import { type Cast, refTo } from '../people/people.ts';
import type { Random } from '../random.ts';
import type { Answers, Story } from '../stories.ts';
import type { Asked } from './advice.ts';
import type { Adviser } from './advisers.ts';
import type { Relative } from './families.ts';
import type { Place } from './place.ts';
import { type TeamAsked, teamAsked } from './team-requests.ts';

/** Who is asked in one round, from when, and how far the answers have come. */
export interface RoundToAsk {
  roundId: string;
  advisers: readonly Adviser[];
  askedOn: string;
  askedBy: PersonRef;
  answers: Answers;
  /** Answers come before this day: the draft plan, the end of the round, or today. */
  before: string;
  /** In a round that has ended nobody is waited for. */
  ended: boolean;
}

interface CaseAround {
  story: Story;
  cast: Cast;
  family: readonly Relative[];
  place: Place | null;
  events: readonly CaseEvent[];
  today: string;
}

export function requestsOf(round: RoundToAsk, around: CaseAround, random: Random): Asked[] {
  const { story, cast, family, place } = around;
  const open = outstandingOnes(round, story, random);
  return round.advisers.map((adviser, index) => {
    const author = authorOf(adviser, cast, family, place, random);
    const isOpen = open.has(index);
    const answeredOn = isOpen ? null : answerDay(round, adviser, random, index);
    const professional = adviser.adviserKind !== 'family';
    const asked = { askedOn: round.askedOn, open: isOpen, index, today: around.today };
    const team = isOpen && round.ended ? null : teamAsked(adviser, story, cast, asked);
    const exempt = adviser.bank === 'Community paediatrics' && round.answers === 'all but one, exempt';
    return {
      adviser,
      author,
      team,
      exempt: exempt || (adviser.bank === 'Community paediatrics' && story.turn === 'idris'),
      to: placeOf(adviser, author, place, team),
      roundId: round.roundId,
      askedOn: round.askedOn,
      askedBy: round.askedBy,
      answeredOn,
      withdrawn: isOpen && round.ended,
      ...writingOf(
        isOpen ? headingsWritten(story, adviser, round, around.today, random) : 5,
        professional && random.chance(0.2) ? random.int(1, 2) : 0,
        team,
      ),
      corrected: professional && adviser.bank !== 'school' && random.chance(0.16),
      parent:
        family[0]?.person.role === 'family' && family[0].capacity !== 'young person'
          ? family[0].person.name
          : (family[1]?.person.name ?? 'the family'),
      setting: place?.setting.name ?? 'home',
      requestId: random.uuid(),
    };
  });
}

/** Nobody has written before somebody is allocated. */
const writingOf = (written: number, photos: number, team: TeamAsked | null) =>
  team?.awaiting ? { written: 0, photos: 0 } : { written, photos };

function placeOf(adviser: Adviser, author: PersonRef, place: Place | null, team: TeamAsked | null): Asked['to'] {
  if (team) return { type: 'team', teamId: team.team.id, name: team.team.name };
  return adviser.bank === 'school' && place
    ? { type: 'setting', settingId: place.setting.id, name: place.setting.name }
    : { type: 'person', ...author };
}

function authorOf(
  adviser: Adviser,
  cast: Cast,
  family: readonly Relative[],
  place: Place | null,
  random: Random,
): PersonRef {
  if (adviser.adviserKind === 'family') return refTo((family[0] as Relative).person);
  if (adviser.people.length === 0 && place) return refTo(place.sencos[0] as (typeof place.sencos)[number]);
  return refTo(cast.byKey(random.pick(adviser.people)));
}

/** Which of the requests have no answer yet. */
function outstandingOnes({ advisers, answers }: RoundToAsk, story: Story, random: Random): Set<number> {
  const all = advisers.map((_, index) => index);
  const at = (bank: string): number => advisers.findIndex((one) => one.bank === bank);
  if (story.turn === 'idris') return new Set([at('Speech and language therapy'), at('Community paediatrics')]);
  if (story.turn === 'posy' || story.turn === 'tomasz')
    return new Set(
      all.filter(
        (index) => index !== at('school') && (story.turn === 'tomasz' || advisers[index]?.adviserKind !== 'family'),
      ),
    );
  switch (answers) {
    case 'none':
      return new Set(all);
    case 'few':
      return new Set(random.shuffle(all).slice(Math.min(2, all.length - 1)));
    case 'most':
      return new Set(random.shuffle(all).slice(-2));
    case 'all but one':
      return new Set(random.shuffle(all.filter((index) => advisers[index]?.adviserKind !== 'family')).slice(0, 1));
    case 'all but one, exempt':
      return new Set([at('Community paediatrics')]);
    case 'all':
      return new Set();
  }
}

/** Most answers come in the last two weeks; some come late. */
function answerDay(round: RoundToAsk, adviser: Adviser, random: Random, index: number): string {
  const room = daysBetween(round.askedOn, round.before) - 1;
  const late = round.answers === 'all' && index === 3 && random.chance(0.35) ? random.int(43, 47) : 0;
  const lag = late > 0 ? late : adviser.adviserKind === 'family' ? random.int(5, 16) : random.int(16, 42);
  const day = actBy(addDays(round.askedOn, Math.max(1, Math.min(lag, room))));
  return day <= round.askedOn ? addDays(round.askedOn, 1) : day;
}

function headingsWritten(story: Story, adviser: Adviser, round: RoundToAsk, today: string, random: Random): number {
  const speech = adviser.bank === 'Speech and language therapy';
  if (speech && story.turn === 'idris') return 2;
  if (speech && story.turn === 'posy') return 4;
  if (speech && story.turn === 'tomasz') return 5;
  const waited = daysBetween(round.askedOn, today);
  return waited < 10 ? 0 : random.int(0, waited > 30 ? 4 : 2);
}
