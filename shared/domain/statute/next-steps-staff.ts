import { dateInWords, dayInWords } from './calendar.ts';
import type { KeyDate } from './key-date.ts';
import { draftStepsOfStaff } from './next-steps-draft.ts';
import type { NextStep, Situation } from './situation.ts';
import { inDays } from './standing.ts';
import { isOpen, listOf, plainStep, stepBy } from './step-words.ts';

/** For the authority's co-ordinators: what the law asks next, with the day to act by. */
export function staffSteps(situation: Situation): NextStep[] {
  const { course, over, allocated } = situation;
  const allocate =
    allocated || (over && course.planMade === null) ? [] : [plainStep('you', 'Allocate the case to a co-ordinator.')];
  if (over) return [...allocate, ...afterwards(situation)];
  if (course.received === null) return allocate;
  return [
    ...allocate,
    ...tell(situation),
    ...decide(situation),
    ...gather(situation),
    ...draft(situation),
    ...final(situation),
  ];
}

function afterwards({ dates, course }: Situation): NextStep[] {
  const appeal = dates.get('appeal');
  const appeals = isOpen(appeal)
    ? [stepBy('others', appeal, `The family can appeal until ${dayInWords(appeal.legalDate ?? '')}.`)]
    : [];
  const review = dates.get('annual review');
  if (!isOpen(review)) return appeals;
  const held =
    course.meetingHeld === null
      ? ''
      : ` The meeting was held on ${dateInWords(course.meetingHeld)}: send the decision.`;
  return [stepBy('you', review, `Complete the annual review ${deadline(review)}.${held}`), ...appeals];
}

/** 'by Friday 1 January 2027 (act by Thursday 31 December 2026)' or 'now: it was due on …, 4 days ago'. */
function deadline(date: KeyDate): string {
  const due = date.legalDate ?? date.plannedOn ?? '';
  if (date.state === 'late') return `now: it was due on ${dayInWords(due)}, ${inDays(date.daysLate ?? 0)} ago`;
  if (date.state === 'exempt') return `as soon as you can: it was due on ${dayInWords(due)} and is exempt`;
  const act = date.actBy === null || date.actBy === due ? '' : ` (act by ${dayInWords(date.actBy)})`;
  return `by ${dayInWords(due)}${act}`;
}

function tell({ course, dates }: Situation): NextStep[] {
  const date = dates.get('request received');
  if (course.familyTold !== null || date === undefined) return [];
  return [
    stepBy(
      'you',
      date,
      'Tell the family, the health commissioner, social care and the head that the request was received, and record the day.',
    ),
  ];
}

function decide({ dates }: Situation): NextStep[] {
  const date = dates.get('decide whether to assess');
  return isOpen(date) ? [stepBy('you', date, `Decide whether to assess and tell the family ${deadline(date)}.`)] : [];
}

function gather({ course, progress, waiting, dates }: Situation): NextStep[] {
  if (course.decidedToAssess === null || course.draftServed !== null || progress.complete) return [];
  const date = dates.get('advice');
  if (progress.asked === 0) return [stepBy('you', date, 'Ask for advice.')];
  const late = waiting
    .filter((each) => each.date.state === 'late')
    .map(({ request, date: own }) => `${request.to.name} (${inDays(own.daysLate ?? 0)} late)`);
  const others = waiting
    .filter((each) => each.date.state !== 'late')
    .map(
      ({ request, date: own }) =>
        `${request.to.name} (${own.state === 'exempt' ? 'exempt' : `due ${dateInWords(own.legalDate)}`})`,
    );
  const steps: NextStep[] = [];
  if (late.length > 0) steps.push(stepBy('you', date, `Ask again for the advice of ${listOf(late)}.`));
  if (others.length > 0)
    steps.push({
      ...stepBy('others', date, `${listOf(others)} ${others.length === 1 ? 'sends' : 'send'} advice.`),
      late: false,
    });
  return steps;
}

function draft({ dates, course }: Situation): NextStep[] {
  const plan = dates.get('draft plan');
  const noPlan = dates.get('tell family if no plan');
  if (course.decidedToAssess === null) return [];
  const steps: NextStep[] = [];
  if (isOpen(plan))
    steps.push(
      stepBy(
        plan.current ? 'you' : 'others',
        plan,
        `Send the draft plan to the family. It is planned for ${dayInWords(plan.plannedOn ?? '')}.`,
      ),
    );
  if (isOpen(noPlan))
    steps.push(stepBy('you', noPlan, `If there is to be no plan, tell the family ${deadline(noPlan)}.`));
  return steps;
}

function final(situation: Situation): NextStep[] {
  const { dates, course } = situation;
  const steps: NextStep[] = [];
  steps.push(...draftStepsOfStaff(situation));
  const date = dates.get('final plan');
  if (isOpen(date) && course.decidedToAssess !== null)
    steps.push(stepBy('you', date, `Issue the final plan ${deadline(date)}.`));
  return steps;
}
