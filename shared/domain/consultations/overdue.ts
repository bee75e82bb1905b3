import { consultationHolds, partsOf } from '../access/index.ts';
import { type CaseState, type FactsOf, ofKind } from '../documents/index.ts';
import { mailStopped, wasStoppedOn } from '../restricted/index.ts';
import { addDays } from '../statute/index.ts';

/** Whether the 15 days have passed without an answer (CoP 9.83). */
export const isOverdue = ({ state, dueOn }: Pick<FactsOf<'consultation'>, 'state' | 'dueOn'>, today: string): boolean =>
  state === 'asked' && dueOn < today;

/**
 * The consultations of a case of which somebody is to be told that they are overdue: each once. N9: none while mail of the case
 * is stopped, nor afterwards of what fell overdue meanwhile.
 */
export function overdueToTell(state: CaseState, today: string): { id: string; facts: FactsOf<'consultation'> }[] {
  if (mailStopped(state)) return [];
  const parts = partsOf(state);
  return ofKind(state, 'consultation').filter(
    ({ facts }) =>
      isOverdue(facts, today) &&
      facts.overdueToldOn === undefined &&
      !wasStoppedOn(state, addDays(facts.dueOn, 1)) &&
      consultationHolds(parts, facts),
  );
}
