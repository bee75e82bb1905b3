import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lettersToPost } from '../../../../server/features/letters/store.ts';
import { produceLetterJob } from '../../../../server/jobs/produce-letter.ts';
import type { Letter } from '../../../../server/mail/transport.ts';
import type { MailKind } from '../../../../server/ports.ts';
import { remind } from '../../../../server/reminders/index.ts';
import { actorOf } from '../../../../server/sync/index.ts';
import type { LetterBody } from '../../../../shared/domain/documents/index.ts';
import { mailTemplateKinds } from '../../../../shared/domain/templates/index.ts';
import { abigail, aCase, type CaseBuilder, idOf, jane, nadia, omar, refOf } from '../../../builders/a-case.ts';
import { day } from '../../../doubles/clock.ts';
import { type FreshDatabase, freshDatabase } from '../../../doubles/postgres.ts';
import { freshName, openTestHub, storeEverybody, type TestHub } from '../../../doubles/sync-hub.ts';
import { mailHouse } from '../../mail/mail-house.ts';

let database: FreshDatabase;
let hub: TestHub;
let house: Awaited<ReturnType<typeof mailHouse>>;
const sent: Letter[] = [];
let reachable = true;
beforeAll(async () => {
  database = await freshDatabase();
  await storeEverybody(database.sql);
  await database.sql`UPDATE person SET email = id || '@example.org'`;
  house = await mailHouse(database.sql, {
    name: 'smtp',
    async send(letter) {
      if (!reachable) return { ok: false, again: true, why: 'No answer' };
      sent.push(letter);
      return { ok: true };
    },
    close: () => {},
  });
  hub = await openTestHub(database.sql, house.queue);
});
afterAll(async () => {
  expect(hub.faults).toEqual([]);
  await house.stop();
  await hub.stop();
  await database.drop();
});

const made = async (change: (one: CaseBuilder) => CaseBuilder = (one) => one) => {
  const one = change(aCase(freshName()).granted('mother', abigail));
  await hub.make(one);
  return one;
};
const stop = (one: CaseBuilder, by = jane) =>
  hub
    .as(by)
    .request('POST', `/api/cases/${one.caseId}/mail-stop`, { why: 'the child has died', reason: 'Her father rang.' });
const resume = (one: CaseBuilder, reason = 'Agreed with the family') =>
  hub.as(jane).request('POST', `/api/cases/${one.caseId}/mail-stop/end`, { reason });
const heldBack = async (one: CaseBuilder) => {
  const answer = await hub.as(jane).request('GET', `/api/cases/${one.caseId}/held-back`);
  return ((await answer.json()) as { held: { id: string; type: string; what: string; to: string[] }[] }).held;
};
const decide = (one: CaseBuilder, id: string, outcome: 'send' | 'leave', by = jane) =>
  hub.as(by).request('POST', `/api/cases/${one.caseId}/held-back/${id}`, { outcome });
const order = (one: CaseBuilder, kind: MailKind, key = kind as string) =>
  house.order({ kind, toPersonId: abigail.personId, key: `${key} ${one.caseId}`, caseId: one.caseId });
const states = async (one: CaseBuilder) =>
  (await hub.sql<{ state: string }[]>`SELECT state FROM mail WHERE case_id = ${one.caseId}`).map(({ state }) => state);
async function until(holds: () => Promise<boolean> | boolean) {
  for (let tries = 0; !(await holds()); tries += 1) {
    if (tries > 200) throw new Error('It did not come to that.');
    await wait(50);
  }
}

/** One is about an account, the other tells a co-ordinator of a batch of cases. */
const ofNoCase: readonly MailKind[] = ['password reset', 'cases allocated'];

