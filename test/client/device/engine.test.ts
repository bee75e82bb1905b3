import { beforeEach, describe, expect, test } from 'vitest';
import type { Body, FileBody } from '../../../shared/domain/documents/index.ts';
import { protocolVersion } from '../../../shared/sync/protocol.ts';
import { aCase } from '../../builders/a-case.ts';
import { aDevice } from '../../builders/a-device.ts';
import { draft, id, wordsOf } from '../../builders/device-rows.ts';
import { HubServer } from '../../doubles/hub-server.ts';

let server: HubServer;
beforeEach(() => {
  server = new HubServer();
});
const held = async (device: ReturnType<typeof aDevice>) => (await device.store.outline()).map((row) => row.id).sort();
const words = async (device: ReturnType<typeof aDevice>, n: number) => {
  const row = await device.row(id(n));
  return row && wordsOf(row.body);
};
const onServer = (n: number) => wordsOf(server.standing.get(id(n))?.body as Body);

describe('fetching', () => {
  test('O1: everything the person may see arrives, page by page', async () => {
    for (const n of [1, 2, 3, 4, 5]) server.write(id(n), id(500), draft({ a: `text ${n}` }));
    const device = aDevice(server);
    expect(await device.sync()).toEqual({ ok: true });
    expect(await held(device)).toEqual([1, 2, 3, 4, 5].map(id));
    // The cases, of which there are none here; then three pages.
    expect(device.line.calls.filter((call) => call === 'pull')).toHaveLength(4);
  });

  test('O1: a device that holds nothing is brought its cases ahead of everything else', async () => {
    for (const n of [1, 2, 3]) server.write(id(n), id(500), draft({ a: `text ${n}` }));
    server.write(id(500), id(500), aCase('T-1').body('case', 'case'));
    const device = aDevice(server);
    device.line.plan.push('through', { ok: false, because: 'no connection' });
    await device.sync();
    expect(await held(device)).toEqual([id(500)]);
    await device.sync();
    expect(await held(device)).toEqual([1, 2, 3, 500].map(id));
  });

  test('SYNC-7: a removal takes the document off, also with an unsent edit, which is delivered sealed (A6)', async () => {
    server.write(id(1), id(500), draft({ a: 'text' }));
    const device = aDevice(server);
    await device.sync();
    await device.type(id(1), draft({ a: 'text', b: 'typed offline' }));
    server.remove(id(1));
    server.refuse = () => 'access-ended';
    await device.sync();
    expect(await held(device)).toEqual([]);
    expect(device.outbox.delivered.map((row) => wordsOf(row.body))).toEqual([{ a: 'text', b: 'typed offline' }]);
  });

  test('SYNC-7, O6: words typed last in a document that has just left go to the hub sealed, and nothing comes back', async () => {
    server.write(id(1), id(500), draft({ a: 'text' }));
    const device = aDevice(server);
    await device.sync();
    server.remove(id(1));
    await device.sync();
    await device.typeOn(draft({ a: 'text' }), id(1), draft({ a: 'text', b: 'the last letters' }));
    expect(await held(device)).toEqual([]);
    await device.sync();
    expect(device.outbox.delivered.map((row) => wordsOf(row.body))).toEqual([{ a: 'text', b: 'the last letters' }]);
    expect(await held(device)).toEqual([]);
  });

  test('A6: removals are carried out although every push fails', async () => {
    server.write(id(1), id(500), draft({ a: 'text' }));
    server.write(id(2), id(500), draft({ a: 'other' }));
    const device = aDevice(server);
    await device.sync();
    await device.type(id(1), draft({ a: 'unsent' }));
    server.remove(id(1));
    device.line.plan.push({ ok: false, because: 'busy' });
    await device.sync();
    expect(await held(device)).toEqual([id(2)]);
  });

  test('an answer that is lost is asked for again and does no harm', async () => {
    server.write(id(1), id(500), draft({ a: 'text' }));
    const device = aDevice(server);
    device.line.plan.push('through', 'answer lost');
    expect(await device.sync()).toEqual({ ok: false, because: 'no connection' });
    await device.sync();
    await device.sync();
    expect(await words(device, 1)).toEqual({ a: 'text' });
  });
});

