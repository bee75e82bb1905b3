import { coordinates, partsOf } from '../access/index.ts';
import {
  type CaseBody,
  type CaseRule,
  type CaseState,
  type Exemption,
  factsById,
  ofKind,
  type Refusal,
  refuse,
} from '../documents/index.ts';
import {
  askingForClosure,
  courseOf,
  excuseFails,
  isClosure,
  lastDay,
  type RuleId,
  ruleInForce,
} from '../statute/index.ts';

export interface RecordExemption {
  step: Exemption['step'];
  ground: Exemption['ground'];
  from: string;
  to: string;
  reason: string;
  /** For step `advice`: the request it excuses; else null. */
  requestId: string | null;
  /** A file of the case that shows it. */
  evidenceFileId: string | null;
}

/** The rule of law that each step stands under. */
export const ruleOfStep: Readonly<Record<Exemption['step'], RuleId>> = {
  'decide whether to assess': 'decide-whether-to-assess',
  advice: 'advice',
  'tell family if no plan': 'tell-family-if-no-plan',
  'final plan': 'final-plan',
};

/**
 * Regs 5(4), 8, 10(4), 13(3): the co-ordinator records why a step may be done after its date. It moves no date: it changes
 * how passing it reads (G1). Refuses: not-allowed, not-yet (nothing was asked for), not-found (request or file), invalid
 * (`field`), incomplete (`field`), date-in-future (recorded before it has begun), ground-not-allowed, too-short,
 * outside-period, setting-not-asked (in the time that a closure needs), already-recorded.
 */
export const recordExemption: CaseRule<RecordExemption> = (input, { state, actor, today }) => {
  const found = ofKind(state, 'case')[0];
  if (!found || !coordinates(partsOf(state), actor.personId)) return refuse('not-allowed');
  const refusal = unsound(input, today) ?? notThere(input, state) ?? excusesNothing(input, state, found.facts);
  if (refusal) return refusal;
  if (found.facts.exemptions.some((one) => isSame(one, input))) return refuse('already-recorded');
  const { evidenceFileId, ...recorded } = input;
  const exemption: Exemption = {
    ...recorded,
    recordedBy: { personId: actor.personId, name: actor.name },
    recordedOn: today,
    ...(evidenceFileId === null ? {} : { evidenceFileId }),
  };
  const body: CaseBody = { ...found.facts, exemptions: [...found.facts.exemptions, exemption] };
  return {
    ok: true,
    documents: [{ id: found.id, caseId: state.caseId, kind: 'case', body }],
    events: [{ type: 'exemption recorded', place: body.exemptions.length - 1 }],
  };
};

/**
 * The co-ordinator takes an exemption back: recorded by mistake, or replaced by a corrected one. It stays in the case with
 * who took it back, when and why, and excuses nothing any more. `place` counts from 0 in the case's list, which only grows.
 * Refuses: not-allowed, not-found, incomplete (`field`), already-recorded (taken back before).
 */
export const withdrawExemption: CaseRule<{ place: number; reason: string }> = ({ place, reason }, context) => {
  const { state, actor, today } = context;
  const found = ofKind(state, 'case')[0];
  if (!found || !coordinates(partsOf(state), actor.personId)) return refuse('not-allowed');
  const exemption = found.facts.exemptions[place];
  if (!exemption) return refuse('not-found');
  if (exemption.withdrawn) return refuse('already-recorded');
  if (reason === '') return refuse('incomplete', { field: 'reason' });
  const withdrawn = { on: today, by: { personId: actor.personId, name: actor.name }, reason };
  const exemptions = found.facts.exemptions.with(place, { ...exemption, withdrawn });
  return {
    ok: true,
    documents: [{ id: found.id, caseId: state.caseId, kind: 'case', body: { ...found.facts, exemptions } }],
    events: [{ type: 'exemption withdrawn', place }],
  };
};

function unsound({ from, to, reason, step, requestId }: RecordExemption, today: string): Refusal | null {
  if (to < from) return refuse('invalid', { field: 'to' });
  if (from > today) return refuse('date-in-future', { field: 'from' });
  if (reason === '') return refuse('incomplete', { field: 'reason' });
  return (step === 'advice') === (requestId !== null) ? null : refuse('incomplete', { field: 'requestId' });
}

function notThere({ requestId, evidenceFileId }: RecordExemption, state: CaseState): Refusal | null {
  if (requestId !== null && !factsById(state, 'advice-request', requestId)) return refuse('not-found');
  return evidenceFileId !== null && !factsById(state, 'file', evidenceFileId) ? refuse('not-found') : null;
}

/** The law's own conditions: the ground, four weeks where they count, the time in which the step is done, and the asking. */
function excusesNothing(input: RecordExemption, state: CaseState, { events }: CaseBody): Refusal | null {
  const request = input.requestId === null ? null : factsById(state, 'advice-request', input.requestId);
  const start = request === null ? courseOf(events).received : request.askedOn;
  if (start === null) return refuse('not-yet');
  const rule = ruleInForce(ruleOfStep[input.step], start);
  const due = request?.dueOn ?? lastDay(rule, start);
  const fails = excuseFails(input, rule, start, due);
  if (fails !== null) return refuse(fails, fails === 'ground-not-allowed' ? { field: 'ground' } : { field: 'from' });
  return isClosure(input.ground) && !wasAsked(input, state, { start, due })
    ? refuse('setting-not-asked', { field: 'from' })
    : null;
}

/** Regs 5(4)(a), (b): a setting was asked for advice in the time of the step, while it was closed or about to close. */
function wasAsked(closed: RecordExemption, state: CaseState, { start, due }: { start: string; due: string }): boolean {
  const { first, last } = askingForClosure(closed);
  return ofKind(state, 'advice-request').some(
    ({ facts: { to, askedOn } }) =>
      to.type === 'setting' && first <= askedOn && askedOn <= last && start <= askedOn && askedOn <= due,
  );
}

const isSame = (one: Exemption, other: RecordExemption): boolean =>
  one.withdrawn === undefined &&
  one.step === other.step &&
  one.ground === other.ground &&
  one.requestId === other.requestId &&
  one.from === other.from &&
  one.to === other.to;
