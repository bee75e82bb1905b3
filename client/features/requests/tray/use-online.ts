import { useCallback, useEffect, useState } from 'react';
import { get } from '../../../app/api.ts';
import { useSyncStatus } from '../../../device/react.ts';

/** What an address of the server answers: read anew when it changes and when there is a connection again. */
export function useOnline<T>(path: string): {
  value: T | null;
  words: string | null;
  offline: boolean;
  again: () => void;
} {
  const { connection } = useSyncStatus();
  const offline = connection === 'offline';
  const [found, setFound] = useState<{ path: string; value: T | null; words: string | null } | null>(null);
  const read = useCallback(() => {
    if (offline) return () => {};
    let stale = false;
    void get<T>(path).then((answer) => {
      if (!stale) setFound({ path, value: answer.ok ? answer.value : null, words: answer.ok ? null : answer.words });
    });
    return () => {
      stale = true;
    };
  }, [path, offline]);
  useEffect(() => read(), [read]);
  const here = found?.path === path ? found : null;
  return { value: here?.value ?? null, words: here?.words ?? null, offline, again: () => void read() };
}