describe('what the stream brings', () => {
  /** What is new for a device that has read up to its checkpoint, as the stream brings it. */
  const newsFor = async (device: ReturnType<typeof aDevice>) => {
    const since = (await device.store.facts()).checkpoint ?? { seq: 0, mark: '' };
    return { since, page: server.pull({ protocol: protocolVersion, checkpoint: since, limit: 5000 }) };
  };

  test('SYNC-8: news is taken in, removals too, and the next pull goes on from there', async () => {
    for (const n of [1, 2]) server.write(id(n), id(500), draft({ a: `text ${n}` }));
    const device = aDevice(server);
    await device.sync();
    server.write(id(1), id(500), draft({ a: 'newer' }));
    server.remove(id(2));
    const news = await newsFor(device);
    expect(await device.engine.take(news)).toBe(true);
    expect([await words(device, 1), await held(device)]).toEqual([{ a: 'newer' }, [id(1)]]);
    expect((await newsFor(device)).page.documents).toEqual([]);
    expect(await device.engine.take(news)).toBe(true);
  });

  test('SYNC-8, A6: what was unsent of a document that news removes is delivered at once', async () => {
    server.write(id(1), id(500), draft({ a: 'text' }));
    const device = aDevice(server);
    await device.sync();
    await device.type(id(1), draft({ a: 'unsent' }));
    server.remove(id(1));
    expect(await device.engine.take(await newsFor(device))).toBe(true);
    expect(device.outbox.delivered.map((row) => wordsOf(row.body))).toEqual([{ a: 'unsent' }]);
  });

  test('SYNC-8: news that does not follow on what is here is left to a pull', async () => {
    server.write(id(1), id(500), draft({ a: 'text' }));
    const device = aDevice(server);
    expect(await device.engine.take(await newsFor(device))).toBe(false);
    await device.sync();
    server.write(id(1), id(500), draft({ a: 'missed' }));
    const [missed, mark] = [server.seq, server.mark];
    server.write(id(2), id(500), draft({ a: 'second' }));
    const page = server.pull({ protocol: protocolVersion, checkpoint: { seq: missed, mark }, limit: 5000 });
    expect(await device.engine.take({ since: { seq: missed, mark }, page })).toBe(false);
    const { since, ...rest } = await newsFor(device);
    expect(await device.engine.take({ since: { ...since, mark: 'another history' }, ...rest })).toBe(false);
    expect(await words(device, 1)).toEqual({ a: 'text' });
  });

  test('SYNC-8: while something of its own is on the way back, news that may be older is left to a pull', async () => {
    server.write(id(1), id(500), draft({ a: 'text' }));
    const device = aDevice(server);
    await device.sync();
    server.write(id(1), id(500), draft({ a: 'text', b: 'theirs' }));
    const older = await newsFor(device);
    await device.type(id(1), draft({ a: 'mine' }));
    await device.engine.push();
    expect(await device.engine.take(older)).toBe(false);
    await device.sync();
    expect([await words(device, 1), onServer(1)]).toEqual([
      { a: 'mine', b: 'theirs' },
      { a: 'mine', b: 'theirs' },
    ]);
  });

  test('O3: what comes under unsent words is merged with them', async () => {
    server.write(id(1), id(500), draft({ a: 'text' }));
    const device = aDevice(server);
    await device.sync();
    await device.type(id(1), draft({ a: 'text', b: 'unsent' }));
    server.write(id(1), id(500), draft({ a: 'theirs' }));
    expect(await device.engine.take(await newsFor(device))).toBe(true);
    expect(await words(device, 1)).toEqual({ a: 'theirs', b: 'unsent' });
  });
});

