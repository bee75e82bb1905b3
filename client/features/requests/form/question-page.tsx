import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { whatIsMissing } from '../../../../shared/domain/requests/form/index.ts';
import { useHub } from '../../../app/hub.ts';
import { BackLink } from '../../../ui/back-link.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Form, useForm } from '../../../ui/form.tsx';
import { PageHeading } from '../../../ui/heading.tsx';
import { thisDevice } from '../../../ui/this-device.ts';
import { AgreementsQuestion } from './questions/agreements.tsx';
import { ChildQuestion } from './questions/child.tsx';
import { FamilyQuestion } from './questions/family.tsx';
import { FilesQuestion } from './questions/files.tsx';
import { NeedsQuestion } from './questions/needs.tsx';
import type { QuestionProps } from './questions/question.ts';
import { ViewsQuestion } from './questions/views.tsx';
import { AskerQuestion, YouQuestion } from './questions/who.tsx';
import { placeOf, type Step, stepAfter, stepBefore } from './steps.ts';
import type { DraftInHand } from './use-draft.ts';

export type QuestionStep = Exclude<Step, 'check' | 'sent'>;

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

/** One question, whoever asks and wherever the answers are kept. */
export function QuestionPage({ step, inHand }: { step: QuestionStep; inHand: DraftInHand }): ReactNode {
  const form = useForm();
  const hub = useHub();
  const [, go] = useLocation();
  const { draft, base, without } = inHand;
  const { answers } = draft;
  const toAsk = { asker: answers.asker, without };
  const { asked, Question } = questions[step];
  const { at, of } = placeOf(step, toAsk);
  const before = stepBefore(step, toAsk);
  const next = () => {
    const today = hub?.today ?? new Date().toISOString().slice(0, 10);
    const problems = whatIsMissing(answers, today).filter((one) => one.step === step);
    if (problems.length === 0) go(`${base}/${stepAfter(step, toAsk)}`);
    return problems;
  };
  return (
    <div className="narrow stack">
      <BackLink href={before ? `${base}/${before}` : base}>Back</BackLink>
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
