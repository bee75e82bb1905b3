import { useMemo } from 'react';
import type { OpenDevice } from '../device/port.ts';
import { useKind } from '../device/react.ts';
import { useDesk } from '../features/desk/use-desk.ts';
import { useNewRequests } from './new-requests.ts';
import type { NavItem } from './shell.tsx';

/**
 * The main navigation with true counts: what this person still has to send, what is overdue in a co-ordinator's cases and
 * how many requests are new, and what a manager's team has to allocate (V3).
 */
export function useNav(device: OpenDevice): readonly NavItem[] {
  const requests = useKind('advice-request');
  const cases = useKind('case');
  const { personId, settingId, role } = device.actor;
  const toDo = useMemo(() => {
    // N9: nothing is counted against anybody in a quiet case.
    const quiet = new Set((cases ?? []).flatMap((one) => (one.body.quiet ? [one.caseId] : [])));
    return (requests ?? []).filter(
      ({ body, caseId }) =>
        body.state === 'outstanding' &&
        !quiet.has(caseId) &&
        (body.authors.some((author) => author.personId === personId) ||
          (body.to.type === 'setting' && body.to.settingId === settingId)),
    ).length;
  }, [requests, cases, personId, settingId]);
  const managed = device.actor.managedTeamIds ?? [];
  const awaiting = (requests ?? []).filter(
    ({ body }) =>
      body.to.type === 'team' &&
      managed.includes(body.to.teamId) &&
      body.state === 'outstanding' &&
      body.authors.length === 0,
  ).length;
  const overdue = useDesk()?.filter(({ place }) => place.overdue).length ?? 0;
  const newRequests = useNewRequests() ?? 0;
  return [
    {
      href: '/work',
      label: role === 'family' ? 'Home' : 'Your work',
      ...(role === 'coordinator' ? { count: overdue, counts: 'overdue' } : { count: toDo }),
    },
    ...(managed.length > 0 ? [{ href: '/team-cases', label: 'Team cases', count: awaiting }] : []),
    { href: '/cases', label: 'Cases' },
    ...(role === 'coordinator' ? [{ href: '/requests', label: 'Requests', count: newRequests, counts: 'new' }] : []),
    ...(role === 'setting' || role === 'contributor' || role === 'family' ? [{ href: '/ask', label: 'Requests' }] : []),
    ...(role === 'administrator' ? [{ href: '/templates', label: 'Letters' }] : []),
    ...(role === 'administrator' ? [{ href: '/allocate', label: 'Allocate' }] : []),
    ...(role === 'coordinator' ? [{ href: '/letters/to-post', label: 'To post' }] : []),
    ...(role === 'administrator' ? [{ href: '/breaches', label: 'Breach log' }] : []),
    { href: '/help', label: 'Help' },
  ];
}
