/** Leads while this tab is the one that replicates: calls `lead`, and what that answers when leading ends. */
export function electLeader(lead: () => () => Promise<void> | void): () => Promise<void> {
  const stop = new AbortController();
  const leading = navigator.locks
    .request('hub-replication', { signal: stop.signal }, async () => {
      const end = lead();
      await new Promise<void>((resolve) => {
        if (stop.signal.aborted) resolve();
        else stop.signal.addEventListener('abort', () => resolve());
      });
      await end();
    })
    .catch(() => undefined);
  return async () => {
    stop.abort();
    await leading;
  };
}
