import type { Exemption } from '../documents/index.ts';

/** How long a period is. Days are calendar days; months run to the corresponding date, or to the day before it when the start counts. */
export type Length = { days: number } | { months: number };
export type ExemptionGround = Exemption['ground'];

/** One rule of law, or of the authority's own planning, in one version. A changed law is a further entry, never an edit. */
export interface StatuteRule {
  id: string;
  /** What is due, as people say it. */
  name: string;
  source: string;
  /** First day on which a period may start under this version. */
  inForceFrom: string;
  /** What the period runs from. */
  start: string;
  length: Length;
  /** `after`: the start is day 0. `beginning with`: the start is the first day of the period. */
  counting: 'after' | 'beginning with';
  /** False for what the authority plans without a date in law. */
  inLaw: boolean;
  /** Grounds that excuse missing the date; they never move it. */
  exemptGrounds: readonly ExemptionGround[];
  words: string;
}

const send2014 = 'SEND Regulations 2014';
const tribunalRules =
  'Tribunal Procedure (First-tier Tribunal) (Health, Education and Social Care Chamber) Rules 2008, rules 12 and 20';
/** Regs 5(4), 10(4) and 13(3) have the same four grounds. */
const assessmentGrounds: readonly ExemptionGround[] = [
  'school closed',
  'early years provider closed',
  'exceptional circumstances',
  'absent from the area',
];
/** The regulations came into force on 1 September 2014. */
const fromStart = '2014-09-01';

/** Every statutory rule the hub computes with, as dated data. `length` 0 days means "on the day itself". */
export const statuteRules = [
  {
    id: 'request-received',
    name: 'Tell the family, the health commissioner, social care and the head that a request was received',
    source: `${send2014}, reg 4`,
    inForceFrom: fromStart,
    start: 'request received',
    length: { days: 0 },
    counting: 'after',
    inLaw: true,
    exemptGrounds: [],
    words: 'The assessment is counted from the day the authority receives the request. That day is day 0.',
  },
  {
    id: 'decide-whether-to-assess',
    name: 'Decide whether to assess and tell the family',
    source: `${send2014}, reg 5`,
    inForceFrom: fromStart,
    start: 'request received',
    length: { days: 42 },
    counting: 'after',
    inLaw: true,
    exemptGrounds: assessmentGrounds,
    words: 'The authority decides whether to assess, and tells the family, within 6 weeks of receiving the request.',
  },
  {
    id: 'advice',
    name: 'Send advice',
    source: `${send2014}, reg 8`,
    inForceFrom: fromStart,
    start: 'advice asked',
    length: { days: 42 },
    counting: 'after',
    inLaw: true,
    exemptGrounds: ['exceptional circumstances', 'absent from the area', 'missed appointment'],
    words:
      'Each person who is asked for advice answers within 6 weeks of being asked. Handing the work to a colleague does not move the date.',
  },
  {
    id: 'draft-plan',
    name: 'Send the draft plan to the family',
    source: `Planned by the authority, so that the family has its time to answer under ${send2014}, reg 13`,
    inForceFrom: fromStart,
    start: 'request received',
    length: { days: 98 },
    counting: 'after',
    inLaw: false,
    exemptGrounds: [],
    words: 'The law gives no date for the draft plan. The authority plans it for week 14.',
  },
  {
    id: 'representations',
    name: 'Family answers the draft plan',
    source: `${send2014}, reg 13(1)`,
    inForceFrom: fromStart,
    start: 'draft plan served',
    length: { days: 15 },
    counting: 'beginning with',
    inLaw: true,
    exemptGrounds: [],
    words: 'The family has at least 15 days to answer the draft plan, beginning with the day it was served.',
  },
  {
    id: 'consult-setting',
    name: 'Setting answers the consultation',
    source: 'Children and Families Act 2014, section 39; SEND Code of Practice 2015, 9.83',
    inForceFrom: fromStart,
    start: 'setting consulted',
    length: { days: 15 },
    counting: 'after',
    inLaw: false,
    exemptGrounds: [],
    words: 'A setting that is consulted about a draft plan answers within 15 days.',
  },
  {
    id: 'tell-family-if-no-plan',
    name: 'Tell the family if no plan will be issued',
    source: `${send2014}, reg 10`,
    inForceFrom: fromStart,
    start: 'request received',
    length: { days: 112 },
    counting: 'after',
    inLaw: true,
    exemptGrounds: assessmentGrounds,
    words: 'If there is to be no plan, the authority tells the family within 16 weeks of receiving the request.',
  },
  {
    id: 'final-plan',
    name: 'Issue the final plan',
    source: `${send2014}, reg 13`,
    inForceFrom: fromStart,
    start: 'request received',
    length: { days: 140 },
    counting: 'after',
    inLaw: true,
    exemptGrounds: assessmentGrounds,
    words: 'The final plan is sent within 20 weeks of receiving the request.',
  },
  {
    id: 'annual-review',
    name: 'Complete the annual review',
    source: 'Children and Families Act 2014, section 44(1)',
    inForceFrom: fromStart,
    start: 'plan first made or last reviewed',
    length: { months: 12 },
    counting: 'beginning with',
    inLaw: true,
    exemptGrounds: [],
    words:
      'A plan is reviewed within 12 months, counted from the day it was made or last reviewed. The review is complete when the decision after it is sent.',
  },
  {
    id: 'contact-mediation-adviser',
    name: 'Contact the mediation adviser',
    source: `${send2014}, reg 33`,
    inForceFrom: fromStart,
    start: 'decision letter sent',
    length: { months: 2 },
    counting: 'after',
    inLaw: true,
    exemptGrounds: [],
    words:
      'Before an appeal, the family contacts the mediation adviser within 2 months of the decision letter. They need not take part in mediation.',
  },
  {
    id: 'appeal-after-decision',
    name: 'Appeal to the SEND Tribunal',
    source: tribunalRules,
    inForceFrom: fromStart,
    start: 'decision letter sent',
    length: { months: 2 },
    counting: 'after',
    inLaw: true,
    exemptGrounds: [],
    words:
      'The family can appeal within 2 months of the decision letter, or within one month of the mediation certificate if that is later.',
  },
  {
    id: 'appeal-after-certificate',
    name: 'Appeal to the SEND Tribunal',
    source: tribunalRules,
    inForceFrom: fromStart,
    start: 'mediation certificate issued',
    length: { months: 1 },
    counting: 'after',
    inLaw: true,
    exemptGrounds: [],
    words:
      'The family can appeal within 2 months of the decision letter, or within one month of the mediation certificate if that is later.',
  },
] as const satisfies readonly StatuteRule[];

export type RuleId = (typeof statuteRules)[number]['id'];

/** The version of a rule under which a period that starts on this day runs. */
export function ruleInForce(id: RuleId, on: string, rules: readonly StatuteRule[] = statuteRules): StatuteRule {
  let found: StatuteRule | undefined;
  for (const rule of rules) {
    if (rule.id !== id) continue;
    const first = found === undefined;
    if (first || (rule.inForceFrom <= on && rule.inForceFrom > (found as StatuteRule).inForceFrom)) found = rule;
  }
  if (found === undefined) throw new Error(`There is no rule '${id}'.`);
  return found;
}
