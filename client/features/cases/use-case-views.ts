import { useMemo } from 'react';
import type { LocalDocument } from '../../device/port.ts';
import { useDevice, useKind } from '../../device/react.ts';
import { type CaseView, caseView } from './case-view.ts';

interface Seen {
  documents: readonly LocalDocument[];
  today: string;
  view: CaseView | null;
}

/** All cases on this device with their dates and requests; null until the store has answered. */
export function useCaseViews(): CaseView[] | null {
  const device = useDevice();
  const cases = useKind('case');
  const requests = useKind('advice-request');
  const advice = useKind('advice');
  const lateWork = useKind('late-work');
  const mailStops = useKind('mail-stop');
  const plans = useKind('plan');
  const planAnswers = useKind('plan-answer');
  const consultations = useKind('consultation');
  const today = device.today();
  // While documents arrive by the hundred, only the cases that they belong to are worked out anew.
  const seen = useMemo(() => new WeakMap<LocalDocument<'case'>, Seen>(), []);
  return useMemo(() => {
    if (!cases || !requests || !advice || !lateWork || !plans || !planAnswers || !consultations || !mailStops)
      return null;
    const others = [
      ...requests,
      ...advice,
      ...lateWork,
      ...plans,
      ...planAnswers,
      ...consultations,
      ...mailStops,
    ] as unknown as LocalDocument[];
    const byCase = Map.groupBy(others, (one) => one.caseId);
    return cases.flatMap((one) => {
      const documents = [one as unknown as LocalDocument, ...(byCase.get(one.caseId) ?? [])];
      const before = seen.get(one);
      if (before?.today === today && sameThings(before.documents, documents)) return before.view ?? [];
      const view = caseView(documents, device.actor, today);
      seen.set(one, { documents, today, view });
      return view ?? [];
    });
  }, [device, today, cases, requests, advice, lateWork, plans, planAnswers, consultations, mailStops, seen]);
}

const sameThings = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);
