import { dateInWords, dayInWords } from './calendar.ts';
import type { KeyDate } from './key-date.ts';
import { draftSteps } from './next-steps-draft.ts';
import type { NextStep, Situation } from './situation.ts';
import { aimWords, isOpen, plainStep, stepBy } from './step-words.ts';

/** For parents, carers, advocates and young people: short sentences, "we" is the council. */
export function familySteps(situation: Situation): NextStep[] {
  const { course, child } = situation;
  const end = ending(situation);
  if (end !== null) return end;
  if (course.received === null) return [];
  return [
    ...ownViews(situation),
    ...draftSteps(situation),
    ...decision(situation),
    ...advice(situation),
    ...plan(situation),
    ...nobodyYet(situation, child),
  ];
}

function ending({ course, child, over, dates, today }: Situation): NextStep[] | null {
  const review = dates.get('annual review');
  const rights = appealSteps(dates, today, review === undefined ? 'you' : 'others');
  if (review !== undefined) {
    if (review.state === 'not needed')
      return [
        plainStep('others', `${child}’s plan has ended. The decision letter says what you can do if you do not agree.`),
      ];
    const late =
      review.state === 'late'
        ? `We should have finished looking at ${child}’s plan again by ${dayInWords(review.legalDate ?? '')}.`
        : null;
    const due = `By ${dayInWords(review.legalDate ?? '')} we look at ${child}’s plan again, together with you.`;
    const met =
      course.meetingHeld === null ? '' : ' The meeting has been held. We will write to you with our decision.';
    return [stepBy('others', review, `${late ?? due}${met}`), ...rights];
  }
  if (!over) return null;
  if (course.withdrawn !== null)
    return [plainStep('others', 'The request was withdrawn. You can ask again at any time.')];
  return [
    ...rights,
    plainStep(
      'others',
      'The decision letter says how you can appeal, and where you get free advice that is not from the council.',
    ),
  ];
}

/** What the family can do when it does not agree, and by when. First what comes first. */
function appealSteps(dates: Situation['dates'], today: string, who: NextStep['who']): NextStep[] {
  const mediation = dates.get('contact mediation adviser');
  const appeal = dates.get('appeal');
  if (appeal?.legalDate == null) return [];
  const steps: NextStep[] = [];
  if (isOpen(mediation) && mediation.legalDate !== null)
    steps.push(
      stepBy(
        who,
        mediation,
        `If you do not agree with the decision, contact the mediation adviser by ${dayInWords(mediation.legalDate)}. You do not have to take part in mediation.`,
      ),
    );
  if (today > appeal.legalDate)
    return [
      plainStep(
        'others',
        `The time to appeal ended on ${dateInWords(appeal.legalDate)}. If something kept you from it, ask for free advice: the tribunal can allow more time.`,
      ),
    ];
  const opener = steps.length > 0 ? 'You' : 'If you do not agree with the decision, you';
  steps.push(
    stepBy('others', appeal, `${opener} can appeal to the SEND Tribunal until ${dayInWords(appeal.legalDate)}.`),
  );
  return steps;
}

function ownViews({ waiting }: Situation): NextStep[] {
  return waiting
    .filter((each) => each.mine)
    .map(({ date }) => ({
      who: 'you' as const,
      sentence:
        date.state === 'late' || date.state === 'exempt'
          ? 'You can still send us your views. We hoped to have them already, and they count just the same.'
          : `Tell us your views by ${dayInWords(date.legalDate)}.`,
      by: date.legalDate,
      late: false,
      ruleId: date.why.ruleId,
    }));
}

function decision({ dates, child, coordinator }: Situation): NextStep[] {
  const date = dates.get('decide whether to assess');
  if (!isOpen(date)) return [];
  const sentence = passed(date)
    ? `We should have told you by ${dayInWords(date.legalDate ?? '')} whether we will assess ${child}’s needs. ${coordinator} tells you as soon as it is decided.`
    : `By ${dayInWords(date.legalDate ?? '')} we tell you whether we will assess ${child}’s needs.${aimWords(date)}`;
  return [stepBy('others', date, sentence)];
}

const passed = (date: KeyDate): boolean => date.state === 'late' || date.state === 'exempt';

function advice({ progress, child, waiting, course }: Situation): NextStep[] {
  if (course.decidedToAssess === null || course.draftServed !== null) return [];
  if (progress.asked === 0) return [plainStep('others', `We ask people who know ${child} what helps.`)];
  if (progress.complete) return [];
  const late = waiting.filter((each) => !each.mine && each.date.state === 'late').length;
  const chased = late === 0 ? '' : ` ${late === 1 ? 'One answer is' : `${late} answers are`} late. We keep asking.`;
  return [
    plainStep(
      'others',
      `People who know ${child} are telling us what helps. ${progress.sent} of ${progress.asked} have answered.${chased}`,
    ),
  ];
}

function plan({ dates, coordinator, course, child }: Situation): NextStep[] {
  const noPlan = dates.get('tell family if no plan');
  const final = dates.get('final plan');
  const steps: NextStep[] = [];
  if (course.decidedToAssess !== null && isOpen(noPlan)) {
    const when = passed(noPlan)
      ? `We should have decided by ${dayInWords(noPlan.legalDate ?? '')} whether ${child} has a plan.`
      : `By ${dayInWords(noPlan.legalDate ?? '')} we decide whether ${child} has a plan.`;
    steps.push(
      stepBy(
        'others',
        noPlan,
        `${when} If we think a plan is right, ${coordinator} sends you a draft. You then have at least 15 days to tell us what you think.${aimWords(noPlan)}`,
      ),
    );
  }
  if (isOpen(final)) {
    const sentence = passed(final)
      ? `${child}’s final plan was due on ${dateInWords(final.legalDate ?? '')}. We send it as soon as it is ready.`
      : `If ${child} has a plan, you have the final plan by ${dayInWords(final.legalDate ?? '')}.${aimWords(final)}`;
    steps.push(
      stepBy(
        'others',
        final,
        course.draftServed === null ? sentence : sentence.replace(`If ${child} has a plan, you`, 'You'),
      ),
    );
  }
  return steps;
}

const nobodyYet = ({ allocated }: Situation, child: string): NextStep[] =>
  allocated ? [] : [plainStep('others', `We choose a co-ordinator for ${child} and tell you the name.`)];
