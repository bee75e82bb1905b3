import { useState } from 'react';
import { useLocation } from 'wouter';
import type { DecisionRequest } from '../../../shared/api/assessments.ts';
import { decisionKinds, type Effect, effectOf } from '../../../shared/domain/assessments/index.ts';
import type { DecisionType } from '../../../shared/domain/documents/index.ts';
import { letterOfDecision } from '../../../shared/domain/letters/index.ts';
import { post } from '../../app/api.ts';
import { type DateParts, dateOf, emptyDate } from '../../ui/date-field.tsx';
import { useUnsaved } from '../../ui/unsaved.ts';
import { useSending } from '../cases/index.ts';
import type { CaseOnDevice } from './case-on-device.ts';
import { ids, problemOfRefusal } from './decision-words.ts';

/** What was typed about a decision, and what recording it would do. */
export function useDecision(caseId: string, { context }: CaseOnDevice) {
  const [, navigate] = useLocation();
  const [type, setType] = useState<DecisionType | null>(null);
  const [day, setDay] = useState<DateParts>(emptyDate);
  const [grounds, setGrounds] = useState('');
  const [decidedBy, setDecidedBy] = useState('');
  const sending = useSending(ids);
  const on = dateOf(day);
  const input: DecisionRequest | null =
    type && on
      ? { type, on, grounds: grounds.trim(), decidedBy: decisionKinds[type].needsDecider ? decidedBy.trim() : '' }
      : null;
  useUnsaved(type !== null);
  const base = `/cases/${caseId}/decision`;

  const check = (): void => {
    const missing = [
      ...(type ? [] : [{ field: ids.type, words: 'Choose what was decided or done' }]),
      ...(on ? [] : [{ field: ids.on, words: 'Enter a date, for example 27 3 2026' }]),
    ];
    const asked = input && effectOf(input, context);
    if (asked && !asked.ok) missing.push(problemOfRefusal(asked.code, asked.detail?.field));
    sending.setProblems(missing);
    if (missing.length === 0) navigate(`${base}/check`);
  };
  /** Null while there is nothing to check. */
  const effect = (): Effect | null => {
    const asked = input && effectOf(input, context);
    return asked?.ok ? asked.effect : null;
  };
  const hasLetter = type !== null && letterOfDecision[type] !== undefined;
  /** `letter`: null when something about it is to be mended first. */
  const record = (letter: { letter?: { to: string[] } } | null): void => {
    if (!input || !letter) return;
    void sending.send(() => post(`/api/cases/${caseId}/decisions`, { ...input, ...letter }), {
      said: letter.letter
        ? 'Recorded, and the letter is made. What goes by post is on the list to print and post.'
        : 'Recorded. Everybody concerned gets an e-mail.',
      next: () => navigate(`/cases/${caseId}`),
    });
  };
  return {
    ...sending,
    base,
    type,
    setType,
    day,
    setDay,
    grounds,
    setGrounds,
    decidedBy,
    setDecidedBy,
    input,
    check,
    effect,
    record,
    hasLetter,
    /** Where the letter that is sent with it can be looked at; null when it was sent before, or there is none. */
    letterPath: hasLetter && on === context.today ? `/api/cases/${caseId}/decisions/letter` : null,
  };
}
export type DecisionForm = ReturnType<typeof useDecision>;
