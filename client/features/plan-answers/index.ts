import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/** A screen of the family's answers to a draft plan. */
export interface PlanAnswerRoute {
  path: string;
  page: LazyExoticComponent<ComponentType<{ caseId: string; answerId: string; step: string }>>;
}

const at = '/cases/:caseId';

/** The family's pages stand under `plan-answer`, those of the co-ordinator under `plan-answers`. */
export const planAnswerRoutes: readonly PlanAnswerRoute[] = [
  { path: `${at}/plan-answer`, page: lazy(() => import('./start-page.tsx')) },
  { path: `${at}/plan-answer/:answerId`, page: lazy(() => import('./list-page.tsx')) },
  { path: `${at}/plan-answer/:answerId/:step`, page: lazy(() => import('./step-page.tsx')) },
  { path: `${at}/plan-answers`, page: lazy(() => import('./answers-page.tsx')) },
];
