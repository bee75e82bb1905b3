import { lazy, type ReactNode, Suspense } from 'react';
import type { LocalDocument } from '../../device/port.ts';
import { Skeleton } from '../../ui/skeleton.tsx';

const CostsSection = lazy(() => import('./costs-section.tsx'));

/** The section that only the SEND team's devices hold. */
export const PanelAndCosts = (props: { caseId: string; documents: readonly LocalDocument[] }): ReactNode => (
  <Suspense fallback={<Skeleton />}>
    <CostsSection {...props} />
  </Suspense>
);
