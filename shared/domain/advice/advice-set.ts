import { ageOn } from '../statute/index.ts';
import { type AdviserRule, adviserRules, senseWords } from './adviser-rules.ts';

/** What the set is proposed from: the child, and the needs in the words of the request. */
export interface ChildToAssess {
  /** 'N2', 'Reception', 'Year 3', 'Year 13'. */
  yearGroup: string;
  birthDate: string;
  /** What was written under the areas of need, and in the views. */
  needs: readonly string[];
}

/** One line of the proposed set: who, why for this child, and under which law. */
export interface ProposedAdviser {
  id: string;
  name: string;
  why: string;
  source: string;
  adviserKind: AdviserRule['adviserKind'];
  service: string;
}

/**
 * Reg 6(1): whose advice is to be sought about this child, from age, needs and year group, by the rules in force on the day
 * the assessment opened. What only a wish brings about is left to people.
 */
export function proposedAdvisers(
  child: ChildToAssess,
  openedOn: string,
  rules: readonly AdviserRule[] = adviserRules,
): ProposedAdviser[] {
  return inForceOn(rules, openedOn).flatMap((rule) => {
    const why = whyFor(rule, child, openedOn);
    if (why === null) return [];
    const { id, name, source, adviserKind, service } = rule;
    return [{ id, name, why, source, adviserKind, service }];
  });
}

/** The newest version of each rule that was in force on a day. */
export function inForceOn(rules: readonly AdviserRule[], on: string): AdviserRule[] {
  const newest = new Map<string, AdviserRule>();
  for (const rule of rules) {
    const before = newest.get(rule.id);
    if (rule.inForceFrom <= on && (!before || rule.inForceFrom > before.inForceFrom)) newest.set(rule.id, rule);
  }
  return [...newest.values()];
}

function whyFor({ when, words }: AdviserRule, child: ChildToAssess, on: string): string | null {
  switch (when.of) {
    case 'every child':
      return words;
    case 'a sense': {
      const sense = senseNamed(child.needs);
      return sense && `The request names ${sense}. ${words}`;
    }
    case 'school year':
      return schoolYear(child, on) >= when.from ? words : null;
    case 'a wish':
      return null;
  }
}

function senseNamed(needs: readonly string[]): string | null {
  return senseWords.find(({ words }) => needs.some((text) => words.test(text)))?.sense ?? null;
}

/** The school year as a number; where the words say none, from the age on the last 31 August. */
export function schoolYear(
  { yearGroup, birthDate }: Pick<ChildToAssess, 'yearGroup' | 'birthDate'>,
  on: string,
): number {
  const named = /^year\s*(\d{1,2})$/iu.exec(yearGroup.trim())?.[1];
  if (named !== undefined) return Number(named);
  if (/^(reception|r|n\d?|nursery)\b/iu.test(yearGroup.trim())) return 0;
  const lastAugust = `${Number(on.slice(0, 4)) - (on.slice(5) >= '08-31' ? 0 : 1)}-08-31`;
  return ageOn(birthDate, lastAugust) - 4;
}
