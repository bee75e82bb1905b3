import type { FactsOf } from '../documents/index.ts';

/** Reg 13(1): whether an answer reached the authority after the last day of the family's time. It counts all the same. */
export const cameLate = (
  { receivedOn }: Pick<FactsOf<'plan-answer'>, 'receivedOn'>,
  { answerBy }: Pick<FactsOf<'plan'>, 'answerBy'>,
): boolean => receivedOn !== null && answerBy !== null && receivedOn > answerBy;
