import type { ReactNode } from 'react';
import type { AnswerReply, PlanAnswerBody } from '../../../shared/domain/documents/index.ts';
import { asksForReply, unansweredIn } from '../../../shared/domain/documents/index.ts';
import { type AnsweredSection, cameLate, plainTitle } from '../../../shared/domain/plan-answers/index.ts';
import type { LocalDocument } from '../../device/port.ts';
import { Banner } from '../../ui/banner.tsx';
import { dateWords, longDateWords } from '../../ui/dates.ts';
import { Tag } from '../../ui/tag.tsx';
import { replyTag, wishWords } from './answer-words.ts';
import type { DraftPlan } from './use-draft-plan.ts';

/** What the family has sent, with the council's answer to each thing (reg 13(1)). */
export function SentAnswers({
  draft,
  sent,
  today,
}: {
  draft: DraftPlan;
  sent: readonly LocalDocument<'plan-answer'>[];
  today: string;
}): ReactNode {
  return (
    <>
      {sent.map((one) => (
        <section key={one.id} className="stack" aria-label={`Answer of ${one.body.whose.name}`}>
          <Where draft={draft} answer={one} today={today} />
          <ul className="plain stack">
            {one.body.comments.filter(asksForReply).map((comment) => (
              <Said
                key={comment.id}
                title={plainTitle(comment.sectionKey as AnsweredSection, draft.childName)}
                words={comment.words}
                reply={comment.reply}
              />
            ))}
            {one.body.wishes.map((wish) => (
              <Said key={wish.id} title={`You asked for ${wishWords(wish)}`} words={wish.reasons} reply={wish.reply} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Where({
  draft,
  answer: { body, piece },
  today,
}: {
  draft: DraftPlan;
  answer: LocalDocument<'plan-answer'>;
  today: string;
}): ReactNode {
  if (piece.state === 'needs you')
    return (
      <Banner kind="late" say="polite">
        <p>
          <b>Your answer was not taken.</b> {piece.words} Your words are kept.
        </p>
      </Banner>
    );
  if (piece.state !== 'received')
    return (
      <Banner kind="soon" icon="wait" say="polite">
        <p>
          <b>Your answer waits for a connection.</b> It goes by itself when you are online.
        </p>
      </Banner>
    );
  return (
    <Banner kind="done" say="polite">
      <p>
        <b>{body.agrees ? 'You agreed with the draft plan.' : 'You answered the draft plan.'}</b> We received it on{' '}
        {dateWords(body.receivedOn ?? today)}
        {cameLate(body, draft.plan.body) ? ', after the last day. It counts just the same' : ''}.
      </p>
      <p>{next(body, draft)}</p>
    </Banner>
  );
}

function next(body: PlanAnswerBody, { body: { coordinator }, issued }: DraftPlan): string {
  const who = coordinator?.name ?? 'Your co-ordinator';
  const open = unansweredIn(body);
  if (issued) return 'The final plan has been issued.';
  if (open > 0) return `${who} answers each thing you said, here, before the final plan is sent.`;
  return `${who} has read it. The final plan comes next.`;
}

function Said({ title, words, reply }: { title: string; words: string; reply: AnswerReply | null }): ReactNode {
  return (
    <li className="panel stack-2">
      <h2 className="h3">{title}</h2>
      {words.trim() ? <p className="written">{words}</p> : null}
      {reply ? (
        <div className="stack-2">
          <p>
            <Tag kind="done">{replyTag(reply)}</Tag>
          </p>
          <p className="written">{reply.words}</p>
          <p className="small muted">
            {reply.by.name}, {longDateWords(reply.on)}
          </p>
        </div>
      ) : (
        <p>
          <Tag kind="wait">No answer yet</Tag>
        </p>
      )}
    </li>
  );
}
