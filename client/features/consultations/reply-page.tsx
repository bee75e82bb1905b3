import { type ReactNode, useState } from 'react';
import { type ConsultationReplyBody, refusalWords } from '../../../shared/domain/documents/index.ts';
import { planSectionKeys, planSectionTitle } from '../../../shared/domain/plans/index.ts';
import { useArriving, useDevice, useDocument } from '../../device/react.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { dateWords, dueWords, longDateWords } from '../../ui/dates.ts';
import { PageHeading } from '../../ui/heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { RichTextView } from '../advice/index.ts';
import { ReplyForm } from './reply-form.tsx';
import { SentReply } from './sent-reply.tsx';
import { type Consulted, useConsulted } from './use-consulted.ts';

/** S39: a setting reads the draft plan it is consulted about and says whether it can meet the needs in it; offline too. */
export default function ReplyPage({ caseId }: { caseId: string }): ReactNode {
  const all = useConsulted();
  const arriving = useArriving();
  const found = all?.find(({ consultation }) => consultation.caseId === caseId);
  if (!all || (!found && arriving)) return <Skeleton />;
  return found ? <Consultation found={found} /> : <NotConsulted />;
}

function NotConsulted(): ReactNode {
  return (
    <div className="narrow stack">
      <PageHeading title="No consultation here">Your setting is not consulted about this any more</PageHeading>
      <p>The consultation was withdrawn, or the final plan has been sent. What you had sent is kept by the council.</p>
      <Button href="/work">Go to your work</Button>
    </div>
  );
}

function Consultation({ found }: { found: Consulted }): ReactNode {
  const today = useDevice().today();
  const { consultation, answered, late } = found;
  const { child, question, askedBy, askedOn, dueOn, planId } = consultation.body;
  const plan = useDocument('plan', planId);
  const name = `${child.firstName} ${child.lastName}`;
  return (
    <div className="stack">
      <div className="stack-2">
        <BackLink href="/work">Your work</BackLink>
        <PageHeading title="Consultation about a draft plan">Can you meet {child.firstName}’s needs?</PageHeading>
        <p>
          {name}, born {dateWords(child.birthDate)}, {child.yearGroup}. {askedBy.name} consulted{' '}
          {consultation.body.setting.name} on {dateWords(askedOn)}.
        </p>
        {answered ? null : (
          <p className="row">
            <Tag kind={late ? 'late' : 'soon'}>{late ? 'Overdue' : dueWords(dueOn, today)}</Tag>
            <span>Answer by {longDateWords(dueOn)}.</span>
          </p>
        )}
        {question ? <p className="written">{question}</p> : null}
      </div>
      {answered ? <Sent found={found} /> : <Answer found={found} />}
      <section className="stack" aria-labelledby="draft-plan">
        <h2 id="draft-plan">The draft plan</h2>
        {plan ? (
          <article className="sheet">
            <RichTextView
              text={plan.body.text}
              headings={planSectionKeys.map((key) => ({ key, title: planSectionTitle(key) }))}
            />
          </article>
        ) : (
          <p className="muted">It is on its way to this device.</p>
        )}
      </section>
    </div>
  );
}

function Sent({ found: { consultation, reply } }: { found: Consulted }): ReactNode {
  const waits = reply !== null && reply.piece.state !== 'received';
  return (
    <>
      <Banner kind={reply?.piece.state === 'needs you' ? 'late' : waits ? 'soon' : 'done'} say="polite">
        {reply?.piece.state === 'needs you' ? (
          <p>
            <b>Your answer was not taken.</b> {reply.piece.words}
          </p>
        ) : (
          <p>
            <b>{waits ? 'Your answer waits for a connection.' : 'Your setting has answered.'}</b>{' '}
            {waits
              ? 'It goes by itself when you are online.'
              : `It was received on ${dateWords(consultation.body.answeredOn ?? reply?.body.receivedOn ?? '')}. You can read the draft plan until the final plan is sent.`}
          </p>
        )}
      </Banner>
      {reply ? <SentReply body={reply.body} /> : null}
    </>
  );
}

function Answer({ found: { consultation, reply } }: { found: Consulted }): ReactNode {
  const device = useDevice();
  const [problem, setProblem] = useState<string | null>(null);
  const begin = (): void => {
    const { personId, name } = device.actor;
    const body: ConsultationReplyBody = {
      kind: 'consultation-reply',
      consultationId: consultation.id,
      state: 'draft',
      canMeet: null,
      grounds: [],
      passages: [],
      typedBy: { personId, name },
      via: 'hub',
      receivedOn: null,
    };
    void device
      .write(consultation.caseId, crypto.randomUUID(), body)
      .then((written) => setProblem(written.ok ? null : refusalWords[written.code]));
  };
  if (reply) return <ReplyForm key={reply.id} reply={reply} childName={consultation.body.child.firstName} />;
  return (
    <div className="stack-2">
      {problem ? <p className="problem">{problem}</p> : null}
      <p>
        <Button onClick={begin}>Write your answer</Button>
      </p>
    </div>
  );
}
