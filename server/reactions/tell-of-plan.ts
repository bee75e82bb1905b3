import { lastDayAfterAnswer, partsOf } from '../../shared/domain/access/index.ts';
import { grantsThatHold } from '../../shared/domain/assessments/index.ts';
import { type CaseState, type FactsOf, factsById, ofKind } from '../../shared/domain/documents/index.ts';
import { coordinatorsOf, familyOf, holdersOf, membersOf, writersOf } from '../../shared/domain/notifications/index.ts';
import { keyDates } from '../../shared/domain/statute/index.ts';
import type { MailKind, MailOrder, Reaction } from '../ports.ts';

type Context = Parameters<Reaction['act']>[1];

/**
 * G2, reg 13: a draft plan is told to the family, with the last day of its time to answer; a final plan to all who keep
 * access and the setting it names, to those who gave advice with the last day on which they see the case (A2), and to
 * those whose advice or answer to a consultation is not needed any more.
 */
export const tellOfPlan: Reaction<'plan sent'> = {
  name: 'tell of a plan',
  on: 'plan sent',
  async act({ planId }, context) {
    const plan = factsById(context.state, 'plan', planId);
    if (!plan) return;
    const orders = plan.status === 'draft' ? ofDraft(planId, plan, context) : ofFinal(planId, plan, context);
    await context.mailer.order(context.tx, orders);
  },
};

function ofDraft(planId: string, { answerBy }: FactsOf<'plan'>, { caseId, state, today }: Context): MailOrder[] {
  return familyOf(state, today).map((toPersonId) => ({
    kind: 'draft plan sent',
    toPersonId,
    key: `draft plan sent ${planId} ${toPersonId}`,
    caseId,
    ...(answerBy ? { dueOn: answerBy } : {}),
  }));
}

function ofFinal(planId: string, { roundId }: FactsOf<'plan'>, { caseId, state, actor, today }: Context): MailOrder[] {
  const parts = partsOf(state);
  const round = parts.rounds.get(roundId);
  const until = round ? lastDayAfterAnswer(round, state.hub.graceDays) : null;
  const told = new Set([actor.personId]);
  const ordersFor = (people: readonly string[], kind: MailKind, dueOn: string | null): MailOrder[] =>
    people.flatMap((toPersonId) => {
      if (told.has(toPersonId)) return [];
      told.add(toPersonId);
      return [{ kind, toPersonId, key: `${kind} ${planId} ${toPersonId}`, caseId, ...(dueOn ? { dueOn } : {}) }];
    });
  const requests = parts.requests.filter(({ facts }) => facts.roundId === roundId);
  const writers = (how: 'submitted' | 'outstanding') =>
    requests.filter(({ facts }) => facts.state === how).flatMap(({ facts }) => writersOf(facts, state));
  const consulted = ofKind(state, 'consultation').filter(
    ({ facts }) => facts.roundId === roundId && facts.state !== 'withdrawn',
  );
  return [
    ...ordersFor(
      grantsThatHold(parts, today).flatMap(({ facts }) => holdersOf(facts, state)),
      'final plan issued',
      appealDate(state, today),
    ),
    ...ordersFor(writers('submitted'), 'assessment ended', until),
    ...ordersFor(writers('outstanding'), 'advice no longer needed', null),
    ...ordersFor(
      consulted.flatMap(({ facts }) => membersOf(facts.setting.settingId, state)),
      'consultation ended',
      null,
    ),
  ];
}

/** Until when the family can appeal against what the plan says. */
function appealDate(state: CaseState, today: string): string | null {
  const facts = ofKind(state, 'case')[0]?.facts;
  const dates = facts ? keyDates({ ...facts, requests: [], today }) : [];
  return dates.find(({ step }) => step === 'appeal')?.legalDate ?? null;
}

/** G2: the co-ordinator is told that the family has answered; not of what they entered themselves. */
export const tellOfPlanAnswer: Reaction<'plan answered'> = {
  name: 'tell of an answer to a draft plan',
  on: 'plan answered',
  async act({ answerId }, { tx, caseId, state, actor, mailer }) {
    const orders = coordinatorsOf(state)
      .filter((toPersonId) => toPersonId !== actor.personId)
      .map((toPersonId): MailOrder => {
        const kind = 'plan answered';
        return { kind, toPersonId, key: `${kind} ${answerId} ${toPersonId}`, caseId };
      });
    await mailer.order(tx, orders);
  },
};

/** G2: whoever answered, and whose answer it is, is told when each comment has its reply. */
export const tellOfReplies: Reaction<'plan comments replied to'> = {
  name: 'tell of the replies to comments',
  on: 'plan comments replied to',
  async act({ answerId }, { tx, caseId, state, actor, today, mailer }) {
    const answer = factsById(state, 'plan-answer', answerId);
    if (!answer) return;
    const family = familyOf(state, today);
    const people = new Set([answer.whose.personId, answer.typedBy.personId].filter((id) => id !== null));
    const orders = [...people]
      .filter((id) => id !== actor.personId && family.includes(id))
      .map((toPersonId): MailOrder => {
        const kind = 'comments replied to';
        return { kind, toPersonId, key: `${kind} ${answerId} ${toPersonId}`, caseId };
      });
    await mailer.order(tx, orders);
  },
};
