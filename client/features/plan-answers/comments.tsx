import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { asksForReply, refusalWords } from '../../../shared/domain/documents/index.ts';
import { planSectionTitle } from '../../../shared/domain/plans/index.ts';
import type { LocalDocument } from '../../device/port.ts';
import { useDevice } from '../../device/react.ts';
import { say } from '../../ui/live-region.tsx';
import { RichTextView } from '../advice/index.ts';
import { wishWords } from './answer-words.ts';
import { Reply } from './reply.tsx';
import { type DraftPlan, sectionIn } from './use-draft-plan.ts';

type Answer = LocalDocument<'plan-answer'>;

/** Each thing that the family said, beside the section it is about, with the recorded answer or the form for it. */
export function Comments({ draft, answer }: { draft: DraftPlan; answer: Answer }): ReactNode {
  const record = useRecord(answer);
  const { comments, wishes } = answer.body;
  const right = comments.filter((one) => one.right && !asksForReply(one)).map((one) => one.sectionKey);
  return (
    <>
      {right.length > 0 ? <p>Called right: section {new Intl.ListFormat('en-GB').format(right)}.</p> : null}
      <ul className="plain stack">
        {comments.filter(asksForReply).map((one) => (
          <li key={one.id} className="panel stack-2">
            <h3>{planSectionTitle(one.sectionKey as Parameters<typeof planSectionTitle>[0])}</h3>
            <p className="written">{one.words}</p>
            <SectionOf draft={draft} sectionKey={one.sectionKey} />
            <Reply
              id={one.id}
              reply={one.reply}
              about={`section ${one.sectionKey}`}
              record={(reply) =>
                record({ comments: comments.map((each) => (each.id === one.id ? { ...each, reply } : each)) })
              }
            />
          </li>
        ))}
        {wishes.map((one) => (
          <li key={one.id} className="panel stack-2">
            <h3>Asks for {wishWords(one)}</h3>
            {one.reasons.trim() ? <p className="written">{one.reasons}</p> : null}
            <p className="small">
              <Link href={`/cases/${draft.caseId}/consultations?for=${answer.id}`}>Consult this setting</Link>
            </p>
            <Reply
              id={one.id}
              reply={one.reply}
              about="the setting they ask for"
              setting
              record={(reply) =>
                record({ wishes: wishes.map((each) => (each.id === one.id ? { ...each, reply } : each)) })
              }
            />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the draft says there, opened when it is wanted. */
function SectionOf({ draft, sectionKey }: { draft: DraftPlan; sectionKey: string }): ReactNode {
  const { section, written } = sectionIn(draft, sectionKey);
  if (!section || !written) return <p className="small muted">Nothing is written in this section of the draft.</p>;
  return (
    <details>
      <summary>What the draft says in section {sectionKey}</summary>
      <article className="sheet">
        <RichTextView
          text={{ type: 'doc', content: [section] }}
          headings={[{ key: sectionKey, title: `Section ${sectionKey} of the draft` }]}
        />
      </article>
    </details>
  );
}

/** Records replies in the answer, on this device at once. */
function useRecord({ id, caseId, body }: Answer) {
  const device = useDevice();
  return async (part: Partial<Answer['body']>): Promise<string | null> => {
    const written = await device.write(caseId, id, { ...body, ...part }, body);
    if (!written.ok) return refusalWords[written.code];
    say('The answer is recorded');
    return null;
  };
}
