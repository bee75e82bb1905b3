import type { ReactNode } from 'react';
import { Redirect } from 'wouter';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { CheckAnswers } from './check-answers.tsx';
import { QuestionPage } from './question-page.tsx';
import { Sent } from './sent.tsx';
import { StartPage } from './start-page.tsx';
import { steps } from './steps.ts';
import { useDraft } from './use-draft.ts';

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
