import type { LetterKind } from '../documents/index.ts';
import { decisionNotToAssess, draftPlan, finalPlan, noPlan } from './built-in/decisions.ts';
import { acknowledgement, adviceRequest, decisionToAssess, extension } from './built-in/request.ts';

/** Something a letter has to say by law, and where the law says so. */
export interface MustSay {
  /** The field that has to stand in the template, outside any condition. */
  path: string;
  /** What is missing without it, in words. */
  words: string;
  source: string;
}

/** One kind of letter: its built-in text and what the law wants in it. */
export interface LetterTemplate {
  builtIn: string;
  mustSay: readonly MustSay[];
}

const advice: MustSay = {
  path: 'services.advice',
  words: 'where to get information, advice and support',
  source: 'CFA s32, reg 32',
};
/** Reg 32 with CFA ss51–57: what each decision that can be appealed has to say. */
const rights: readonly MustSay[] = [
  { path: 'appeal.by', words: 'the last day to appeal', source: 'CFA s51, reg 32' },
  { path: 'services.tribunal', words: 'where to appeal', source: 'CFA s51, reg 32' },
  { path: 'services.mediation', words: 'the mediation adviser and how to reach them', source: 'CFA s52–55, reg 32' },
  { path: 'mediation.by', words: 'the last day to contact the mediation adviser', source: 'reg 33' },
  { path: 'services.disagreement', words: 'the disagreement resolution service', source: 'CFA s57, reg 32' },
  advice,
];

/** Every letter of an assessment (G4, reg 32). */
export const letterTemplates: Readonly<Record<LetterKind, LetterTemplate>> = {
  acknowledgement: {
    builtIn: acknowledgement,
    mustSay: [{ path: 'decide.on', words: 'by when the decision comes', source: 'reg 5' }],
  },
  'decision to assess': {
    builtIn: decisionToAssess,
    mustSay: [advice],
  },
  'decision not to assess': {
    builtIn: decisionNotToAssess,
    mustSay: [{ path: 'decision.reasons', words: 'the reasons for the decision', source: 'reg 5' }, ...rights],
  },
  'advice request': {
    builtIn: adviceRequest,
    mustSay: [{ path: 'request.due_on', words: 'by when the advice is due', source: 'reg 8' }],
  },
  'extension by exemption': {
    builtIn: extension,
    mustSay: [
      { path: 'exemption.reason', words: 'why the date is not kept', source: 'regs 5, 10, 13' },
      { path: 'exemption.due_on', words: 'the date in law', source: 'regs 5, 10, 13' },
    ],
  },
  'no plan': {
    builtIn: noPlan,
    mustSay: [{ path: 'decision.reasons', words: 'the reasons for the decision', source: 'reg 10' }, ...rights],
  },
  'draft plan': {
    builtIn: draftPlan,
    mustSay: [{ path: 'draft.answer_by', words: 'by when the family can answer', source: 'reg 13' }, advice],
  },
  'final plan': {
    builtIn: finalPlan,
    mustSay: rights,
  },
};
