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

const fourWeeks = 28;
const closures: readonly string[] = ['school closed', 'early years provider closed'];

/**
 * Whether a recorded exemption excuses missing a date: its ground is one the rule allows and it falls in the period.
 * Absence and closure count from four continuous weeks. For a closure it is the asking that must fall in the period:
 * between one week before the closure and one week before reopening (reg 5(4)(a)).
 */
export function excuses(exemption: Exemption, rule: StatuteRule, start: string, due: string): boolean {
  if (exemption.withdrawn !== undefined) return false;
  if (!rule.exemptGrounds.includes(exemption.ground)) return false;
  const days = daysBetween(exemption.from, exemption.to) + 1;
  const closure = closures.includes(exemption.ground);
  if (closure || exemption.ground === 'absent from the area') if (days < fourWeeks) return false;
  const from = closure ? addDays(exemption.from, -7) : exemption.from;
  const to = closure ? addDays(exemption.to, -6) : exemption.to;
  return days >= 1 && from <= due && to >= start;
}