test('N9: of all the e-mails the product can send, none leaves a case whose mail is stopped', async () => {
  const kinds = mailTemplateKinds.filter((kind) => !ofNoCase.includes(kind));
  const [quiet, other] = [await made(), await made()];
  expect((await stop(quiet)).status).toBe(204);
  const before = sent.length;
  for (const kind of kinds) await order(quiet, kind);
  await order(other, 'advice received');
  await until(async () => sent.length > before && !(await states(quiet)).includes('queued'));
  expect(sent.length - before).toBe(1);
  expect(await states(quiet)).toEqual(kinds.map(() => 'held'));
  expect((await heldBack(quiet)).map(({ what }) => what).sort()).toEqual([...kinds].sort());
});

test('N9: one place sends e-mails, and it asks whether mail of the case is stopped; who orders one names the case', async () => {
  const files = (await readdir('server', { recursive: true })).filter((name) => name.endsWith('.ts'));
  const texts = await Promise.all(files.map(async (name) => [name, await readFile(`server/${name}`, 'utf8')] as const));
  const sending = texts.filter(([, text]) => /\btransport\.send\(/.test(text)).map(([name]) => name);
  expect(sending).toEqual(['mail/send-mail.ts']);
  const ordering = texts.filter(
    ([name, text]) => /^(reactions|reminders)\//.test(name) && text.includes('mailer.order('),
  );
  const withoutCase = ordering.filter(([, text]) => !/caseId,|caseId }/.test(text)).map(([name]) => name);
  expect(withoutCase).toEqual(['reactions/tell-case-allocated.ts']);
});

test('N9: what waits in the queue when mail is stopped does not go, though it would be tried again', async () => {
  const one = await made();
  reachable = false;
  await order(one, 'access granted');
  await until(
    async () => (await hub.sql`SELECT 1 FROM mail WHERE case_id = ${one.caseId} AND attempts > 0`).length > 0,
  );
  expect((await stop(one)).status).toBe(204);
  expect(await states(one)).toEqual(['held']);
  reachable = true;
  const before = sent.length;
  await wait(2500);
  expect([sent.length, await states(one)]).toEqual([before, ['held']]);
});

test('N9: after mail is resumed nothing goes in a burst: each thing goes, or never does, when the co-ordinator says so', async () => {
  const one = await made();
  await stop(one);
  await order(one, 'advice received');
  await order(one, 'exemption recorded');
  await until(async () => !(await states(one)).includes('queued'));
  const before = sent.length;
  const [first, second] = await heldBack(one);
  if (!first || !second) throw new Error('Two are held back');
  expect((await decide(one, first.id, 'send')).status).toBe(409);
  expect((await resume(one)).status).toBe(204);
  await wait(1500);
  expect(sent.length).toBe(before);
  expect((await decide(one, first.id, 'send', omar)).status).toBe(404);
  expect((await decide(one, first.id, 'send', abigail)).status).toBe(403);
  expect((await decide(one, first.id, 'send')).status).toBe(204);
  expect((await decide(one, second.id, 'leave')).status).toBe(204);
  await until(() => sent.length > before);
  await wait(600);
  expect([sent.length - before, (await states(one)).sort(), await heldBack(one)]).toEqual([
    1,
    ['not needed', 'sent'],
    [],
  ]);
});

test('N9: a letter that a decision orders is not made while mail is stopped; sent later, its job runs', async () => {
  const one = await made();
  await stop(one);
  const ports = { sql: hub.sql, clock: hub.clock, casework: hub.sync.casework, authority: async () => ({}) as never };
  const job = produceLetterJob(ports, (personId) => actorOf(hub.sql, personId));
  const data = { caseId: one.caseId, actorId: jane.personId, kind: 'decision to assess', to: [abigail.personId] };
  await job.run({ ...data, requestId: null, orderId: idOf('order', one.caseId) } as never, { last: false } as never);
  const held = await heldBack(one);
  expect(held).toMatchObject([{ type: 'letter', what: 'decision to assess', to: [abigail.name] }]);
  expect(await hub.sql`SELECT 1 FROM document WHERE case_id = ${one.caseId} AND kind = 'letter'`).toHaveLength(0);
});

