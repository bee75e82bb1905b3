import { useMemo } from 'react';
import type { OpenDevice } from '../device/port.ts';
import { useKind } from '../device/react.ts';
import type { NavItem } from './shell.tsx';

/** The main navigation with true counts: what this person still has to send. */
export function useNav(device: OpenDevice): readonly NavItem[] {
  const requests = useKind('advice-request');
  const { personId, settingId, role } = device.actor;
  const toDo = useMemo(
    () =>
      (requests ?? []).filter(
        ({ body }) =>
          body.state === 'outstanding' &&
          (body.authors.some((author) => author.personId === personId) ||
            (body.to.type === 'setting' && body.to.settingId === settingId)),
      ).length,
    [requests, personId, settingId],
  );
  return [
    { href: '/work', label: role === 'family' ? 'Home' : 'Your work', count: toDo },
    { href: '/cases', label: 'Cases' },
    ...(role === 'administrator' ? [{ href: '/templates', label: 'Letters' }] : []),
    ...(role === 'coordinator' ? [{ href: '/letters/to-post', label: 'To post' }] : []),
    { href: '/help', label: 'Help' },
  ];
}
