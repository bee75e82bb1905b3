import type { DecisionRequest, ExemptionRequest } from '../../../shared/api/assessments.ts';
import { recordDecision, recordExemption } from '../../../shared/domain/assessments/index.ts';
import { type RuleContext, type Ruling, refuse } from '../../../shared/domain/documents/index.ts';
import { letterOfDecision } from '../../../shared/domain/letters/index.ts';
import type { Actor } from '../../../shared/domain/people/index.ts';
import { letterOfRecord, type ProducePorts, recordWithLetter } from '../letters/index.ts';

export type AssessmentPorts = ProducePorts;
type Rule = (context: RuleContext) => Ruling;

/** Regs 4, 5, 10: a decision, with its letter to those who were checked. The letter is dated today, and so is what it tells. */
export async function decide(ports: AssessmentPorts, { letter, ...input }: DecisionRequest): Promise<Rule> {
  const rule: Rule = (context) => recordDecision(input, context);
  if (letter === undefined) return rule;
  const kind = letterOfDecision[input.type];
  if (kind === undefined) return () => refuse('invalid', { field: 'letter' });
  return recordWithLetter(ports, kind, letter.to, (context) =>
    input.on === context.today ? rule(context) : refuse('letter-not-today', { field: 'on' }),
  );
}

/** Regs 5(4), 8, 10(4), 13(3): an exemption, with the letter that tells the family of it. */
export async function exempt(ports: AssessmentPorts, { letter, ...input }: ExemptionRequest): Promise<Rule> {
  const rule: Rule = (context) => recordExemption(input, context);
  return letter === undefined ? rule : recordWithLetter(ports, 'extension by exemption', letter.to, rule);
}

/** N1: the letter of a decision as it would go today. */
export async function decisionLetter(
  ports: AssessmentPorts,
  actor: Actor,
  caseId: string,
  { letter: _letter, ...input }: DecisionRequest,
) {
  const kind = letterOfDecision[input.type];
  if (kind === undefined) return refuse('invalid', { field: 'type' });
  return letterOfRecord(ports, actor, caseId, { kind, rule: (context) => recordDecision(input, context) });
}

/** N1: the letter of an exemption as it would go today. */
export const exemptionLetter = (
  ports: AssessmentPorts,
  actor: Actor,
  caseId: string,
  { letter: _letter, ...input }: ExemptionRequest,
) =>
  letterOfRecord(ports, actor, caseId, {
    kind: 'extension by exemption',
    rule: (context) => recordExemption(input, context),
  });
