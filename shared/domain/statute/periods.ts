import type { Exemption } from '../documents/index.ts';
import { addDays, addMonths, daysBetween, lastDayOfMonths, later } from './calendar.ts';
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
const closures: readonly Exemption['ground'][] = ['school closed', 'early years provider closed'];
export const isClosure = (ground: Exemption['ground']): boolean => closures.includes(ground);
const days = (from: string, to: string): number => daysBetween(from, to) + 1;

/** What an exemption has to satisfy to excuse missing a date. */
type Excuse = Pick<Exemption, 'ground' | 'from' | 'to'>;
export type ExcuseFailure = 'ground-not-allowed' | 'too-short' | 'outside-period';

/**
 * Reg 5(4)(a), (b): the days on which advice must have been asked of a setting for its closure to excuse: from one week
 * before it closed to one week before it reopens.
 */
export const askingForClosure = ({ from, to }: Pick<Excuse, 'from' | 'to'>): { first: string; last: string } => ({
  first: addDays(from, -7),
  last: addDays(to, -6),
});

/**
 * Why something would not excuse missing a date; null when it does: its ground is one the rule allows and it falls in the
 * period. A closure counts from four continuous weeks, and days of asking must fall in the period (reg 5(4)(a), (b)). Of an
 * absence four continuous weeks must fall in the period (regs 5(4)(d), 8(3)(b), 10(4)(d), 13(3)(d)).
 */
export function excuseFails({ ground, from, to }: Excuse, rule: StatuteRule, start: string, due: string) {
  if (!rule.exemptGrounds.includes(ground)) return 'ground-not-allowed' satisfies ExcuseFailure;
  const closure = isClosure(ground);
  const { first, last } = closure ? askingForClosure({ from, to }) : { first: from, last: to };
  const within = days(later(first, start), last < due ? last : due);
  const counted = closure ? days(from, to) : within;
  if (days(from, to) < 1 || within < 1) return 'outside-period' satisfies ExcuseFailure;
  const needed = closure || ground === 'absent from the area' ? fourWeeks : 1;
  return counted < needed ? ('too-short' satisfies ExcuseFailure) : null;
}

/** Whether a recorded exemption excuses missing a date; one that was taken back excuses nothing. */
export const excuses = (exemption: Exemption, rule: StatuteRule, start: string, due: string): boolean =>
  exemption.withdrawn === undefined && excuseFails(exemption, rule, start, due) === null;
