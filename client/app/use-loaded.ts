import { useCallback, useEffect, useState } from 'react';
import { useSyncStatus } from '../device/react.ts';
import { type Failure, get } from './api.ts';

/** What a page fetches from the hub, in each of its states. */
export type Loaded<T> =
  | { state: 'loading' }
  | { state: 'offline' }
  | { state: 'failed'; failure: Failure }
  | { state: 'here'; value: T };

/** Fetches what a page shows that is not on the device; again when the connection is back, and when `again` is called. */
export function useLoaded<T>(path: string): Loaded<T> & { again: () => Promise<void> } {
  const { connection } = useSyncStatus();
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  const again = useCallback(async (): Promise<void> => {
    const answer = await get<T>(path);
    if (answer.ok) setLoaded({ state: 'here', value: answer.value });
    else if (answer.code === 'offline')
      setLoaded((before) => (before.state === 'here' ? before : { state: 'offline' }));
    else setLoaded({ state: 'failed', failure: answer });
  }, [path]);
  useEffect(() => {
    if (connection === 'offline') setLoaded((before) => (before.state === 'here' ? before : { state: 'offline' }));
    else void again();
  }, [again, connection]);
  return { ...loaded, again };
}
