import type { ReactNode } from 'react';
import { Redirect } from 'wouter';
import { answeredSections } from '../../../shared/domain/plan-answers/index.ts';
import type { LocalDocument } from '../../device/port.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { CheckStep } from './check-step.tsx';
import { NoDraft } from './no-draft.tsx';
import { PaperStep } from './paper-step.tsx';
import { SectionStep } from './section-step.tsx';
import { SettingStep } from './setting-step.tsx';
import { type DraftPlan, useDraftPlan } from './use-draft-plan.ts';
import { useFamilySurface } from './use-family-surface.ts';
import { type OwnAnswer, useOwnAnswer } from './use-own-answer.ts';

/** What each page of an answer is given. */
export interface StepProps {
  draft: DraftPlan;
  answer: OwnAnswer;
  /** Where the pages of this answer are. */
  base: string;
}

/** One part of a draft plan, the setting that is asked for, or the last look; without a connection too. */
export default function StepPage({
  caseId,
  answerId,
  step,
}: {
  caseId: string;
  answerId: string;
  step: string;
}): ReactNode {
  const draft = useDraftPlan(caseId);
  useFamilySurface();
  if (draft === undefined) return <Skeleton />;
  if (draft === null) return <NoDraft caseId={caseId} />;
  const document = draft.answers.find((one) => one.id === answerId);
  if (document?.body.state !== 'draft')
    return <Redirect to={`/cases/${caseId}/${draft.manages ? 'plan-answers' : 'plan-answer'}`} replace />;
  return <Step key={answerId} draft={draft} document={document} step={step} />;
}

function Step({
  draft,
  document,
  step,
}: {
  draft: DraftPlan;
  document: LocalDocument<'plan-answer'>;
  step: string;
}): ReactNode {
  const answer = useOwnAnswer(document);
  const base = `/cases/${draft.caseId}/plan-answer/${document.id}`;
  const props = { draft, answer, base };
  if (step === 'setting') return <SettingStep {...props} />;
  if (step === 'check') return <CheckStep {...props} />;
  if (step === 'paper' && draft.manages) return <PaperStep {...props} />;
  const key = answeredSections.find((one) => one === step);
  return key ? <SectionStep key={key} sectionKey={key} {...props} /> : <Redirect to={base} replace />;
}
