import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/** A screen of the plan area. */
export interface PlanRoute {
  path: string;
  page: LazyExoticComponent<ComponentType<{ caseId: string; planId: string }>>;
  /** Stands alone, without the shell around it: where the plan is written nothing else is on screen. */
  alone: boolean;
}

const at = '/cases/:caseId/plan';

/** In the order in which addresses are tried: what is no plan's id comes first. */
export const planRoutes: readonly PlanRoute[] = [
  { path: `${at}/write`, page: lazy(() => import('./write-page.tsx')), alone: true },
  { path: `${at}/check`, page: lazy(() => import('./check-page.tsx')), alone: false },
  { path: `${at}/wordings`, page: lazy(() => import('./wordings-page.tsx')), alone: false },
  { path: `${at}/:planId`, page: lazy(() => import('./read-page.tsx')), alone: false },
];
