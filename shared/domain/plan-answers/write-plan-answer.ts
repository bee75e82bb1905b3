import { type CaseParts, coordinates, isFamily, partsOf } from '../access/index.ts';
import {
  asksForReply,
  type DocumentRule,
  type FactsOf,
  factsById,
  isWish,
  type PlanAnswerBody,
  type Refusal,
  type RuleContext,
  refuse,
} from '../documents/index.ts';
import { recordReplies } from './record-replies.ts';
import { answeredSections } from './sections.ts';
import { whatIsMissingIn } from './what-is-missing.ts';

/**
 * Reg 13(1), s38(2): the family writes what it says of a draft plan, section by section, and which setting it asks for; in
 * their own words, offline too, private until it is sent (R5: whose it is and who typed it). The co-ordinator enters it for
 * a family that answers on paper, with its true day (G6). What comes after the last day is taken as well. Once sent, only
 * the co-ordinator's replies come into it.
 * Refuses: not-allowed, not-found, not-an-author, never-changes, invalid, incomplete, date-in-future.
 */
export const writePlanAnswer: DocumentRule<'plan-answer'> = (change, context) => {
  const { documentId, before, body } = change;
  if (before?.state === 'sent') return recordReplies({ documentId, before, body }, context);
  const plan = factsById(context.state, 'plan', body.planId);
  const no = mayNot(before, body, plan, context);
  if (no) return no;
  const own = asWritten(body, before, context);
  const wrong = body.state === 'sent' && plan ? notReady(own, plan, context.today) : null;
  if (wrong) return wrong;
  const next = body.state === 'sent' ? asSent(own, context.today) : own;
  return {
    ok: true,
    documents: [{ id: documentId, caseId: context.state.caseId, kind: 'plan-answer', body: next }],
    events: body.state === 'sent' ? [{ type: 'plan answered', answerId: documentId }] : [],
  };
};

function mayNot(
  before: PlanAnswerBody | null,
  body: PlanAnswerBody,
  plan: FactsOf<'plan'> | null,
  { state, actor, today }: RuleContext,
): Refusal | null {
  const parts = partsOf(state);
  const staff = coordinates(parts, actor.personId);
  if (!staff && !isFamily(parts, actor.personId, today)) return refuse('not-allowed');
  if (before && before.typedBy.personId !== actor.personId) return refuse('not-an-author');
  if (plan?.status !== 'draft' || plan.roundId !== body.roundId) return refuse('not-found');
  if (before && before.planId !== body.planId) return refuse('invalid', { field: 'planId' });
  if (staff === (body.via === 'hub')) return refuse('invalid', { field: 'via' });
  if (!mayBeWhose(body, staff, parts, { actorId: actor.personId, today })) return refuse('invalid', { field: 'whose' });
  const known: readonly string[] = answeredSections;
  return body.comments.some(({ sectionKey }) => !known.includes(sectionKey))
    ? refuse('invalid', { field: 'comments' })
    : null;
}

/** N1: the family writes in its own name, or for somebody without an account: nobody sends another person words this way. */
function mayBeWhose(
  { whose }: PlanAnswerBody,
  staff: boolean,
  parts: CaseParts,
  { actorId, today }: { actorId: string; today: string },
): boolean {
  if (whose.personId === null) return true;
  return staff ? isFamily(parts, whose.personId, today) : whose.personId === actorId;
}

/** As its author may write it: in their own name, without replies; two wordings under one id are two (O3). */
function asWritten(body: PlanAnswerBody, before: PlanAnswerBody | null, { actor, newId }: RuleContext): PlanAnswerBody {
  const seen = new Set<string>();
  const own = <T extends { id: string }>(one: T): T & { reply: null } => {
    const id = seen.has(one.id) ? newId() : one.id;
    seen.add(id);
    return { ...one, id, reply: null };
  };
  return {
    ...body,
    typedBy: before?.typedBy ?? { personId: actor.personId, name: actor.name },
    receivedOn: body.via === 'hub' ? null : body.receivedOn,
    comments: body.comments.map(own),
    wishes: body.wishes.map(own),
  };
}

function notReady(body: PlanAnswerBody, plan: FactsOf<'plan'>, today: string): Refusal | null {
  if (body.receivedOn !== null && body.receivedOn > today) return refuse('date-in-future', { field: 'receivedOn' });
  const [missing] = whatIsMissingIn(body, plan.served.on, today);
  return missing ? refuse('incomplete', { page: missing.page }) : null;
}

/** What was begun and says nothing is left out. The day is the server's when it takes it (G1). */
const asSent = (body: PlanAnswerBody, today: string): PlanAnswerBody => ({
  ...body,
  comments: body.comments.filter((one) => one.right !== null || asksForReply(one)),
  wishes: body.wishes.filter(isWish),
  receivedOn: body.via === 'hub' ? today : body.receivedOn,
});
