import { useMemo } from 'react';
import { progressOf } from '../../../shared/domain/advice/index.ts';
import { useDevice, useKind } from '../../device/react.ts';
import { daysBetween } from '../../ui/dates.ts';
import { type WorkItem, workItems } from './work-items.ts';

/** This person's requests for advice, most urgent first; null until the store has answered. */
export function useWork(): WorkItem[] | null {
  const device = useDevice();
  const cases = useKind('case');
  const requests = useKind('advice-request');
  const drafts = useKind('advice-draft');
  const advice = useKind('advice');
  return useMemo(() => {
    if (!cases || !requests || !drafts || !advice) return null;
    const { actor } = device;
    return workItems({ actor, today: device.today(), cases, requests, drafts, advice, daysBetween, progressOf });
  }, [device, cases, requests, drafts, advice]);
}
