import type { ReactNode } from 'react';
import { distanceWords, longDateWords } from '../../ui/dates.ts';
import type { DraftPlan } from './use-draft-plan.ts';

/** Reg 13(1): by when the family answers, from the day the draft was served. */
export function WindowWords({ draft, today }: { draft: DraftPlan; today: string }): ReactNode {
  const until = draft.plan.body.answerBy ?? '';
  if (draft.issued)
    return <p>The final plan has been issued. The letter with it says what you can do if you do not agree.</p>;
  if (today <= until)
    return (
      <p>
        You have until <b>{longDateWords(until)}</b> ({distanceWords(until, today)}).
      </p>
    );
  return (
    <p>We hoped to have your answer by {longDateWords(until)}. You can still send it, and it counts just the same.</p>
  );
}