test('N9: a letter that waits to be posted comes off the list, and comes back when the co-ordinator says so', async () => {
  const letter: LetterBody = {
    kind: 'letter',
    letter: 'decision to assess',
    to: refOf(abigail),
    title: 'We will assess',
    blocks: [],
    templateVersion: 0,
    data: { recipient: { address: '1 Larch Road' } },
    producedOn: '2026-11-20',
    producedBy: refOf(jane),
    orderId: idOf('a letter'),
  };
  const one = await made((it) => it.put('letter', letter));
  await hub.sql`INSERT INTO letter_delivery (letter_id, case_id, to_person, way, made_at)
    VALUES (${one.id('letter')}, ${one.caseId}, ${abigail.personId}, 'post', now())`;
  const pile = async () => (await lettersToPost(hub.sql, jane)).filter(({ caseId }) => caseId === one.caseId).length;
  expect(await pile()).toBe(1);
  await stop(one);
  expect([await pile(), (await heldBack(one)).map(({ type }) => type)]).toEqual([0, ['letter to post']]);
  await resume(one);
  expect(await pile()).toBe(0);
  await decide(one, one.id('letter'), 'send');
  expect([await pile(), await heldBack(one)]).toEqual([1, []]);
});

test('N9: the sweep reminds nobody of a stopped case, not even when it is resumed', async () => {
  const one = await made((it) => it.asked('speech', nadia, { askedOn: '2026-10-26' }));
  const other = await made((it) => it.asked('speech', nadia, { askedOn: '2026-10-26' }));
  await stop(one);
  const sweep = async (days: number) => {
    hub.clock.pass(days * day);
    await remind(hub.sync.ports);
  };
  await sweep(2);
  await resume(one);
  await sweep(1);
  const mails = (of: CaseBuilder) => hub.mail.orders.filter(({ caseId }) => caseId === of.caseId).length;
  expect([mails(one), mails(other)]).toEqual([0, 1]);
});

test('N9: only the co-ordinator of the case stops mail, and others learn that it is quiet but not why', async () => {
  const one = await made();
  expect((await stop(one, abigail)).status).toBe(403);
  expect((await stop(one, omar)).status).toBe(404);
  const before = await hub.as(abigail).pull();
  expect((await stop(one)).status).toBe(204);
  const news = await hub.as(abigail).pull(before.checkpoint);
  expect(news.documents.map(({ body }) => body)).toMatchObject([{ kind: 'case', quiet: true }]);
  expect(JSON.stringify(news)).not.toMatch(/died|rang/);
  expect((await stop(one)).status).toBe(409);
});

test('N9: a letter in the hub whose e-mail is held back is not served, until its e-mail goes after all', async () => {
  const letter: LetterBody = {
    kind: 'letter',
    letter: 'decision to assess',
    to: refOf(abigail),
    title: 'We will assess',
    blocks: [],
    templateVersion: 0,
    data: {},
    producedOn: '2026-11-20',
    producedBy: refOf(jane),
    orderId: idOf('another letter'),
  };
  const one = await made((it) => it.put('letter', letter));
  await hub.sql`INSERT INTO letter_delivery (letter_id, case_id, to_person, way, made_at, served_on)
    VALUES (${one.id('letter')}, ${one.caseId}, ${abigail.personId}, 'hub', now(), '2026-11-20')`;
  const served = async () =>
    (
      await hub.sql<{ on: string | null }[]>`
      SELECT served_on::text AS on FROM letter_delivery WHERE letter_id = ${one.id('letter')}`
    )[0]?.on;
  await stop(one);
  const key = `letter for you ${one.caseId}`;
  const { caseId } = one;
  await house.order({ kind: 'letter for you', toPersonId: abigail.personId, key, caseId, letterId: one.id('letter') });
  await until(async () => !(await states(one)).includes('queued'));
  expect(await served()).toBeNull();
  await resume(one);
  const [held] = await heldBack(one);
  await decide(one, held?.id ?? '', 'send');
  expect(await served()).toBe(hub.clock.today());
});
