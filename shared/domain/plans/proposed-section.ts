import type { HeadingKey } from '../advice/index.ts';
import type { AdviserKind } from '../people/index.ts';
import type { PlanSectionKey } from './sections.ts';

const education: Record<HeadingKey, PlanSectionKey> = {
  who: 'B',
  strengths: 'B',
  needs: 'B',
  outcomes: 'E',
  provision: 'F',
};
const health: Record<HeadingKey, PlanSectionKey> = { ...education, needs: 'C', provision: 'G' };
const socialCare: Record<HeadingKey, PlanSectionKey> = { ...education, needs: 'D', provision: 'H2' };

/**
 * The section that a passage most likely belongs in, by who wrote it and under which heading: a proposal that the drafter
 * may change each time. What the family says is section A. Therapy that educates or trains is special educational
 * provision (CFA s21(5), CoP 9.74), and the need for it a special educational need.
 */
export function proposedSection(
  { adviserKind, service }: { adviserKind: AdviserKind; service: string },
  heading: string,
): PlanSectionKey {
  if (adviserKind === 'family') return 'A';
  const key = heading as HeadingKey;
  if (adviserKind === 'social care') return socialCare[key] ?? 'D';
  if (adviserKind === 'health' && !/therap/i.test(service)) return health[key] ?? 'C';
  return education[key] ?? 'B';
}
