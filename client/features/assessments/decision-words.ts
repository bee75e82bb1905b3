import type { DecisionType, RefusalCode } from '../../../shared/domain/documents/index.ts';
import { refusalWords } from '../../../shared/domain/documents/index.ts';

interface DecisionWords {
  label: string;
  hint: string;
  /** The question about its day. */
  day: string;
  grounds: string;
  groundsHint: string;
}

const why = { grounds: 'Why was it decided?', groundsHint: 'As it stands in the letter. The family reads it too.' };

export const decisionWords: Record<DecisionType, DecisionWords> = {
  'family told of request': {
    label: 'The family was told that the request was received',
    hint: 'With the health commissioner, social care and the head (reg 4)',
    day: 'When were they told?',
    grounds: 'Anything to add? (optional)',
    groundsHint: 'For example who was told by post',
  },
  'decided to assess': {
    label: 'Decided to assess',
    hint: 'Opens the assessment: advice can be asked for (reg 5)',
    day: 'When was the decision sent to the family?',
    ...why,
    grounds: 'Why was it decided? (optional)',
  },
  'decided not to assess': {
    label: 'Decided not to assess',
    hint: 'The family can appeal; the dates run from the day the decision was sent (reg 5)',
    day: 'When was the decision sent to the family?',
    ...why,
  },
  'decided no plan': {
    label: 'Decided that there will be no plan',
    hint: 'Ends the assessment; the family can appeal (reg 10)',
    day: 'When was the decision sent to the family?',
    ...why,
  },
  'decided to issue a plan': {
    label: 'Decided that there will be a plan',
    hint: 'Has to be recorded before the final plan is sent (section 37)',
    day: 'When was it decided?',
    grounds: 'Why was it decided? (optional)',
    groundsHint: 'The family reads it too',
  },
  'mediation certificate issued': {
    label: 'The mediation adviser issued a certificate',
    hint: 'The family can appeal for one month from its date, if that is later',
    day: 'What date is on the certificate?',
    grounds: 'Anything to add? (optional)',
    groundsHint: 'For example what was agreed about mediation',
  },
  'request withdrawn': {
    label: 'The request was withdrawn',
    hint: 'Ends the assessment',
    day: 'When did the authority hear of it?',
    grounds: 'Who withdrew it, and why?',
    groundsHint: 'The family reads it too',
  },
};

export const ids = { type: 'decision-type', on: 'decision-on', decidedBy: 'decision-by', grounds: 'decision-grounds' };

/** Which field a refusal is about, and what to do about it there. */
export function problemOfRefusal(code: RefusalCode, field: string | undefined): { field: string; words: string } {
  if (field === 'grounds') return { field: ids.grounds, words: 'Say why, as it stands in the letter' };
  if (field === 'decidedBy') return { field: ids.decidedBy, words: 'Say who decided: a person or a panel' };
  const ofDay: readonly RefusalCode[] = ['date-in-future', 'before-receipt', 'before-last-step'];
  return { field: ofDay.includes(code) ? ids.on : ids.type, words: refusalWords[code] };
}
