import type { Sql } from 'postgres';
import type { FeedHead, Wake } from './ports.ts';

/** The channel on which server processes tell each other whose feed has grown. */
export const feedChannel = 'feed';

/** PostgreSQL takes less than 8,000 bytes in one notification. */
const headsAtOnce = 140;

/**
 * SYNC-8: tells all server processes after the commit. What comes while a notification is on its way goes out together
 * with the next: notifying inside each transaction would make all commits wait for one another. A lost one does no
 * harm, since streams also look by themselves.
 */
export function openWake(sql: Sql, onFault: (fault: unknown) => void = () => {}): Wake & { idle(): Promise<void> } {
  let waiting = new Map<string, number>();
  let sending: Promise<void> | null = null;

  async function send(): Promise<void> {
    while (waiting.size > 0) {
      const entries = [...waiting];
      waiting = new Map();
      for (let at = 0; at < entries.length; at += headsAtOnce)
        await sql.notify(feedChannel, JSON.stringify(Object.fromEntries(entries.slice(at, at + headsAtOnce))));
    }
  }

  return {
    tell(heads: readonly FeedHead[]) {
      for (const { personId, seq } of heads) waiting.set(personId, Math.max(seq, waiting.get(personId) ?? 0));
      if (waiting.size === 0 || sending) return;
      sending = send()
        .catch(onFault)
        .finally(() => {
          sending = null;
        });
    },
    idle: async () => {
      while (sending) await sending;
    },
  };
}

/** What a notification says: the heads of feeds by person. Anything else on the channel is not ours. */
export function readNotice(payload: string): Map<string, number> {
  try {
    return new Map(Object.entries(JSON.parse(payload) as Record<string, number>));
  } catch {
    return new Map();
  }
}
