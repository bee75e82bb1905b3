import { beforeEach, describe, expect, test } from 'vitest';
import type { RoundOutcome } from '../../../client/device/replication/engine.ts';
import { Runner } from '../../../client/device/replication/runner.ts';
import { protocolVersion, type StreamNews } from '../../../shared/sync/protocol.ts';

let done: string[];
let outcomes: RoundOutcome[];
let timers: { ms: number; work: () => void }[];
let runner: Runner;
const newsSince = (seq: number): StreamNews => ({
  since: { seq, mark: '' },
  page: {
    protocol: protocolVersion,
    startOver: false,
    removed: [],
    documents: [],
    checkpoint: { seq: seq + 1, mark: '' },
    left: 0,
    today: '2026-11-23',
    now: '2026-11-23T10:00:00.000Z',
  },
});
const turn = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  done = [];
  outcomes = [];
  timers = [];
  runner = new Runner({
    round: async () => {
      done.push('round');
      return outcomes.shift() ?? { ok: true };
    },
    push: async () => {
      done.push('push');
      return outcomes.shift() ?? { ok: true };
    },
    take: async (news) => {
      done.push(`take ${news.since.seq}`);
      return news.since.seq !== 9;
    },
    outcome: () => undefined,
    fault: () => done.push('fault'),
    after: (ms, work) => {
      const timer = { ms, work };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
    random: () => 0.5,
  });
});

describe('when replication works', () => {
  test('it works at once when woken, and rests afterwards', async () => {
    runner.wake();
    await turn();
    expect(done).toEqual(['round']);
    expect(timers.map((timer) => timer.ms)).toEqual([5 * 60_000]);
  });

  test('it tries again later and later while there is no connection, and at once when there is one', async () => {
    outcomes = Array.from({ length: 9 }, () => ({ ok: false, because: 'no connection' }) as const);
    runner.wake();
    const pauses: number[] = [];
    for (let attempt = 0; attempt < 9; attempt += 1) {
      await turn();
      pauses.push(timers[0]?.ms ?? 0);
      timers.shift()?.work();
    }
    expect(pauses).toEqual([750, 1500, 3000, 6000, 12_000, 24_000, 45_000, 45_000, 45_000]);
    await turn();
    outcomes = [{ ok: false, because: 'no connection' }];
    runner.wake();
    await turn();
    expect(timers.map((timer) => timer.ms)).toEqual([750]);
  });

  test('it waits as long as a busy server asks for', async () => {
    outcomes = [{ ok: false, because: 'busy', retryAfter: 30_000 }];
    runner.wake();
    await turn();
    expect(timers.map((timer) => timer.ms)).toEqual([30_000]);
  });

  test('O2: what was written goes a moment later, together with what follows it', async () => {
    runner.written();
    runner.written();
    expect(timers.map((timer) => timer.ms)).toEqual([1500]);
    timers.shift()?.work();
    await turn();
    expect(done).toEqual(['push']);
  });

  test('a signal during a round is followed by another round', async () => {
    runner.wake();
    runner.wake();
    await turn();
    expect(done).toEqual(['round', 'round']);
  });

  test('nothing more happens once it is stopped', async () => {
    await runner.stop();
    runner.wake();
    runner.written();
    await turn();
    expect([done, timers]).toEqual([[], []]);
  });
});

describe('what the stream brings', () => {
  test('SYNC-8: it is taken in without asking the server, and what it makes unsent is pushed', async () => {
    runner.take(newsSince(4));
    await turn();
    expect(done).toEqual(['take 4', 'push']);
  });

  test('SYNC-8: what does not follow on what is here makes a whole round', async () => {
    runner.take(newsSince(9));
    await turn();
    expect(done).toEqual(['take 9', 'round']);
  });

  test('it waits until what runs now is done', async () => {
    runner.wake();
    runner.take(newsSince(4));
    await turn();
    expect(done).toEqual(['round', 'take 4', 'push']);
  });
});
