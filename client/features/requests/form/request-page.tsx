import type { ReactNode } from 'react';
import { Redirect, useLocation } from 'wouter';
import { whatIsMissing } from '../../../../shared/domain/requests/form/index.ts';
import { useHub } from '../../../app/hub.ts';
import { BackLink } from '../../../ui/back-link.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Form, useForm } from '../../../ui/form.tsx';
import { PageHeading } from '../../../ui/heading.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { thisDevice } from '../../../ui/this-device.ts';
import { CheckAnswers } from './check-answers.tsx';
import { AgreementsQuestion } from './questions/agreements.tsx';
import { ChildQuestion } from './questions/child.tsx';
import { FamilyQuestion } from './questions/family.tsx';
import { FilesQuestion } from './questions/files.tsx';
import { NeedsQuestion } from './questions/needs.tsx';
import type { QuestionProps } from './questions/question.ts';
import { ViewsQuestion } from './questions/views.tsx';
import { AskerQuestion, YouQuestion } from './questions/who.tsx';
import { Sent } from './sent.tsx';
import { StartPage } from './start-page.tsx';
import { placeOf, type Step, stepAfter, stepBefore, steps } from './steps.ts';
import { type DraftInHand, useDraft } from './use-draft.ts';

type QuestionStep = Exclude<Step, 'check' | 'sent'>;

const questions: Record<QuestionStep, { asked: string; Question: (props: QuestionProps) => ReactNode }> = {
  asker: { asked: 'Who are you?', Question: AskerQuestion },
  you: { asked: 'About you', Question: YouQuestion },
  child: { asked: 'Who is it about?', Question: ChildQuestion },
  family: { asked: 'How can we reach the family?', Question: FamilyQuestion },
  needs: { asked: 'What is difficult?', Question: NeedsQuestion },
  views: { asked: 'In your own words', Question: ViewsQuestion },
  files: { asked: 'Add photos or files', Question: FilesQuestion },
  agreements: { asked: 'Asking people who know the child', Question: AgreementsQuestion },
};

/** R1: asking for an assessment without an account, one question a page. */
export default function RequestPage({ step }: { step: string | null }): ReactNode {
  const inHand = useDraft();
  if (!inHand) return <Skeleton />;
  if (step === null) return <StartPage inHand={inHand} />;
  const known = steps.find((one) => one === step);
  if (!known) return <Redirect to="/request" replace />;
  if (inHand.draft.state !== 'writing' || known === 'sent') return <Sent inHand={inHand} />;
  if (known === 'check') return <CheckAnswers inHand={inHand} />;
  return <QuestionPage key={known} step={known} inHand={inHand} />;
}

function QuestionPage({ step, inHand }: { step: QuestionStep; inHand: DraftInHand }): ReactNode {
  const form = useForm();
  const hub = useHub();
  const [, go] = useLocation();
  const { answers } = inHand.draft;
  const { asked, Question } = questions[step];
  const { at, of } = placeOf(step, answers);
  const before = stepBefore(step, answers);
  const next = () => {
    const today = hub?.today ?? new Date().toISOString().slice(0, 10);
    const problems = whatIsMissing(answers, today).filter((one) => one.step === step);
    if (problems.length === 0) go(`/request/${stepAfter(step, answers)}`);
    return problems;
  };
  return (
    <div className="narrow stack">
      <BackLink href={before ? `/request/${before}` : '/request'}>Back</BackLink>
      <div className="stack-2">
        <p className="muted">
          Question {at} of {of}
        </p>
        <PageHeading title={`${form.problems.length > 0 ? 'Error: ' : ''}${asked} (${at} of ${of})`}>
          {step === 'family' && answers.asker === 'parent' ? 'How can we reach you?' : asked}
        </PageHeading>
      </div>
      {inHand.kept ? null : (
        <Banner kind="soon">
          <p>
            <b>This browser keeps nothing.</b> Don’t close this page before you have sent your request.
          </p>
        </Banner>
      )}
      <Form form={form} onSubmit={next}>
        <Question inHand={inHand} form={form} />
        <Trap inHand={inHand} />
        <Button type="submit" wide>
          Continue
        </Button>
      </Form>
      {inHand.kept ? (
        <p className="small muted">What you type is kept on this {thisDevice()} until you send it.</p>
      ) : null}
    </div>
  );
}

/** A field that only programs fill in: hidden from eyes, keyboards and screen readers alike. */
function Trap({ inHand }: { inHand: DraftInHand }): ReactNode {
  return (
    <div hidden>
      <label htmlFor="website">Leave this empty</label>
      <input
        id="website"
        tabIndex={-1}
        autoComplete="off"
        value={inHand.draft.website}
        onChange={(event) => inHand.change({ website: event.target.value })}
      />
    </div>
  );
}
