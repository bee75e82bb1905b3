import type { ReactNode } from 'react';
import { useDevice } from '../../device/react.ts';
import { Button } from '../../ui/button.tsx';
import type { CaseView } from './case-view.ts';

/** Reg 13(1), s39: the way to the family's answer to a draft plan, to the replies, and to the consultations. */
export function WithTheFamily({ view, manages }: { view: CaseView; manages: boolean }): ReactNode {
  const { actor } = useDevice();
  const { caseId, draft } = view;
  const base = `/cases/${caseId}`;
  const consulted = draft.consultations.some((one) => one.mine);
  if (draft.answerBy === null && !consulted) return null;
  if (actor.role === 'family')
    return (
      <p>
        <Button href={`${base}/plan-answer`}>
          {draft.answers.some((one) => one.mine) ? 'Your answer to the draft plan' : 'Answer the draft plan'}
        </Button>
      </p>
    );
  if (consulted)
    return (
      <p>
        <Button href={`${base}/consultation`}>The consultation of your setting</Button>
      </p>
    );
  if (!manages) return null;
  const open = draft.answers.reduce((sum, { unanswered }) => sum + unanswered, 0);
  const waiting = draft.consultations.filter(({ answered }) => !answered).length;
  return (
    <div className="row">
      <Button kind="second" href={`${base}/plan-answers`}>
        {`Answers of the family${open > 0 ? ` (${open} to answer)` : ''}`}
      </Button>
      <Button kind="second" href={`${base}/consultations`}>
        {`Consultations${waiting > 0 ? ` (${waiting} waiting)` : ''}`}
      </Button>
    </div>
  );
}
