import { useMemo } from 'react';
import type { LocalDocument } from '../../device/port.ts';
import { useDevice, useKind } from '../../device/react.ts';
import { type DeskLine, lineOf } from './desk-lines.ts';

interface Seen {
  requests: readonly LocalDocument<'advice-request'>[];
  today: string;
  line: DeskLine;
}

/** Kept for the navigation and the page together: while documents arrive, only the cases they belong to are placed anew. */
const seen = new WeakMap<LocalDocument<'case'>, Seen>();
const none: readonly LocalDocument<'advice-request'>[] = [];

/** Every case that this co-ordinator has on the device, placed on the desk; null until the store has answered. */
export function useDesk(): readonly DeskLine[] | null {
  const device = useDevice();
  const cases = useKind('case');
  const requests = useKind('advice-request');
  const today = device.today();
  const isDesk = device.actor.role === 'coordinator';
  return useMemo(() => {
    if (!isDesk || !cases || !requests) return null;
    const byCase = Map.groupBy(requests, ({ caseId }) => caseId);
    return cases.map((one) => lineOnDevice(one, byCase.get(one.caseId) ?? none, today));
  }, [isDesk, cases, requests, today]);
}

function lineOnDevice(
  one: LocalDocument<'case'>,
  requests: readonly LocalDocument<'advice-request'>[],
  today: string,
): DeskLine {
  const before = seen.get(one);
  if (before?.today === today && sameThings(before.requests, requests)) return before.line;
  const facts = requests.map(({ id, body }) => ({ ...body, id }));
  const line = lineOf(one.caseId, one.body, facts, today);
  seen.set(one, { requests, today, line });
  return line;
}

const sameThings = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);
