import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { type PlanBody, type RefusalCode, refusalWords, type Service } from '../../../shared/domain/documents/index.ts';
import { representationsEndOn } from '../../../shared/domain/statute/index.ts';
import { useDevice } from '../../device/react.ts';
import { type DateParts, dateOf, partsOf } from '../../ui/date-field.tsx';
import type { FormProblem } from '../../ui/error-summary.tsx';
import { composePlan } from './compose-plan.ts';
import { countedPlans, type Plan } from './use-plan.ts';

export const ids = { by: 'served-by', on: 'served-on', checked: 'checked', named: 'named-setting' } as const;

/** How and when a plan is served, and the sending of it (reg 13). */
export function useSending(plan: Plan, draft: NonNullable<Plan['draft']>, status: 'draft' | 'final') {
  const device = useDevice();
  const [, navigate] = useLocation();
  const today = device.today();
  const [by, setBy] = useState<Service['by'] | null>(null);
  const [day, setDay] = useState<DateParts>(() => partsOf(today));
  const [checked, setChecked] = useState(false);
  const [named, setNamed] = useState<PlanBody['named'] | null>(undefined);
  const [problems, setProblems] = useState<FormProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const id = useMemo(() => crypto.randomUUID(), []);
  // The hub serves it on the day it gets it.
  const on = by === 'hub' ? today : dateOf(day);
  const openedOn = plan.opened.get(draft.body.roundId) ?? null;

  const missing = (): FormProblem[] => [
    ...(by ? [] : [{ field: ids.by, words: 'Choose how it reaches the family' }]),
    ...dateProblem(on, today, openedOn),
    ...(status === 'final' && named === undefined
      ? [{ field: ids.named, words: 'Say which setting section I names' }]
      : []),
    ...(checked ? [] : [{ field: ids.checked, words: 'Check who gets it, then tick the box' }]),
  ];
  const send = async (): Promise<void> => {
    const found = missing();
    setProblems(found);
    if (found.length > 0 || !by || !on || busy) return;
    setBusy(true);
    const earlier = countedPlans(plan).map((one) => one.body);
    const body = composePlan({
      draft: draft.body,
      status,
      served: { on, by },
      actor: device.actor,
      earlier,
      named: named ?? null,
    });
    const result = await device.write(plan.caseId, id, body);
    setBusy(false);
    if (!result.ok) return setRefused(refusedWords(result.code));
    navigate(`/cases/${plan.caseId}/plan/${id}?sent`);
  };
  return {
    by,
    setBy,
    day,
    setDay,
    checked,
    setChecked,
    named,
    setNamed,
    on,
    answerBy: status === 'draft' && on && on <= today ? representationsEndOn(on) : null,
    problems,
    problemOf: (field: string) => problems.find((one) => one.field === field)?.words ?? null,
    busy,
    refused,
    send,
  };
}

function dateProblem(on: string | null, today: string, openedOn: string | null): FormProblem[] {
  const wrong = (words: string): FormProblem[] => [{ field: ids.on, words }];
  if (on === null) return wrong('Enter a date, for example 27 3 2026');
  if (on > today) return wrong('The date is in the future. Send it on the day it is served, or later');
  if (openedOn && on < openedOn) return wrong('The date is before the assessment began. Check the year');
  return [];
}

function refusedWords(code: RefusalCode): string {
  if (code === 'incomplete')
    return 'Something is still to be mended. Go back to writing and look through the sections.';
  if (code === 'health-not-agreed') return refusalWords[code];
  if (code === 'round-closed') return 'The assessment has closed, so nothing more can be sent in it.';
  if (code === 'comments-unanswered' || code === 'window-open' || code === 'not-yet') return refusalWords[code];
  if (code === 'not-allowed') return 'Only who co-ordinates this case can send its plan.';
  return 'The text is kept as it is. Try again, or look at the case: somebody else may have sent it.';
}
