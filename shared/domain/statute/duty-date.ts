import type { Exemption } from '../documents/index.ts';
import type { ClockFacts, KeyDate, KeyDateStep } from './key-date.ts';
import { lastDay } from './periods.ts';
import { type RuleId, ruleInForce } from './rules.ts';
import { standingOf, standingSentence } from './standing.ts';
import { actBy } from './working-days.ts';

/** One step with a date in law, before its date is worked out. */
export interface Duty {
  step: Exclude<KeyDateStep, 'advice' | 'request received' | 'draft plan'>;
  ruleId: RuleId;
  week: number | null;
  name: string;
  start: string;
  doneOn: string | null;
  current: boolean;
  /** Why it will not come; only used while it is not done. */
  over: string | null;
}

const forStep = (exemptions: readonly Exemption[], step: KeyDateStep): Exemption[] =>
  exemptions.filter((exemption) => exemption.step === step);

/** The key date of a step with a date in law: its rule, how it stands and why. */
export function dutyDate(facts: ClockFacts, duty: Duty, startEvent = 'Request received'): KeyDate {
  const rule = ruleInForce(duty.ruleId, duty.start);
  const due = lastDay(rule, duty.start);
  const exemptions = forStep(facts.exemptions, duty.step);
  const standing = standingOf({ rule, start: duty.start, due, doneOn: duty.doneOn, exemptions, today: facts.today });
  const notNeeded = duty.doneOn === null && duty.over !== null;
  const open = duty.current ? ('now' as const) : ('next' as const);
  return {
    step: duty.step,
    name: duty.name,
    state: notNeeded ? 'not needed' : standing.state === 'open' ? open : standing.state,
    current: duty.current,
    legalDate: due,
    actBy: actBy(due),
    plannedOn: null,
    doneOn: duty.doneOn,
    daysLate: notNeeded ? null : standing.daysLate,
    daysLeft: notNeeded ? null : standing.daysLeft,
    week: duty.week,
    why: {
      sentence: notNeeded ? (duty.over ?? '') : standingSentence(rule, due, duty.doneOn, standing),
      source: rule.source,
      ruleId: rule.id,
      start: { event: startEvent, on: duty.start },
      length: rule.length,
      exemption: notNeeded ? null : standing.exemption,
    },
  };
}
