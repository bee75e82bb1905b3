import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

export { type Consulted, useConsulted } from './use-consulted.ts';

/** A screen of consultations with settings. */
export interface ConsultationRoute {
  path: string;
  page: LazyExoticComponent<ComponentType<{ caseId: string }>>;
}

/** The setting answers under `consultation`, the co-ordinator asks under `consultations`. */
export const consultationRoutes: readonly ConsultationRoute[] = [
  { path: '/cases/:caseId/consultation', page: lazy(() => import('./reply-page.tsx')) },
  { path: '/cases/:caseId/consultations', page: lazy(() => import('./consultations-page.tsx')) },
];
