import type { CaseEvent, RoundBody } from '../../../shared/domain/documents/index.ts';
import type { PersonRef } from '../../../shared/domain/people/index.ts';
import { refTo } from '../people/people.ts';
import type { Random } from '../random.ts';
import type { Story } from '../stories.ts';
import type { Asked } from './advice.ts';
import { advisersFor, reviewersFor } from './advisers.ts';
import type { CaseBook } from './case-book.ts';
import type { Child } from './child.ts';
import type { Relative } from './families.ts';
import { requestsOf } from './requests.ts';
import { assessmentRound, dayOf, eventDay } from './timeline.ts';

interface OpenRound {
  roundId: string;
  body: RoundBody;
}

/** The assessment and the reviews of a case, each a round of its own. */
export function addRounds(
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

/** Everybody who is asked in these rounds. */
export function askAll(rounds: readonly OpenRound[], around: Around, child: Child, random: Random): Asked[] {
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
