import type { SyncStatus } from './port.ts';

export type Trouble = Exclude<SyncStatus['trouble'], null>;

interface Fault {
  name?: string;
  message?: string;
  inner?: unknown;
}

/** What a failed write means for the person; null for faults of the program. Dexie wraps the browser's error in `inner`. */
export function troubleOf(fault: unknown): Extract<Trouble, 'storage full' | 'storage lost'> | null {
  const { name = '', message = '', inner } = (fault ?? {}) as Fault;
  if (/quota/i.test(name) || /quota|disk is full|no space/i.test(message)) return 'storage full';
  const deeper = inner && inner !== fault ? troubleOf(inner) : null;
  if (deeper) return deeper;
  const lost =
    /DatabaseClosed|InvalidState|UnknownError|NotFoundError|OpenFailed|MissingAPI|TransactionInactive|AbortError/;
  return lost.test(name) || /connection (is closing|to .*lost)|backing store/i.test(message) ? 'storage lost' : null;
}

/** Asks the browser not to clear this storage when the disk gets full; says whether it will keep it. */
export async function askToPersist(): Promise<boolean> {
  if (!navigator.storage?.persist) return false;
  return (await navigator.storage.persisted()) || (await navigator.storage.persist());
}

/** Whether there is room for more photos that only save a fetch: below four fifths of what the browser allows. */
export async function roomToPrefetch(): Promise<boolean> {
  const { usage = 0, quota = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  return quota > 0 && usage < quota * 0.8;
}
