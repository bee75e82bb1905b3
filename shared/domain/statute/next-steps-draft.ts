import { dateInWords, dayInWords } from './calendar.ts';
import type { NextStep, Situation } from './situation.ts';
import { listOf, plainStep } from './step-words.ts';

/** Reg 13(1): the last day of the family's time to answer the draft that counts; null when none was served. */
const untilOf = ({ course, draft }: Situation): string | null =>
  course.newestDraft === null ? null : (draft.answerBy ?? course.newestDraft.answerBy);

const step = (who: NextStep['who'], sentence: string, by: string | null, ruleId: string, late = false): NextStep => ({
  who,
  sentence,
  by,
  late,
  ruleId,
});

/** For the family while a draft plan is with it: answer it, then what becomes of the answer. Nobody is late by answering late. */
export function draftSteps(situation: Situation): NextStep[] {
  const { child, coordinator, today, draft } = situation;
  const until = untilOf(situation);
  if (until === null) return [];
  const own = draft.answers.filter((one) => one.mine);
  const wishes = draft.consultations
    .filter((one) => !one.answered)
    .map(({ name, dueOn }) =>
      step(
        'others',
        `We asked ${name} whether it can meet ${child}’s needs. Its answer is due by ${dayInWords(dueOn)}.`,
        dueOn,
        'consult-setting',
      ),
    );
  if (own.length === 0) {
    const sentence =
      today <= until
        ? `Tell us what you think of ${child}’s draft plan by ${dayInWords(until)}. You can also tell us which school or college you would like.`
        : `You can still tell us what you think of ${child}’s draft plan. We hoped to have it by ${dayInWords(until)}, and it counts just the same.`;
    return [step('you', sentence, until, 'representations'), ...wishes];
  }
  const received = own.map(({ receivedOn }) => receivedOn).toSorted()[0] ?? until;
  const answered = own.every(({ unanswered }) => unanswered === 0);
  const sentence = answered
    ? `You answered the draft plan on ${dateInWords(received)}, and each of your comments has an answer that you can read.`
    : `You answered the draft plan on ${dateInWords(received)}. ${coordinator} answers each of your comments before the final plan is sent.`;
  return [plainStep('others', sentence), ...wishes];
}

/** For the authority while a draft plan is with the family: answer the comments, look after the consultations, decide. */
export function draftStepsOfStaff(situation: Situation): NextStep[] {
  const { course, today, draft } = situation;
  const until = untilOf(situation);
  if (until === null) return [];
  const steps: NextStep[] = [];
  const open = draft.answers.reduce((sum, { unanswered }) => sum + unanswered, 0);
  if (open > 0)
    steps.push(
      plainStep(
        'you',
        `Answer ${open === 1 ? 'the comment' : `the ${open} comments`} of the family on the draft plan. The final plan can’t be sent before.`,
      ),
    );
  steps.push(...consultationSteps(situation));
  if (course.decidedToIssue === null)
    steps.push(plainStep('you', 'Record the decision to issue a plan. The final plan can’t be sent before.'));
  if (today <= until && draft.answers.length === 0)
    steps.push(step('others', `The family answers the draft plan by ${dayInWords(until)}.`, until, 'representations'));
  return steps;
}

function consultationSteps({ draft, today }: Situation): NextStep[] {
  const waiting = draft.consultations.filter(({ answered }) => !answered);
  const late = waiting.filter(({ dueOn }) => dueOn < today);
  const due = waiting.filter(({ dueOn }) => dueOn >= today).toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
  const steps: NextStep[] = [];
  if (late.length > 0)
    steps.push(
      step(
        'you',
        `Ask ${listOf(late.map(({ name, dueOn }) => `${name} (due ${dateInWords(dueOn)})`))} again to answer the consultation.`,
        late.map(({ dueOn }) => dueOn).toSorted()[0] ?? null,
        'consult-setting',
        true,
      ),
    );
  if (due.length > 0)
    steps.push(
      step(
        'others',
        `${listOf(due.map(({ name, dueOn }) => `${name} (by ${dateInWords(dueOn)})`))} ${due.length === 1 ? 'answers' : 'answer'} the consultation.`,
        due[0]?.dueOn ?? null,
        'consult-setting',
      ),
    );
  return steps;
}
