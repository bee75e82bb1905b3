import type { Exemption } from '../documents/index.ts';
import { addDays, addMonths, daysBetween, lastDayOfMonths } from './calendar.ts';
import { type RuleId, ruleInForce, type StatuteRule } from './rules.ts';

/** The last day on which something with this rule is in time, when its period starts on `start`. */
export function lastDay(rule: StatuteRule, start: string): string {
  if ('months' in rule.length)
    return rule.counting === 'beginning with'
      ? lastDayOfMonths(start, rule.length.months)
      : addMonths(start, rule.length.months);
  return addDays(start, rule.counting === 'beginning with' ? rule.length.days - 1 : rule.length.days);
}

/** The last day of a rule's period, under the version of the law in force when it started. */
export const dueUnder = (id: RuleId, start: string): string => lastDay(ruleInForce(id, start), start);

/** V1, reg 8: advice is due six weeks after it was asked of the person or the team; allocation changes nothing. */
export const adviceDueOn = (askedOn: string): string => dueUnder('advice', askedOn);

/** Reg 13(1): the last day of the family's time to answer a draft plan, beginning with the day it was served. */
export const representationsEndOn = (servedOn: string): string => dueUnder('representations', servedOn);

/** CoP 9.83: the day by which a setting that was consulted answers. */
export const consultationDueOn = (askedOn: string): string => dueUnder('consult-setting', askedOn);

const fourWeeks = 28;
const closures: readonly string[] = ['school closed', 'early years provider closed'];

/** What an exemption has to satisfy to excuse missing a date. */
type Excuse = Pick<Exemption, 'ground' | 'from' | 'to'>;
export type ExcuseFailure = 'ground-not-allowed' | 'too-short' | 'outside-period';

/**
 * Why something would not excuse missing a date; null when it does: its ground is one the rule allows and it falls in the
 * period. Absence and closure count from four continuous weeks. For a closure it is the asking that must fall in the
 * period: between one week before the closure and one week before reopening (reg 5(4)(a)).
 */
export function excuseFails({ ground, from, to }: Excuse, rule: StatuteRule, start: string, due: string) {
  if (!rule.exemptGrounds.includes(ground)) return 'ground-not-allowed' satisfies ExcuseFailure;
  const days = daysBetween(from, to) + 1;
  const closure = closures.includes(ground);
  if ((closure || ground === 'absent from the area') && days < fourWeeks) return 'too-short' satisfies ExcuseFailure;
  const first = closure ? addDays(from, -7) : from;
  const last = closure ? addDays(to, -6) : to;
  return days >= 1 && first <= due && last >= start ? null : ('outside-period' satisfies ExcuseFailure);
}

/** Whether a recorded exemption excuses missing a date; one that was taken back excuses nothing. */
export const excuses = (exemption: Exemption, rule: StatuteRule, start: string, due: string): boolean =>
  exemption.withdrawn === undefined && excuseFails(exemption, rule, start, due) === null;
