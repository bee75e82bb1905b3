import type { RightOf } from '../documents/index.ts';
import { rightsPassOn } from '../statute/index.ts';
import { type RecordedRight, rightsOf } from './standing.ts';

type CapacityDecision = RightOf<'capacity'>;

/** Who holds the rights of Part 3 of the Act in a matter on a day, and since when. */
export interface RightsHolder {
  who: 'the parent' | 'the young person' | 'a representative';
  /** The day from which it is so; null for the parent of a child: from the beginning. */
  from: string | null;
  /** The day on which the rights pass, or passed, from the parent to the young person. */
  passOn: string;
  /** The capacity decision that it rests on; null when there is none. */
  decision: CapacityDecision | null;
}

/**
 * N3, CFA 2014 sections 80 and 83, regs 63 and 64: a child's parent; over compulsory school age the young person, of whom
 * capacity is presumed; their representative, or without one the parent, for a matter for which the young person was found
 * to lack capacity. Of several decisions in a matter the latest counts.
 */
export function rightsHolder(
  birthDate: string,
  records: readonly RecordedRight[],
  { matter, on }: { matter: CapacityDecision['matter']; on: string },
): RightsHolder {
  const passOn = rightsPassOn(birthDate);
  if (on < passOn) return { who: 'the parent', from: null, passOn, decision: null };
  const decision = latestDecision(records, matter, on);
  if (decision?.outcome !== 'lacks capacity') return { who: 'the young person', from: passOn, passOn, decision };
  const who = decision.representative ? 'a representative' : 'the parent';
  return { who, from: decision.on, passOn, decision };
}

function latestDecision(
  records: readonly RecordedRight[],
  matter: CapacityDecision['matter'],
  on: string,
): CapacityDecision | null {
  const decisions = rightsOf(records, 'capacity')
    .filter(({ body }) => body.ended === null && body.record.matter === matter && body.record.on <= on)
    .map(({ body }) => body.record);
  return decisions.toSorted((one, other) => other.on.localeCompare(one.on))[0] ?? null;
}
