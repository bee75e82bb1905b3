import { useMemo } from 'react';
import type { LocalDocument } from '../../device/port.ts';
import { useDevice, useKind } from '../../device/react.ts';
import { type CaseView, caseView } from './case-view.ts';

/** All cases on this device with their dates and requests; null until the store has answered. */
export function useCaseViews(): CaseView[] | null {
  const device = useDevice();
  const cases = useKind('case');
  const requests = useKind('advice-request');
  const advice = useKind('advice');
  const lateWork = useKind('late-work');
  const today = device.today();
  return useMemo(() => {
    if (!cases || !requests || !advice || !lateWork) return null;
    const others = [...requests, ...advice, ...lateWork] as unknown as LocalDocument[];
    const byCase = Map.groupBy(others, (one) => one.caseId);
    return cases.flatMap((one) => {
      const documents = [one as unknown as LocalDocument, ...(byCase.get(one.caseId) ?? [])];
      return caseView(documents, device.actor, today) ?? [];
    });
  }, [device, today, cases, requests, advice, lateWork]);
}
