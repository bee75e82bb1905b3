import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CutWire } from '../doubles/cut-wire.ts';
import { OwnBrowser, phone } from './own-browser.ts';
import { Desk } from './pages/desk.ts';
import { firstSync } from './pages/sign-in.ts';
import { openWork } from './pages/work.ts';
import { RunningHub } from './running-hub.ts';
import { keeperOf, keepFailure } from './screens.ts';
import { draftTextOf, requestOf } from './server-side.ts';

const journey = 'server-dies-in-the-middle-of-a-push';
const keep = keeperOf(journey);
const push = 'POST /api/sync/push';
const words = {
  before: 'Posy names the cat before the dog.',
  after: 'Posy asks for the goat.',
  last: 'Tomasz counts to ten.',
};

let hub: RunningHub;
const wire = new CutWire();
const ros = new OwnBrowser(phone);
beforeAll(async () => {
  hub = await RunningHub.start({ origin: (port) => wire.leadTo(port) });
  await firstSync(hub, await ros.start(), 'Ros Penhale');
});
afterEach(({ task }) => keepFailure(journey, task, [ros]));
afterAll(async () => {
  await ros.remove();
  await wire.close();
  await hub?.stop();
});

/** Each change of a document as the server took it, oldest first. */
const revisionsOf = (documentId: string) =>
  hub.sql<{ body: string; operation: string | null }[]>`
    SELECT body, operation_id AS operation FROM document_revision WHERE document_id = ${documentId} ORDER BY at`;

describe('the server commits and dies before the device hears of it', () => {
  it('SYNC-5: a draft has exactly one revision of each change, and no lost word', async () => {
    const { draftId } = await requestOf(hub, 'Posy Adeyemi', 'Ros Penhale');
    const desk = await Desk.openFromWork(ros.page, 'Posy Adeyemi');
    // Given a change that the server has taken, whose answer is lost on the way
    const cut = wire.cutAnswerTo(push);
    await desk.goToEndOf('needs');
    await desk.newParagraph(words.before);
    await cut;
    // When the server dies at that moment
    await hub.kill();
    expect((await revisionsOf(draftId)).at(-1)?.body).toContain(words.before.slice(0, 10));
    // Then she writes on, and it is kept on her phone
    await desk.newParagraph(words.after);
    await desk.state(/^Saved on this phone/).waitFor();
    await keep(ros.page, 'server-away');
    // And when the server is there again, everything arrives by itself
    await hub.up();
    await desk.state(/^Received/).waitFor();
    await expect.poll(() => draftTextOf(hub, 'Posy Adeyemi', 'Ros Penhale')).toContain(words.after);
    // Once
    const revisions = await revisionsOf(draftId);
    const operations = revisions.map(({ operation }) => operation).filter((one) => one !== null);
    expect(new Set(operations).size).toBe(operations.length);
    for (const [index, { body }] of revisions.entries()) expect(body).not.toBe(revisions[index - 1]?.body);
    const text = revisions.at(-1)?.body ?? '';
    for (const sentence of [words.before, words.after]) expect(text.split(sentence).length).toBe(2);
    expect(text).not.toContain('"conflict"');
  });

  it('SYNC-5: a response is sent once, and the co-ordinator is told once', async () => {
    const { email } = await hub.account('Jane Holt');
    const { requestId } = await requestOf(hub, 'Tomasz Wren', 'Ros Penhale');
    // Given the finished advice on Tomasz
    await openWork(ros.page);
    const desk = await Desk.openFromWork(ros.page, 'Tomasz Wren');
    await desk.goToEndOf('needs');
    await desk.newParagraph(words.last);
    await desk.state(/^Received/).waitFor();
    // When she sends it, and the server dies with the answer
    const cut = wire.cutAnswerTo(push);
    await desk.send();
    await cut;
    await hub.kill();
    await keep(ros.page, 'sent-and-server-away');
    await hub.up();
    // Then she hears that it has been received
    await ros.page.getByText('Advice sent.').waitFor();
    await keep(ros.page, 'received');
    // And there is one response in one revision, with one e-mail about it
    const sent = await hub.sql<{ revisions: number; body: string }[]>`
      SELECT d.body, (SELECT count(*)::int FROM document_revision r WHERE r.document_id = d.id) AS revisions
      FROM document d WHERE d.kind = 'advice' AND d.body::jsonb->>'requestId' = ${requestId}`;
    expect(sent.map(({ revisions }) => revisions)).toEqual([1]);
    expect(sent[0]?.body).toContain(words.last);
    await expect.poll(async () => (await hub.mailTo(email)).map((mail) => mail.kind)).toEqual(['advice received']);
    expect(ros.errors).toEqual([]);
  });
});
