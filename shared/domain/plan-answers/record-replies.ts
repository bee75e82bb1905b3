import { coordinates, partsOf } from '../access/index.ts';
import {
  type AnswerReply,
  asksForReply,
  type PlanAnswerBody,
  type RuleContext,
  type Ruling,
  refuse,
  unansweredIn,
} from '../documents/index.ts';

interface Change {
  documentId: string;
  before: PlanAnswerBody;
  body: PlanAnswerBody;
}

/**
 * Whoever co-ordinates the case records an answer to each comment and wish of the family: changed as asked, or not and why
 * (reg 13(1), s39). The family's words stay as they were sent. After the assessment closed, an answer that was given stays.
 * Refuses: never-changes, incomplete (`id`: why it was not changed).
 */
export function recordReplies({ documentId, before, body }: Change, context: RuleContext): Ruling {
  const { state } = context;
  const parts = partsOf(state);
  if (!coordinates(parts, context.actor.personId)) return refuse('never-changes');
  const closed = parts.rounds.get(before.roundId)?.closedOn !== null;
  const comments = repliesInto(before.comments.filter(asksForReply), body.comments, closed, context);
  const wishes = repliesInto(before.wishes, body.wishes, closed, context);
  const unreasoned = [...comments.values(), ...wishes.values()].find(({ changed, words }) => !changed && !words.trim());
  if (unreasoned) return refuse('incomplete', { field: 'words' });
  const next: PlanAnswerBody = {
    ...before,
    comments: before.comments.map((one) => ({ ...one, reply: comments.get(one.id) ?? one.reply })),
    wishes: before.wishes.map((one) => ({ ...one, reply: wishes.get(one.id) ?? one.reply })),
  };
  const done = unansweredIn(before) > 0 && unansweredIn(next) === 0;
  return {
    ok: true,
    documents: [{ id: documentId, caseId: state.caseId, kind: 'plan-answer', body: next }],
    events: done ? [{ type: 'plan comments replied to', answerId: documentId }] : [],
  };
}

interface Replied {
  id: string;
  reply: AnswerReply | null;
}

/** The replies that are new or other than before, in the name of who records them, today. */
function repliesInto(
  before: readonly Replied[],
  after: readonly Replied[],
  closed: boolean,
  { actor, today }: RuleContext,
): Map<string, AnswerReply> {
  const replies = new Map<string, AnswerReply>();
  for (const { id, reply: old } of before) {
    // Two who replied at once: both wordings came through the merge, the newer stands.
    const given = after.filter((one) => one.id === id).map(({ reply }) => reply);
    const reply = given.findLast((one) => one !== null && !same(one, old));
    if (!reply || (closed && old !== null)) continue;
    replies.set(id, { ...reply, by: { personId: actor.personId, name: actor.name }, on: today });
  }
  return replies;
}

const same = (one: AnswerReply, other: AnswerReply | null): boolean =>
  other !== null &&
  one.changed === other.changed &&
  one.words === other.words &&
  (one.grounds ?? []).join() === (other.grounds ?? []).join();
