import { dayInWords } from './calendar.ts';
import type { NextStep, Situation } from './situation.ts';
import { inDays } from './standing.ts';
import { isOpen, listOf, plainStep, stepBy } from './step-words.ts';

/** For professionals and settings: what they are asked for, then what the others do. */
export function adviserSteps(situation: Situation): NextStep[] {
  const { over, course } = situation;
  if (over) return ended(situation);
  if (course.received === null) return [];
  return [
    ...consulted(situation),
    ...ownAdvice(situation),
    ...decision(situation),
    ...restOfAdvice(situation),
    ...plan(situation),
  ];
}

/** A2: those who gave advice see the case until a day that the case itself carries. */
const lastDay = ({ draft }: Situation): NextStep[] =>
  draft.until === null
    ? []
    : [{ ...plainStep('others', `You can read this case until ${dayInWords(draft.until)}.`), by: draft.until }];

function ended(situation: Situation): NextStep[] {
  return [...lastDay(situation), ...afterwards(situation)];
}

function afterwards({ dates, child, course }: Situation): NextStep[] {
  const review = dates.get('annual review');
  if (review !== undefined && review.state !== 'not needed') {
    const when = dayInWords(review.legalDate ?? '');
    return [
      stepBy(
        'others',
        review,
        review.state === 'late'
          ? `The annual review was due by ${when}.`
          : `The annual review of ${child}’s plan is due by ${when}.`,
      ),
    ];
  }
  if (course.ceased !== null) return [plainStep('others', 'The plan has ended. Nothing more is asked of you.')];
  return [plainStep('others', 'This assessment has ended. Nothing more is asked of you.')];
}

/** S39: a setting that sees the case, and is consulted about the draft plan. */
function consulted({ draft, child, today }: Situation): NextStep[] {
  return draft.consultations
    .filter((one) => one.mine && !one.answered)
    .map(({ dueOn }) => ({
      who: 'you' as const,
      sentence:
        dueOn < today
          ? `Say whether your setting can meet ${child}’s needs. The answer was due on ${dayInWords(dueOn)}.`
          : `Say by ${dayInWords(dueOn)} whether your setting can meet ${child}’s needs. The draft plan is there to read.`,
      by: dueOn,
      late: dueOn < today,
      ruleId: 'consult-setting',
    }));
}

function ownAdvice({ waiting }: Situation): NextStep[] {
  return waiting
    .filter((each) => each.mine)
    .map(({ request, date }) => ({
      who: 'you' as const,
      sentence: ownWords(request.service, date.state, date.legalDate, date.daysLate),
      by: date.legalDate,
      late: date.state === 'late',
      ruleId: date.why.ruleId,
    }));
}

function ownWords(service: string, state: string, due: string, daysLate: number | null): string {
  const how = 'You can finish and send it without a signal.';
  if (state === 'late')
    return `Your advice (${service}) was due on ${dayInWords(due)}, ${inDays(daysLate ?? 0)} ago. ${how}`;
  if (state === 'exempt')
    return `Your advice (${service}) was due on ${dayInWords(due)}. An exemption is recorded: send it as soon as you can.`;
  return `Your advice (${service}) is due by ${dayInWords(due)}. ${how}`;
}

function decision({ dates, coordinator }: Situation): NextStep[] {
  const date = dates.get('decide whether to assess');
  if (!isOpen(date)) return [];
  return [
    stepBy(
      'others',
      date,
      `${coordinator} decides whether to assess. The legal date is ${dayInWords(date.legalDate ?? '')}.`,
    ),
  ];
}

function restOfAdvice({ waiting, dates }: Situation): NextStep[] {
  const names = waiting.filter((each) => !each.mine).map(({ request }) => request.to.name);
  if (names.length === 0) return [];
  return [stepBy('others', dates.get('advice'), `${listOf(names)} ${names.length === 1 ? 'sends' : 'send'} advice.`)];
}

function plan({ dates, course, coordinator, today }: Situation): NextStep[] {
  const steps: NextStep[] = [];
  const draft = dates.get('draft plan');
  if (course.decidedToAssess !== null && isOpen(draft))
    steps.push(
      stepBy('others', draft, `${coordinator} writes the draft plan. The family has at least 15 days to answer it.`),
    );
  if (course.newestDraft !== null) {
    const until = course.newestDraft.answerBy;
    if (today <= until)
      steps.push({
        who: 'others',
        sentence: `The family answers the draft plan by ${dayInWords(until)}.`,
        by: until,
        late: false,
        ruleId: 'representations',
      });
  }
  const final = dates.get('final plan');
  if (isOpen(final) && course.decidedToAssess !== null)
    steps.push(stepBy('others', final, `The final plan is due by ${dayInWords(final.legalDate ?? '')}.`));
  return steps;
}
