import { type CaseParts, lastingGrant, type Part } from '../access/index.ts';
import type { DecisionType } from '../documents/index.ts';

/** Who is told of a decision: holders of access, and those whose part in the assessment ends with it. */
export interface Told {
  grants: readonly Part<'grant'>[];
  /** Asked, and not needed any more: their access ends with the assessment (A2). */
  released: readonly Part<'advice-request'>[];
  /** Answered: they keep access for the grace period (A2). */
  answered: readonly Part<'advice-request'>[];
}

/**
 * G2: whom a decision is told to by e-mail. `roundId`: the assessment that closes with it. The certificate comes from the
 * mediation adviser to the family, and that there will be a plan comes with the draft: nobody has to be told of them.
 */
export function toldOf(parts: CaseParts, decision: DecisionType, roundId: string | null, today: string): Told {
  if (decision === 'mediation certificate issued') return { grants: [], released: [], answered: [] };
  if (decision === 'decided to issue a plan') return { grants: [], released: [], answered: [] };
  const ofRound = parts.requests.filter(({ facts }) => facts.roundId === roundId);
  return {
    grants: grantsThatHold(parts, today),
    released: ofRound.filter(({ facts }) => facts.state === 'outstanding'),
    answered: ofRound.filter(({ facts }) => facts.state === 'submitted'),
  };
}

/** Access that was given and has not ended. */
export const grantsThatHold = (parts: CaseParts, today: string): Part<'grant'>[] =>
  parts.grants.filter(
    ({ facts }) => lastingGrant(parts, facts, facts.to.type === 'person' ? facts.to.personId : '', today) !== null,
  );
