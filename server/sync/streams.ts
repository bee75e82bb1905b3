import type { Checkpoint } from '../../shared/sync/protocol.ts';
import { keepFew } from './few-streams.ts';
import { type News, readNews } from './news.ts';
import type { SyncPorts } from './ports.ts';
import { feedChannel, readNotice } from './wake.ts';

/** One open stream of one session. */
export interface Listener {
  personId: string;
  sessionId: string;
  /** How far this stream has told the person's feed. */
  told: Checkpoint;
  /** There is something new up to this number: a pull fetches it. */
  changed(seq: number): void;
  /** What is new, as the JSON text of a `StreamNews`; false when the stream is behind and takes no more just now. */
  news(text: string): boolean;
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

/**
 * SYNC-8: the streams of this server process, woken by notifications and looking by themselves every few seconds. What
 * is new for all of them at one moment is read together.
 */
export async function openStreams(
  ports: Pick<SyncPorts, 'sql' | 'clock'>,
  sessionsThatHold: SessionsThatHold,
  onFault: (fault: unknown) => void = () => {},
): Promise<Streams> {
  const listeners = new Set<Listener>();
  let grown = new Set<string>();
  let telling: Promise<void> | null = null;

  /** Tells the streams of these people, one after the other: what comes meanwhile is told together. */
  function wake(personIds: Iterable<string>): void {
    for (const personId of personIds) grown.add(personId);
    telling ??= tellAll()
      .catch(onFault)
      .finally(() => {
        telling = null;
      });
  }

  async function tellAll(): Promise<void> {
    while (grown.size > 0) {
      const people = grown;
      grown = new Set();
      await tell([...listeners].filter(({ personId }) => people.has(personId)));
    }
  }

  /** A stream is given nothing that its session, as it is now, could not pull. */
  async function tell(open: readonly Listener[]): Promise<void> {
    if (open.length === 0) return;
    const asked = open.map(({ personId, told }) => ({ personId, since: told }));
    const [held, found] = await Promise.all([hold(open), readNews(ports, asked)]);
    const news = new Map(found.map((one) => [one.personId + one.since, one]));
    for (const listener of open) {
      const one = news.get(listener.personId + listener.told.seq);
      if (!held.has(listener.sessionId)) listener.close();
      else if (one) tellOne(listener, one);
    }
  }

  const hold = (open: readonly Listener[]) => sessionsThatHold([...new Set(open.map(({ sessionId }) => sessionId))]);

  function tellOne(listener: Listener, { head, page }: News): void {
    if (head.seq <= listener.told.seq) return;
    const text = page && `{"since":${JSON.stringify(listener.told)},"page":${page}}`;
    listener.told = head;
    if (!text || !listener.news(text)) listener.changed(head.seq);
  }

  async function look(): Promise<void> {
    const open = [...listeners];
    if (open.length === 0) return;
    const [held, heads] = await Promise.all([hold(open), headsOf(open.map(({ personId }) => personId))]);
    for (const { sessionId, close } of open) if (!held.has(sessionId)) close();
    wake(
      open.filter(({ personId, told }) => (heads.get(personId)?.seq ?? 0) > told.seq).map(({ personId }) => personId),
    );
  }

  async function headsOf(personIds: readonly string[]): Promise<Map<string, Checkpoint>> {
    const rows = await ports.sql<{ personId: string; seq: number; mark: string }[]>`
      SELECT person_id AS "personId", seq, mark FROM feed_head JOIN feed_mark USING (person_id, seq)
      WHERE person_id = ANY(${[...new Set(personIds)]}::uuid[])`;
    return new Map(rows.map(({ personId, seq, mark }) => [personId, { seq, mark }]));
  }

  const subscription = await ports.sql.listen(
    feedChannel,
    (payload) => wake(readNotice(payload).keys()),
    () => void look().catch(onFault),
  );
  const timer = setInterval(() => void look().catch(onFault), lookEvery);
  timer.unref();

  return {
    async add(parts) {
      const told = (await headsOf([parts.personId])).get(parts.personId) ?? { seq: 0, mark: '' };
      const listener: Listener = { ...parts, told };
      listeners.add(listener);
      keepFew(listeners, listener);
      listener.changed(told.seq);
      return () => listeners.delete(listener);
    },
    async stop() {
      clearInterval(timer);
      for (const listener of [...listeners]) listener.close();
      await subscription.unlisten();
      await telling;
    },
  };
}
