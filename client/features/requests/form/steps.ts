import type { RequestAnswers } from '../../../../shared/api/requests.ts';
import { isFamily } from '../../../../shared/domain/requests/form/index.ts';

/** The questions in their order, one a page; `check` and `sent` end them. */
export const steps = [
  'asker',
  'you',
  'child',
  'family',
  'needs',
  'views',
  'files',
  'agreements',
  'check',
  'sent',
] as const;
export type Step = (typeof steps)[number];

/** What decides which questions are asked. */
export interface Asked {
  asker: RequestAnswers['asker'];
  without: readonly Step[];
}

const asks = (step: Step, { asker, without }: Asked): boolean =>
  !without.includes(step) && (step !== 'you' || !isFamily(asker));

/** The page after this one, for who asks. */
export const stepAfter = (step: Step, asked: Asked): Step =>
  steps.slice(steps.indexOf(step) + 1).find((one) => asks(one, asked)) ?? 'check';

/** The page before this one; null for the first. */
export const stepBefore = (step: Step, asked: Asked): Step | null =>
  steps.slice(0, steps.indexOf(step)).findLast((one) => asks(one, asked)) ?? null;

/** 'Question 3 of 8': where somebody is. */
export function placeOf(step: Step, asked: Asked): { at: number; of: number } {
  const own = steps.slice(0, steps.indexOf('check')).filter((one) => asks(one, asked));
  return { at: own.indexOf(step) + 1, of: own.length };
}