describe('sending', () => {
  test('O2: what was written offline is received when there is a connection, and its sealed copy goes', async () => {
    const device = aDevice(server);
    await device.type(id(1), draft({ a: 'written offline' }));
    expect(device.outbox.unsent.size).toBe(1);
    expect((await device.row(id(1)))?.state).toBe('unsent');
    await device.sync();
    expect(onServer(1)).toEqual({ a: 'written offline' });
    expect((await device.row(id(1)))?.state).toBe('received');
    expect(device.outbox.unsent.size).toBe(0);
  });

  test('SYNC-5: a push whose answer was lost is not carried out twice, not after a restart either', async () => {
    const device = aDevice(server);
    await device.type(id(1), draft({ a: 'once' }));
    device.line.plan.push('answer lost', { ok: false, because: 'no connection' });
    await device.sync();
    await device.restart().sync();
    expect(new Set(server.pushed.map((change) => change.operationId)).size).toBe(1);
    expect((await device.row(id(1)))?.state).toBe('received');
    expect(server.revisions.size).toBe(1);
  });

  test('O3: words typed while a push was under way stay, are sent next, and are no conflict', async () => {
    server.write(id(1), id(500), draft({ a: 'one' }));
    const device = aDevice(server);
    await device.sync();
    await device.type(id(1), draft({ a: 'one two' }));
    let typing: Promise<unknown> | null = null;
    device.line.beforeAnswer = (call) => {
      if (call === 'push') typing ??= device.type(id(1), draft({ a: 'one two three' }));
      return typing as Promise<void> | undefined;
    };
    await device.sync();
    expect(onServer(1)).toEqual({ a: 'one two three' });
    expect(await device.row(id(1))).toMatchObject({ state: 'received', sent: null, unsent: null });
  });

  test('O3: typing on after a lost answer, then a restart: both changes arrive, without a conflict', async () => {
    server.write(id(1), id(500), draft({ a: 'one' }));
    const device = aDevice(server);
    await device.sync();
    await device.type(id(1), draft({ a: 'one two' }));
    device.line.plan.push('answer lost');
    device.line.down = null;
    await device.engine.push();
    const again = device.restart();
    await again.type(id(1), draft({ a: 'one two three' }));
    await again.type(id(1), draft({ a: 'one two three four' }));
    await again.sync();
    expect(onServer(1)).toEqual({ a: 'one two three four' });
    expect(server.pushed.map((change) => wordsOf(change.body).a)).toEqual(['one two', 'one two', 'one two three four']);
  });

  test('O2: a response never overtakes the last words of its draft, not with an older change of it in doubt either', async () => {
    server.write(id(1), id(500), draft({ a: 'one' }));
    const device = aDevice(server);
    await device.sync();
    await device.type(id(1), draft({ a: 'one two' }));
    device.line.plan.push({ ok: false, because: 'no connection' });
    await device.engine.push();
    const again = device.restart();
    await again.type(id(1), draft({ a: 'one two three' }));
    again.clock.now += 60_000;
    await again.type(id(2), draft({ a: 'the response' }));
    await again.type(id(3), draft({ a: 'of another case' }), id(501));
    await again.sync();
    const sent = server.pushed.map((change) => wordsOf(change.body).a);
    expect(sent.indexOf('the response')).toBeGreaterThan(sent.indexOf('one two three'));
    expect(sent.indexOf('of another case')).toBeLessThan(sent.indexOf('one two three'));
    expect(onServer(2)).toEqual({ a: 'the response' });
  });

  test('O3: edits of different parts merge by themselves, whoever comes first', async () => {
    server.write(id(1), id(500), draft({ a: 'a', b: 'b' }));
    const device = aDevice(server);
    await device.sync();
    await device.type(id(1), draft({ a: 'a mine', b: 'b' }));
    server.write(id(1), id(500), draft({ a: 'a', b: 'b theirs' }));
    await device.sync();
    expect(onServer(1)).toEqual({ a: 'a mine', b: 'b theirs' });
    expect(await words(device, 1)).toEqual({ a: 'a mine', b: 'b theirs' });
  });

  test('O3: what is pulled under unsent words is merged with them, and the merge is sent', async () => {
    server.write(id(1), id(500), draft({ a: 'a', b: 'b' }));
    const device = aDevice(server);
    await device.sync();
    await device.type(id(1), draft({ a: 'a mine', b: 'b' }));
    server.write(id(1), id(500), draft({ a: 'a', b: 'b theirs' }));
    device.line.plan.push({ ok: false, because: 'busy' });
    await device.sync();
    expect(await words(device, 1)).toEqual({ a: 'a mine', b: 'b theirs' });
    expect((await device.row(id(1)))?.state).toBe('unsent');
    await device.sync();
    expect(onServer(1)).toEqual({ a: 'a mine', b: 'b theirs' });
  });

  test('O4: a refused change stays with its reason, blocks no other, and is tried again only when it changes', async () => {
    const device = aDevice(server);
    server.refuse = (change) => (change.documentId === id(1) ? 'round-closed' : null);
    await device.type(id(1), draft({ a: 'refused' }));
    await device.type(id(2), draft({ a: 'fine' }));
    await device.sync();
    await device.sync();
    expect(await device.row(id(1))).toMatchObject({ state: 'refused', refusal: { code: 'round-closed' } });
    expect(await words(device, 1)).toEqual({ a: 'refused' });
    expect(onServer(2)).toEqual({ a: 'fine' });
    expect(server.pushed.filter((change) => change.documentId === id(1))).toHaveLength(1);
    expect(device.outbox.unsent.has(id(1))).toBe(true);
    server.refuse = () => null;
    await device.type(id(1), draft({ a: 'refused, then changed' }));
    await device.sync();
    expect(onServer(1)).toEqual({ a: 'refused, then changed' });
  });

  test('O2: a file’s bytes follow its document', async () => {
    const device = aDevice(server);
    const body: FileBody = {
      kind: 'file',
      draftId: id(9),
      name: 'slide.jpg',
      type: 'image/jpeg',
      bytes: 3,
      sha256: 'a'.repeat(64),
      alt: 'A slide',
      addedBy: { personId: id(1), name: 'Ana' },
    };
    await device.outbox.keepFile(id(7), new Uint8Array([1, 2, 3]));
    await device.type(id(1), draft({ a: 'with a photo' }));
    await device.type(id(7), body);
    device.line.plan.push('through', 'through', { ok: false, because: 'no connection' });
    await device.sync();
    expect(server.pushed[0]?.documentId).toBe(id(7));
    expect(await device.row(id(7))).toMatchObject({ state: 'received', bytes: 'to send' });
    await device.sync();
    expect(server.files.get(id(7))).toEqual(new Uint8Array([1, 2, 3]));
    expect(await device.row(id(7))).toMatchObject({ bytes: 'here' });
    expect(device.outbox.files.size).toBe(0);
  });
});

