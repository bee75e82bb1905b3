import type { DecisionType, RoundBody, Stage } from '../documents/index.ts';

/** One kind of decision: in which stages it is taken, what has to be said with it, and what it does to the case. */
export interface DecisionKind {
  /** The law it carries out. */
  source: string;
  /** Stages in which it can be recorded; null for any in which what it follows has happened. */
  from: readonly Stage[] | null;
  /** The stage afterwards; null when the stage stays. */
  to: Stage | null;
  /** An assessment opens with it. */
  opens: boolean;
  /** The assessment closes with it, and so (stated as the round's outcome) ends every request that is still open (A2). */
  closes: RoundBody['outcome'];
  /** Why it was decided, as it stands in the letter: has to be said. */
  needsGrounds: boolean;
  /** Who took it has to be said. */
  needsDecider: boolean;
}

const assessing: readonly Stage[] = [
  'request received',
  'deciding whether to assess',
  'gathering advice',
  'drafting the plan',
  'draft with the family',
  'finalising the plan',
];
const nothing = { opens: false, closes: null, needsGrounds: false, needsDecider: false };

/** Regs 4, 5 and 10, and a request that is taken back: what a co-ordinator records, as one table. */
export const decisionKinds: Readonly<Record<DecisionType, DecisionKind>> = {
  'family told of request': { ...nothing, source: 'reg 4', from: assessing, to: 'deciding whether to assess' },
  'decided to assess': {
    ...nothing,
    source: 'reg 5',
    // A refusal can be changed, after mediation or an order of the tribunal too.
    from: ['request received', 'deciding whether to assess', 'not assessed'],
    to: 'gathering advice',
    opens: true,
    needsDecider: true,
  },
  'decided not to assess': {
    source: 'reg 5',
    from: ['request received', 'deciding whether to assess'],
    to: 'not assessed',
    opens: false,
    closes: 'not assessed',
    needsGrounds: true,
    needsDecider: true,
  },
  'decided no plan': {
    source: 'reg 10',
    from: ['gathering advice', 'drafting the plan'],
    to: 'no plan',
    opens: false,
    closes: 'no plan',
    needsGrounds: true,
    needsDecider: true,
  },
  'decided to issue a plan': {
    ...nothing,
    source: 'Children and Families Act 2014, section 37',
    from: ['gathering advice', 'drafting the plan', 'draft with the family', 'finalising the plan'],
    to: 'finalising the plan',
    needsDecider: true,
  },
  'mediation certificate issued': {
    ...nothing,
    source: 'Children and Families Act 2014, section 55',
    from: null,
    to: null,
  },
  'request withdrawn': {
    ...nothing,
    source: 'Children and Families Act 2014, section 36',
    from: assessing,
    to: 'withdrawn',
    closes: 'withdrawn',
    needsGrounds: true,
  },
};

/** The stage after a decision: being told of the request moves only a case that has just come in. */
export function stageAfter(decision: DecisionType, stage: Stage): Stage {
  // It may be decided before there is a draft: the plan is finished only after the family had it.
  if (decision === 'decided to issue a plan' && stage !== 'draft with the family') return stage;
  if (decision === 'family told of request' && stage !== 'request received') return stage;
  return decisionKinds[decision].to ?? stage;
}
