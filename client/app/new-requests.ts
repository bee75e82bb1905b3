import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useDevice, useSyncStatus } from '../device/react.ts';
import { get } from './api.ts';

/** How often the hub is asked again: new requests are on nobody's device, so no stream tells of them. */
const everyMs = 60_000;
let last: number | null = null;

/** How many requests nobody has registered yet; null for who does not work on them, and while it is not known. */
export function useNewRequests(): number | null {
  const { connection } = useSyncStatus();
  const works = useDevice().actor.role === 'coordinator';
  const [path] = useLocation();
  const [count, setCount] = useState(last);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is a good moment to look again
  useEffect(() => {
    if (!works || connection === 'offline') return;
    let stale = false;
    const look = (): void =>
      void get<{ waiting: number }>('/api/requests/waiting').then((answer) => {
        if (stale || !answer.ok) return;
        last = answer.value.waiting;
        setCount(last);
      });
    look();
    const timer = setInterval(look, everyMs);
    return () => {
      stale = true;
      clearInterval(timer);
    };
  }, [works, connection, path]);
  return works ? count : null;
}