describe('dates', () => {
  test('O7: what ends by its date leaves the device without a connection', async () => {
    server.write(id(1), id(500), draft({ a: 'ends' }), null, '2026-11-24');
    server.write(id(2), id(500), draft({ a: 'stays' }));
    const device = aDevice(server);
    await device.sync();
    device.line.down = { ok: false, because: 'no connection' };
    device.clock.now += 86_400_000;
    await device.sync();
    expect(await held(device)).toEqual([id(1), id(2)]);
    device.clock.now += 86_400_000;
    await device.sync();
    expect(await held(device)).toEqual([id(2)]);
  });

  test('O7: turning the clock back gives nothing back', async () => {
    server.write(id(1), id(500), draft({ a: 'ends' }), null, '2026-11-24');
    const device = aDevice(server);
    await device.sync();
    device.line.down = { ok: false, because: 'no connection' };
    await device.store.saveFacts({ highestToday: '2026-11-25' });
    device.clock.now -= 30 * 86_400_000;
    await device.sync();
    expect(await held(device)).toEqual([]);
  });

  test('O7: what a wrong clock removed is fetched again when the server says that the day has not come', async () => {
    server.write(id(1), id(500), draft({ a: 'ends' }), null, '2026-11-24');
    const device = aDevice(server);
    await device.sync();
    device.line.down = { ok: false, because: 'no connection' };
    device.clock.now += 400 * 86_400_000;
    await device.sync();
    expect(await held(device)).toEqual([]);
    device.line.down = null;
    await device.sync();
    expect(await held(device)).toEqual([id(1)]);
  });
});

describe('a server that lost history (SYNC-12)', () => {
  test('SYNC-12: everything is fetched anew, and what this person wrote is offered', async () => {
    const before = server.write(id(1), id(500), draft({ a: 'old' }));
    server.write(id(3), id(500), draft({ a: 'of another' }), id(2));
    const device = aDevice(server);
    await device.sync();
    await device.type(id(1), draft({ a: 'old and acknowledged' }));
    await device.sync();
    await device.type(id(2), draft({ a: 'made and acknowledged' }));
    await device.sync();
    // The backup knows neither of them, nor the other person's document.
    server.standing.clear();
    server.revisions.clear();
    server.results.clear();
    server.mark = 'second';
    server.seq = 0;
    server.standing.set(id(1), { ...before, seq: ++server.seq, gone: false });
    server.revisions.set(before.revision, before.body);
    await device.sync();
    // Nobody knows which of the two came first: both wordings stay, and someone is asked.
    expect(onServer(1).a).toContain('old and acknowledged');
    expect(onServer(2)).toEqual({ a: 'made and acknowledged' });
    expect(await held(device)).toEqual([id(1), id(2)]);
    expect((await device.store.find({ unfinished: true })).length).toBe(0);
  });

  test('SYNC-12: words on top of a lost revision are not offered as its text', async () => {
    server.write(id(1), id(500), draft({ a: 'text' }));
    const device = aDevice(server);
    await device.sync();
    await device.type(id(1), draft({ a: 'text', b: 'received and lost' }));
    await device.sync();
    const lost = (await device.row(id(1)))?.revision;
    await device.type(id(1), draft({ a: 'text', b: 'received and lost', c: 'unsent' }));
    server.refuse = () => 'already-submitted';
    await device.sync();
    server.refuse = () => null;
    server.revisions.delete(lost ?? '');
    server.write(id(1), id(500), draft({ a: 'text' }));
    server.mark = 'another history';
    server.pushed.length = 0;
    await device.sync();
    await device.sync();
    expect(server.pushed.map(({ offered, baseRevision }) => [offered, baseRevision])).toEqual([[false, lost]]);
    expect(onServer(1)).toEqual({ a: 'text', b: 'received and lost', c: 'unsent' });
  });

  test('SYNC-12: unsent words are kept, also where the server knows what they were made from', async () => {
    server.write(id(1), id(500), draft({ a: 'known', b: 'b' }));
    const device = aDevice(server);
    await device.sync();
    await device.type(id(1), draft({ a: 'known and unsent', b: 'b' }));
    server.mark = 'second';
    server.write(id(1), id(500), draft({ a: 'known', b: 'b by another' }), id(2));
    device.line.plan.push({ ok: false, because: 'busy' });
    await device.sync();
    await device.sync();
    expect(onServer(1)).toEqual({ a: 'known and unsent', b: 'b by another' });
    expect(await words(device, 1)).toEqual({ a: 'known and unsent', b: 'b by another' });
  });
});
