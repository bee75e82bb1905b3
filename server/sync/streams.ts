import type { SyncPorts } from './ports.ts';
import { feedChannel, readNotice } from './wake.ts';

/** One open stream of one session. */
export interface Listener {
  personId: string;
  sessionId: string;
  /** The last number of the feed that this stream has told. */
  told: number;
  tell(seq: number): void;
  /** The session has ended, or the server is stopping. */
  close(): void;
}

/** Of these sessions, the ones that still hold. */
export type SessionsThatHold = (sessionIds: readonly string[]) => Promise<ReadonlySet<string>>;

export interface Streams {
  add(listener: Omit<Listener, 'told'>): Promise<() => void>;
  stop(): Promise<void>;
}

/** How often streams look by themselves, in milliseconds: a notification that got lost costs so long at most. */
const lookEvery = 4_000;

/** SYNC-8: the streams of this server process, woken by notifications and looking by themselves every few seconds. */
export async function openStreams(
  ports: Pick<SyncPorts, 'sql'>,
  sessionsThatHold: SessionsThatHold,
  onFault: (fault: unknown) => void = () => {},
): Promise<Streams> {
  const listeners = new Set<Listener>();

  function tell(personId: string, seq: number): void {
    for (const listener of listeners)
      if (listener.personId === personId && listener.told < seq) {
        listener.told = seq;
        listener.tell(seq);
      }
  }

  async function look(): Promise<void> {
    if (listeners.size === 0) return;
    const open = [...listeners];
    const held = await sessionsThatHold([...new Set(open.map(({ sessionId }) => sessionId))]);
    for (const listener of open) if (!held.has(listener.sessionId)) listener.close();
    await lookAt(open.map(({ personId }) => personId));
  }

  async function lookAt(personIds: readonly string[]): Promise<void> {
    const rows = await ports.sql<{ person_id: string; seq: number }[]>`
      SELECT person_id, seq FROM feed_head WHERE person_id = ANY(${[...new Set(personIds)]}::uuid[])`;
    for (const { person_id, seq } of rows) tell(person_id, seq);
  }

  const subscription = await ports.sql.listen(
    feedChannel,
    (payload) => {
      for (const [personId, seq] of readNotice(payload)) tell(personId, seq);
    },
    () => void look().catch(onFault),
  );
  const timer = setInterval(() => void look().catch(onFault), lookEvery);
  timer.unref();

  return {
    async add(parts) {
      const listener: Listener = { ...parts, told: -1 };
      listeners.add(listener);
      await lookAt([listener.personId]);
      return () => listeners.delete(listener);
    },
    async stop() {
      clearInterval(timer);
      for (const listener of [...listeners]) listener.close();
      await subscription.unlisten();
    },
  };
}
