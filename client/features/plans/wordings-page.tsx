import type { ReactNode } from 'react';
import { Redirect, useSearch } from 'wouter';
import { openConflicts, resolveConflict } from '../../../shared/domain/advice/index.ts';
import { type PlanSectionKey, planSectionTitle } from '../../../shared/domain/plans/index.ts';
import { useDevice } from '../../device/react.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Choose } from '../advice/index.ts';
import { planPlace } from './plan-place.ts';
import { usePlan } from './use-plan.ts';

/** Two people changed the same paragraph of a plan while apart (O3): one wording is chosen, or both are combined. */
export default function WordingsPage({ caseId }: { caseId: string; planId: string }): ReactNode {
  const plan = usePlan(caseId);
  const device = useDevice();
  const which = new URLSearchParams(useSearch()).get('which');
  const draft = plan?.draft;
  const write = `/cases/${caseId}/plan/write`;
  if (plan === null || (plan && !plan.draft)) return <Redirect to={`/cases/${caseId}/plan`} replace />;
  if (!plan || !draft) return <Skeleton />;
  const conflicts = openConflicts(draft.body.text);
  const conflict = conflicts.find((one) => one.id === which) ?? conflicts[0];
  if (!conflict) return <Redirect to={write} replace />;
  return (
    <Choose
      key={conflict.id}
      heading={`Two wordings in the plan, ${plan.case.body.ref}`}
      under={planSectionTitle(conflict.sectionKey as PlanSectionKey)}
      conflict={conflict}
      left={conflicts.length - 1}
      choose={(blocks) =>
        planPlace(device, caseId, draft.id).change((before) => ({
          ...before,
          text: resolveConflict(before.text, conflict.id, blocks),
        }))
      }
      write={write}
    />
  );
}
