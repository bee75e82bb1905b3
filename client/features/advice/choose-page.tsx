import { type ReactNode, useEffect, useState } from 'react';
import { Redirect, useSearch } from 'wouter';
import { headingTitle, openConflicts, resolveConflict } from '../../../shared/domain/advice/index.ts';
import type { RichText } from '../../../shared/domain/documents/index.ts';
import { useDevice } from '../../device/react.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Choose } from './choose-wording.tsx';
import { NotHere, useLeft } from './not-here.tsx';
import { type TextPlace, textPlace } from './text-place.ts';
import { taskOf, useAnswer } from './use-answer.ts';

/** Two people changed the same paragraph while apart (O3): both wordings side by side; one is chosen, or both are combined. */
export default function ChoosePage({ caseId, requestId }: { caseId: string; requestId: string }): ReactNode {
  const answer = useAnswer(caseId, requestId);
  const left = useLeft(answer);
  const device = useDevice();
  const which = new URLSearchParams(useSearch()).get('which');
  const [place, setPlace] = useState<TextPlace | null>(null);
  const [text, setText] = useState<RichText | null>(null);
  const task = answer ? taskOf(answer) : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is read once, and again when the stored one changes
  useEffect(() => {
    if (!answer || (task !== 'draft' && task !== 'correction')) return;
    const found = textPlace(device, 'advice-draft', caseId, answer.request.body.draftId);
    setPlace(found);
    void found.stored().then((stored) => setText(stored?.body.text ?? null));
  }, [device, task, answer?.draft?.body.text]);
  if (answer === null) return <NotHere caseId={caseId} left={left} />;
  if (!answer || !text || !place) return <Skeleton />;
  const conflicts = openConflicts(text);
  const conflict = conflicts.find((one) => one.id === which) ?? conflicts[0];
  const write = `/cases/${caseId}/advice/${requestId}/write`;
  if (!conflict) return <Redirect to={write} replace />;
  return (
    <Choose
      key={conflict.id}
      heading={`Two wordings in the advice, ${answer.case.body.ref}`}
      under={headingTitle(conflict.sectionKey, answer.request.body.adviserKind, answer.childName)}
      conflict={conflict}
      left={conflicts.length - 1}
      choose={(blocks) =>
        place.change((before) => ({ ...before, text: resolveConflict(before.text, conflict.id, blocks) }))
      }
      write={write}
    />
  );
}
