import { consultationHolds, partsOf } from '../access/index.ts';
import { type CaseState, type FactsOf, ofKind } from '../documents/index.ts';

/** Whether the 15 days have passed without an answer (CoP 9.83). */
export const isOverdue = ({ state, dueOn }: Pick<FactsOf<'consultation'>, 'state' | 'dueOn'>, today: string): boolean =>
  state === 'asked' && dueOn < today;

/** The consultations of a case of which somebody is to be told that they are overdue: each once. */
export function overdueToTell(state: CaseState, today: string): { id: string; facts: FactsOf<'consultation'> }[] {
  const parts = partsOf(state);
  return ofKind(state, 'consultation').filter(
    ({ facts }) => isOverdue(facts, today) && facts.overdueToldOn === undefined && consultationHolds(parts, facts),
  );
}
