import { randomUUID } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reconcile } from '../../server/sync/index.ts';
import { openConflicts, plainText } from '../../shared/domain/advice/index.ts';
import type { AdviceBody, AdviceDraftBody } from '../../shared/domain/documents/index.ts';
import type { Actor } from '../../shared/domain/people/index.ts';
import {
  type Change,
  type PushResult,
  protocolVersion,
  pullAnswerSchema,
  type StreamNews,
  streamNewsSchema,
} from '../../shared/sync/protocol.ts';
import {
  abigail,
  aCase,
  type CaseBuilder,
  fullText,
  george,
  helen,
  jane,
  larkfield,
  nadia,
  omar,
  priya,
  refOf,
  sam,
  tom,
} from '../builders/a-case.ts';
import { day } from '../doubles/clock.ts';
import { type FreshDatabase, freshDatabase } from '../doubles/postgres.ts';
import { freshName, openTestHub, sealedChange, storeEverybody, type TestHub } from '../doubles/sync-hub.ts';

let database: FreshDatabase;
let hub: TestHub;

beforeAll(async () => {
  database = await freshDatabase();
  await storeEverybody(database.sql);
  hub = await openTestHub(database.sql);
});
afterAll(async () => {
  expect(hub.faults).toEqual([]);
  await hub.stop();
  await database.drop();
});

async function made(one: CaseBuilder): Promise<CaseBuilder> {
  await hub.make(one);
  return one;
}
const speech = () => made(aCase(freshName()).granted('grant', abigail).asked('speech', nadia));

/** The draft of a request as a person holds it, and a change to it. */
async function edit(
  one: CaseBuilder,
  person: typeof nadia,
  words: string,
  label = 'speech draft',
): Promise<Partial<Change>> {
  const held = (await hub.as(person).holds()).get(one.id(label));
  if (!held) throw new Error('The draft is not there.');
  const body = { ...(held.body as AdviceDraftBody), text: fullText(words) };
  return { documentId: one.id(label), caseId: one.caseId, baseRevision: held.revision, body };
}
function answerTo(
  one: CaseBuilder,
  words: string,
  label = 'speech',
  change: Partial<AdviceBody> = {},
): Partial<Change> {
  const request = one.body(label, 'advice-request');
  const body: AdviceBody = {
    kind: 'advice',
    requestId: one.id(label),
    roundId: request.roundId,
    adviserKind: request.adviserKind,
    service: request.service,
    version: 1,
    text: fullText(words),
    attachments: [],
    authors: request.authors,
    submittedBy: refOf(nadia),
    submittedAt: '2020-01-01T00:00:00.000Z',
    whatChanged: null,
    supersedes: null,
    ...change,
  };
  return { documentId: randomUUID(), caseId: one.caseId, body };
}
const statusOf = (result: PushResult | undefined) => (result?.status === 'accepted' ? 'accepted' : result?.code);
const wordsIn = (body: unknown): string => JSON.stringify(body);

describe('pull', () => {
  test('SYNC-7: brings what a person may see, then only what is new, in pages', async () => {
    const one = await speech();
    const first = await hub.as(abigail).pull(null, 2);
    expect([first.documents.length, first.left > 0, first.startOver]).toEqual([2, true, false]);
    let at = first.checkpoint;
    const ids = first.documents.map(({ id }) => id);
    for (let left = first.left; left > 0; ) {
      const next = await hub.as(abigail).pull(at, 2);
      ids.push(...next.documents.map(({ id }) => id));
      [at, left] = [next.checkpoint, next.left];
    }
    expect(new Set(ids).size).toBe(ids.length);
    for (const label of ['case', 'assessment', 'grant', 'speech']) expect(ids).toContain(one.id(label));
    expect(ids).not.toContain(one.id('speech draft'));
    const again = await hub.as(abigail).pull(at);
    expect([again.documents, again.removed, again.checkpoint]).toEqual([[], [], at]);
  });

  test('SYNC-7: an old protocol is told so', async () => {
    const answer = await hub
      .as(abigail)
      .request('POST', '/api/sync/pull', { protocol: 0, checkpoint: null, limit: 10 });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([426, 'protocol-too-old']);
  });

  test('SYNC-7: the answer is compressed for whoever takes that, large or small', async () => {
    await speech();
    const ask = { protocol: protocolVersion, checkpoint: null, limit: 5000 };
    const answer = await hub.as(jane).request('POST', '/api/sync/pull', ask, { 'Accept-Encoding': 'gzip' });
    expect(answer.headers.get('Content-Encoding')).toBe('gzip');
    const text = gunzipSync(Buffer.from(await answer.arrayBuffer())).toString('utf8');
    expect(JSON.parse(text).documents.length).toBeGreaterThan(4);
  });

  test('SYNC-2: a grant brings the documents that were there before it', async () => {
    const one = await speech();
    const before = await hub.as(tom).pull();
    const granted = await hub.as(jane).request('POST', `/api/cases/${one.caseId}/grants`, {
      to: { type: 'person', personId: tom.personId },
      capacity: 'parent',
      relation: 'Father',
      endsOn: null,
    });
    expect(granted.status).toBe(201);
    const after = await hub.as(tom).pull(before.checkpoint);
    expect(after.documents.map(({ id }) => id)).toContain(one.id('case'));
    expect(hub.mail.orders.at(-1)).toMatchObject({ kind: 'access granted', toPersonId: tom.personId });
  });

  test('A6: ending access removes all of the case at the next contact', async () => {
    const one = await speech();
    const { checkpoint, documents } = await hub.as(abigail).pull();
    const held = documents.filter(({ caseId }) => caseId === one.caseId).map(({ id }) => id);
    const ended = await hub
      .as(jane)
      .request('POST', `/api/cases/${one.caseId}/grants/${one.id('grant')}/end`, { reason: 'Moved' });
    expect(ended.status).toBe(204);
    const after = await hub.as(abigail).pull(checkpoint);
    expect(after.removed.sort()).toEqual(held.sort());
    expect(after.documents).toEqual([]);
  });

  test('SYNC-7: removals come with the first page, however many documents are before them', async () => {
    const [one, other] = [await speech(), await made(aCase(freshName()))];
    const { checkpoint } = await hub.as(abigail).pull();
    await made(aCase(freshName()).granted('grant', abigail));
    await hub.as(jane).request('POST', `/api/cases/${one.caseId}/grants/${one.id('grant')}/end`, { reason: 'Moved' });
    const page = await hub.as(abigail).pull(checkpoint, 1);
    expect(page.documents).toHaveLength(1);
    expect(page.removed).toContain(one.id('case'));
    expect(page.removed).not.toContain(other.id('case'));
  });

  test('SYNC-9: an end date that has passed is a removal, although nothing else ran', async () => {
    const one = await made(aCase(freshName()).granted('grant', abigail, { endsOn: '2026-11-24' }));
    const before = await hub.as(abigail).pull();
    expect(before.documents.find(({ id }) => id === one.id('case'))?.until).toBe('2026-11-24');
    hub.clock.pass(2 * day);
    const after = await hub.as(abigail).pull(before.checkpoint);
    hub.clock.pass(-2 * day);
    expect(after.removed).toContain(one.id('case'));
  });

  test('SYNC-12: a checkpoint that this database did not give out starts over', async () => {
    await speech();
    const { checkpoint } = await hub.as(abigail).pull();
    for (const strange of [
      { seq: checkpoint.seq + 1000, mark: checkpoint.mark },
      { seq: checkpoint.seq, mark: 'other' },
    ]) {
      const answer = await hub.as(abigail).pull(strange);
      expect(answer.startOver).toBe(true);
      expect(answer.documents.length).toBeGreaterThan(3);
    }
    expect((await hub.as(abigail).pull(checkpoint)).startOver).toBe(false);
  });
});

describe('push', () => {
  test('SYNC-4: an author’s edit of the draft is taken, and the co-authors get it', async () => {
    const one = await made(aCase(freshName()).asked('speech', nadia, { authors: [refOf(nadia), refOf(george)] }));
    const { checkpoint } = await hub.as(george).pull();
    const [result] = await hub.as(nadia).push(await edit(one, nadia, 'counts to ten'));
    expect(result).toMatchObject({ status: 'accepted', merged: null });
    const { documents } = await hub.as(george).pull(checkpoint);
    expect(documents.map(({ id }) => id)).toEqual([one.id('speech draft')]);
    expect(wordsIn(documents[0]?.body)).toContain('counts to ten');
    expect(documents[0]).toMatchObject({ by: nadia.personId });
  });

  test('SYNC-5: the same operation again gets the same answer and is carried out once', async () => {
    const one = await made(aCase(freshName()).asked('speech', nadia, { authors: [refOf(nadia), refOf(george)] }));
    const change = { ...(await edit(one, nadia, 'once only')), operationId: randomUUID() };
    const [first] = await hub.as(nadia).push(change);
    await hub.as(george).push(await edit(one, george, 'something else by now'));
    const [again, twice] = await hub.as(nadia).push(change, change);
    expect([again, twice]).toEqual([first, first]);
    const rows = await hub.sql`SELECT 1 FROM document_revision WHERE operation_id = ${change.operationId}`;
    expect(rows).toHaveLength(1);
  });

  test('SYNC-5: somebody else’s operation id is refused and tells nothing', async () => {
    const one = await made(aCase(freshName()).asked('speech', nadia, { authors: [refOf(nadia), refOf(george)] }));
    const change = { ...(await edit(one, nadia, 'mine')), operationId: randomUUID() };
    await hub.as(nadia).push(change);
    const [stolen] = await hub.as(george).push(change);
    expect(stolen).toEqual({
      operationId: change.operationId,
      status: 'refused',
      code: 'not-allowed',
      detail: {},
      keptForAuthority: false,
    });
  });

  test('SYNC-5: two deliveries at the same moment are carried out once', async () => {
    const one = await speech();
    const change = { ...(await edit(one, nadia, 'at the same moment')), operationId: randomUUID() };
    const answers = await Promise.all([1, 2, 3, 4].map(() => hub.as(nadia).push(change)));
    expect(new Set(answers.map(([answer]) => JSON.stringify(answer))).size).toBe(1);
  });

  test('SYNC-4: a poisoned change blocks only itself', async () => {
    const [one, other] = [await speech(), await speech()];
    const good = await edit(one, nadia, 'good words');
    const edited = await edit(other, nadia, 'x');
    // PostgreSQL takes no zero character: the database itself refuses what the schema lets pass.
    const attachments = [{ fileId: randomUUID(), caption: 'a zero \u0000 character' }];
    const poison = { ...edited, body: { ...(edited.body as AdviceDraftBody), attachments } };
    const results = await hub.as(nadia).push(good, poison, { ...good, documentId: 'no id' } as Change);
    expect(results.map((result) => statusOf(result))).toEqual(['accepted', 'invalid', 'invalid']);
  });

  test('SYNC-4: whoever does not see a document or a case is told that it is not there', async () => {
    const one = await speech();
    const change = await edit(one, nadia, 'not yours');
    const [mother] = await hub.as(abigail).push(change);
    const [stranger] = await hub.as(priya).push(change);
    const [nowhere] = await hub.as(priya).push({ ...change, caseId: randomUUID() });
    expect([mother, stranger, nowhere].map(statusOf)).toEqual(['not-an-author', 'not-found', 'not-found']);
    expect([mother, stranger, nowhere].some((result) => result?.status === 'refused' && result.keptForAuthority)).toBe(
      false,
    );
  });

  test('SYNC-4: kinds without a rule are refused, whoever sends them', async () => {
    const one = await speech();
    const results = await hub
      .as(jane)
      .push(
        { documentId: one.id('case'), caseId: one.caseId, body: one.body('case', 'case') },
        { documentId: randomUUID(), caseId: one.caseId, body: one.body('grant', 'grant') },
        { documentId: one.id('speech'), caseId: one.caseId, body: one.body('speech', 'advice-request') },
      );
    expect(results.map(statusOf)).toEqual(['not-allowed', 'not-allowed', 'not-allowed']);
  });

  test('SYNC-4: a document id of another case is not there', async () => {
    const one = await made(aCase(freshName()).granted('grant', abigail).contact('contact', abigail));
    const other = await made(aCase(freshName()).granted('grant', abigail));
    const body = { ...one.body('contact', 'contact'), phone: '0114 496 0001' };
    const [result] = await hub.as(abigail).push({ documentId: one.id('contact'), caseId: other.caseId, body });
    expect(statusOf(result)).toBe('not-found');
    expect((await hub.as(abigail).holds()).get(one.id('contact'))?.body).toMatchObject({ phone: '0114 496 0000' });
  });

  test('SYNC-6: two edits from the same base are merged, and both get the whole text', async () => {
    const one = await made(aCase(freshName()).asked('speech', nadia, { authors: [refOf(nadia), refOf(george)] }));
    const mine = await edit(one, nadia, 'draft of speech');
    const theirs = await edit(one, george, 'draft of speech');
    const say = (change: Partial<Change>, key: string, text: string): Partial<Change> => ({
      ...change,
      body: JSON.parse(JSON.stringify(change.body).replace(`${key}: seen at home.`, text)),
    });
    await hub.as(nadia).push(say(mine, 'strengths', 'Nadia writes of strengths.'));
    const [merged] = await hub.as(george).push(say(theirs, 'outcomes', 'George writes of outcomes.'));
    expect(merged?.status === 'accepted' && wordsIn(merged.merged)).toContain('Nadia writes of strengths.');
    const held = wordsIn((await hub.as(nadia).holds()).get(one.id('speech draft'))?.body);
    expect(held).toContain('Nadia writes of strengths.');
    expect(held).toContain('George writes of outcomes.');
  });

  test('SYNC-6: two edits of the same words keep both', async () => {
    const one = await made(aCase(freshName()).asked('speech', nadia, { authors: [refOf(nadia), refOf(george)] }));
    const [mine, theirs] = [
      await edit(one, nadia, 'Posy names forty animals'),
      await edit(one, george, 'Posy counts to ten'),
    ];
    await hub.as(nadia).push(mine);
    await hub.as(george).push(theirs);
    const held = wordsIn((await hub.as(nadia).holds()).get(one.id('speech draft'))?.body);
    expect(held).toContain('forty animals');
    expect(held).toContain('counts to ten');
  });

  test('SYNC-6: a wording bears the name of who wrote it, not of who pushed last', async () => {
    const authors = [nadia, george, priya].map(refOf);
    const one = await made(aCase(freshName()).asked('speech', nadia, { authors }));
    const say = (change: Partial<Change>, key: string, text: string): Partial<Change> => ({
      ...change,
      body: JSON.parse(JSON.stringify(change.body).replace(`${key}: seen at home.`, text)),
    });
    const [mine, theirs] = [await edit(one, nadia, 'draft of speech'), await edit(one, george, 'draft of speech')];
    await hub.as(george).push(say(theirs, 'outcomes', 'George writes of outcomes.'));
    const next = await hub.as(priya).holds();
    const { revision: baseRevision, body } = next.get(one.id('speech draft')) ?? {};
    await hub
      .as(priya)
      .push(say({ ...theirs, baseRevision, body } as Partial<Change>, 'strengths', 'Priya on strengths.'));
    const [merged] = await hub.as(nadia).push(say(mine, 'outcomes', 'Nadia writes of outcomes.'));
    const draft = merged?.status === 'accepted' ? (merged.merged as AdviceDraftBody) : null;
    const wordings = openConflicts(draft?.text ?? fullText('')).flatMap((conflict) => conflict.wordings);
    expect(wordings.map(({ by, blocks }) => `${by}: ${plainText(blocks[0] ?? { type: 'doc' })}`).sort()).toEqual([
      `${george.name}: George writes of outcomes.`,
      `${nadia.name}: Nadia writes of outcomes.`,
    ]);
    // And what a device merged by itself bears no name that only the device gave.
    const held = (await hub.as(nadia).holds()).get(one.id('speech draft'));
    const forged = JSON.parse(JSON.stringify(held?.body).replaceAll(george.name, 'Somebody Else'));
    await hub.as(nadia).push({ ...mine, baseRevision: held?.revision ?? null, body: forged });
    const stored = wordsIn((await hub.as(george).holds()).get(one.id('speech draft'))?.body);
    expect([stored.includes('Somebody Else'), stored.includes(george.name)]).toEqual([false, true]);
  });

  test('SYNC-6: within one push a later edit from the same base is merged too', async () => {
    const one = await speech();
    const base = await edit(one, nadia, 'first words');
    const results = await hub
      .as(nadia)
      .push(base, { ...base, body: (await edit(one, nadia, 'second words')).body } as Change);
    expect(results.map(statusOf)).toEqual(['accepted', 'accepted']);
    const held = wordsIn((await hub.as(nadia).holds()).get(one.id('speech draft'))?.body);
    expect([held.includes('first words'), held.includes('second words')]).toEqual([true, true]);
  });

  test('A3, V1: submitting answers the request, opens the other responses, and tells the co-ordinator', async () => {
    const one = await made(
      aCase(freshName()).asked('speech', nadia).asked('psychology', priya).submitted('psychology'),
    );
    const { checkpoint } = await hub.as(nadia).pull();
    const answer = answerTo(one, 'Posy speaks in short sentences.');
    const [result] = await hub.as(nadia).push(answer);
    expect(result).toMatchObject({ status: 'accepted', merged: { submittedAt: '2026-11-23T10:00:00.000Z' } });
    const after = await hub.as(nadia).pull(checkpoint);
    const ids = after.documents.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([one.id('psychology advice'), answer.documentId, one.id('speech')]));
    expect(after.documents.find(({ id }) => id === one.id('speech'))?.body).toMatchObject({
      state: 'submitted',
      submittedOn: '2026-11-23',
    });
    expect((await hub.as(jane).holds()).has(answer.documentId ?? '')).toBe(true);
    expect(hub.mail.orders.at(-1)).toMatchObject({ kind: 'advice received', toPersonId: jane.personId });
  });

  test('N4: words that a colleague typed before they knew of the response wait in the draft, to go as a correction', async () => {
    const one = await made(aCase(freshName()).asked('speech', nadia, { authors: [refOf(nadia), refOf(george)] }));
    const late = await edit(one, george, 'typed on the train');
    const sent = answerTo(one, 'as it was sent');
    await hub.as(nadia).push(sent);
    const [result] = await hub.as(george).push(late);
    expect(statusOf(result)).toBe('accepted');
    const held = await hub.as(nadia).holds();
    expect(wordsIn(held.get(one.id('speech draft'))?.body)).toContain('typed on the train');
    expect(wordsIn(held.get(sent.documentId ?? '')?.body)).not.toContain('typed on the train');
  });

  test('A3: the second of two submissions is refused and says so', async () => {
    const one = await made(aCase(freshName()).asked('speech', nadia, { authors: [refOf(nadia), refOf(george)] }));
    const [first] = await hub.as(nadia).push(answerTo(one, 'first'));
    const [second] = await hub.as(george).push(answerTo(one, 'second'));
    expect([first, second].map(statusOf)).toEqual(['accepted', 'already-submitted']);
  });

  test('N4: a correction is a new version that says what changed; the earlier one stays as it was', async () => {
    const one = await speech();
    const first = answerTo(one, 'weekly');
    await hub.as(nadia).push(first);
    const next = { version: 2, supersedes: first.documentId ?? null };
    const [silent] = await hub.as(nadia).push(answerTo(one, 'twice weekly', 'speech', next));
    const [corrected] = await hub
      .as(nadia)
      .push(answerTo(one, 'twice weekly', 'speech', { ...next, whatChanged: 'How often' }));
    const [overwritten] = await hub.as(nadia).push({ ...answerTo(one, 'never'), documentId: first.documentId ?? '' });
    expect([silent, corrected, overwritten].map(statusOf)).toEqual(['incomplete', 'accepted', 'never-changes']);
    expect(wordsIn((await hub.as(abigail).holds()).get(first.documentId ?? '')?.body)).toContain('weekly');
  });
});

describe('work of somebody whose access ended', () => {
  async function withdrawn() {
    const one = await speech();
    const change = { ...(await edit(one, nadia, 'written in the car park')), operationId: randomUUID() };
    const path = `/api/cases/${one.caseId}/advice-requests/${one.id('speech')}/withdraw`;
    expect((await hub.as(jane).request('POST', path)).status).toBe(204);
    return { one, change };
  }
  const lateIn = async (one: CaseBuilder) =>
    [...(await hub.as(jane).holds()).values()].filter(
      ({ caseId, body }) => caseId === one.caseId && body.kind === 'late-work',
    );

  test('A6: it is kept for the authority, once, and its author is told so', async () => {
    const { one, change } = await withdrawn();
    const [result] = await hub.as(nadia).push(change);
    const [again] = await hub.as(nadia).push(change);
    expect(result).toMatchObject({ status: 'refused', code: 'access-ended', keptForAuthority: true });
    expect(again).toEqual(result);
    const late = await lateIn(one);
    expect(late).toHaveLength(1);
    expect(wordsIn(late[0]?.body)).toContain('written in the car park');
    expect((await hub.as(nadia).holds()).has(late[0]?.id ?? '')).toBe(false);
  });

  test('A6: a colleague who was taken off the answer loses the draft; what they had unsent is kept', async () => {
    const one = await made(
      aCase(freshName())
        .grantedToSetting('g')
        .asked('speech', nadia, { authors: [refOf(nadia), refOf(sam)] }),
    );
    const change = await edit(one, sam, 'from the school');
    const { checkpoint } = await hub.as(sam).pull();
    const path = `/api/cases/${one.caseId}/advice-requests/${one.id('speech')}/authors/${sam.personId}`;
    expect((await hub.as(jane).request('DELETE', path)).status).toBe(204);
    expect((await hub.as(sam).pull(checkpoint)).removed).toEqual([one.id('speech draft')]);
    const [result] = await hub.as(sam).push(change);
    expect(result).toMatchObject({ code: 'not-an-author', keptForAuthority: true });
    expect(await lateIn(one)).toHaveLength(1);
  });

  test('O6: sealed work is carried out like a push while its author may, and the same push later changes nothing', async () => {
    const one = await speech();
    const change = { ...(await edit(one, nadia, 'sealed words')), operationId: randomUUID() } as Change;
    expect(await hub.deposit(nadia, sealedChange(change))).toEqual([change.operationId]);
    expect(wordsIn((await hub.as(nadia).holds()).get(one.id('speech draft'))?.body)).toContain('sealed words');
    const [pushed] = await hub.as(nadia).push(change);
    expect(statusOf(pushed)).toBe('accepted');
    const rows = await hub.sql`SELECT 1 FROM document_revision WHERE operation_id = ${change.operationId}`;
    expect(rows).toHaveLength(1);
  });

  test('O6, SYNC-14: sealed words on top of a change in doubt are no conflict with it, and no response overtakes them', async () => {
    const one = await speech();
    const at = (minute: number) => ({ operationId: randomUUID(), typedAt: `2026-11-23T09:0${minute}:00.000Z` });
    const sent = { ...(await edit(one, nadia, 'sealed words')), ...at(1) } as Change;
    const newest = { ...sent, ...at(2), after: sent.operationId };
    newest.body = JSON.parse(JSON.stringify(sent.body).replace('sealed words', 'sealed words, and more of them'));
    const response = { ...answerTo(one, 'the response'), ...at(3) } as Change;
    await hub.as(nadia).push(sent);
    const pieces = [response, newest, sent].map(sealedChange);
    expect((await hub.deposit(nadia, ...pieces)).toSorted()).toEqual(pieces.map(({ id }) => id).toSorted());
    const [draft] = await hub.sql<{ body: string }[]>`SELECT body FROM document WHERE id = ${one.id('speech draft')}`;
    expect(draft?.body).toContain('sealed words, and more of them');
    expect(draft?.body).not.toContain('conflict');
    expect(await lateIn(one)).toEqual([]);
  });

  test('O6, SYNC-14: sealed words on top of a change that was merged with a colleague’s are no conflict with themselves', async () => {
    const one = await made(aCase(freshName()).asked('speech', nadia, { authors: [refOf(nadia), refOf(george)] }));
    const at = (minute: number) => ({ operationId: randomUUID(), typedAt: `2026-11-23T09:0${minute}:00.000Z` });
    const sent = { ...(await edit(one, nadia, 'sealed words')), ...at(1) } as Change;
    const newest = { ...sent, ...at(2), after: sent.operationId };
    newest.body = JSON.parse(JSON.stringify(sent.body).replace('sealed words', 'sealed words, and more of them'));
    const theirs = await edit(one, george, 'draft of speech');
    theirs.body = JSON.parse(
      JSON.stringify(theirs.body).replace('outcomes: seen at home.', 'George writes of outcomes.'),
    );
    await hub.as(george).push(theirs);
    await hub.deposit(nadia, ...[newest, sent].map(sealedChange));
    const held = wordsIn((await hub.as(nadia).holds()).get(one.id('speech draft'))?.body);
    expect(held).toContain('sealed words, and more of them');
    expect(held).toContain('George writes of outcomes.');
    expect(held).not.toContain('conflict');
  });

  test('O6, A6: sealed work of a suspended person is kept for the authority', async () => {
    const one = await speech();
    const change = { ...(await edit(one, nadia, 'before the suspension')), operationId: randomUUID() } as Change;
    await hub.sql`UPDATE person SET status = 'suspended' WHERE id = ${nadia.personId}`;
    try {
      expect(await hub.deposit(nadia, sealedChange(change))).toEqual([change.operationId]);
    } finally {
      await hub.sql`UPDATE person SET status = 'active' WHERE id = ${nadia.personId}`;
    }
    expect(wordsIn(await lateIn(one))).toContain('before the suspension');
  });

  test('O6: sealed work that is refused is kept, since nobody is there to be told', async () => {
    const one = await made(aCase(freshName()).asked('speech', nadia, { authors: [refOf(nadia), refOf(george)] }));
    const typed = { operationId: randomUUID(), typedAt: '2026-11-23T09:01:00.000Z' };
    const change = { baseRevision: null, offered: false, ...answerTo(one, 'too late by an hour'), ...typed } as Change;
    await hub.as(nadia).push(answerTo(one, 'submitted'));
    expect(await hub.deposit(george, sealedChange(change))).toEqual([change.operationId]);
    expect(wordsIn(await lateIn(one))).toContain('too late by an hour');
  });

  test('O6, N4: a correction being written is a draft like any: sealed, merged, kept when its author’s access has ended, and seen by no other reader', async () => {
    const one = await made(
      aCase(freshName())
        .granted('grant', abigail)
        .asked('speech', nadia, { authors: [refOf(nadia), refOf(george)] }),
    );
    await hub.as(nadia).push(answerTo(one, 'submitted'));
    const sealed = { ...(await edit(one, nadia, 'twice weekly, not once')), operationId: randomUUID() } as Change;
    const last = { ...(await edit(one, nadia, 'after the suspension')), operationId: randomUUID() } as Change;
    expect(await hub.deposit(nadia, sealedChange(sealed))).toEqual([sealed.operationId]);
    const held = async (person: typeof nadia) => (await hub.as(person).holds()).get(one.id('speech draft'));
    expect(wordsIn((await held(george))?.body)).toContain('twice weekly, not once');
    expect([await held(jane), await held(abigail)]).toEqual([undefined, undefined]);
    expect(await lateIn(one)).toEqual([]);
    await hub.sql`UPDATE person SET status = 'suspended' WHERE id = ${nadia.personId}`;
    try {
      expect(await hub.deposit(nadia, sealedChange(last))).toEqual([last.operationId]);
    } finally {
      await hub.sql`UPDATE person SET status = 'active' WHERE id = ${nadia.personId}`;
    }
    expect(wordsIn(await lateIn(one))).toContain('after the suspension');
  });

  test('O6: a piece that cannot be opened stays on the device and holds up nothing', async () => {
    const one = await speech();
    const change = { ...(await edit(one, nadia, 'good piece')), operationId: randomUUID() } as Change;
    const rubbish = { id: randomUUID(), type: 'change' as const, sealed: Buffer.from('rubbish').toString('base64') };
    expect(await hub.deposit(nadia, rubbish, sealedChange(change))).toEqual([change.operationId]);
  });
});

describe('a server that lost history', () => {
  test('SYNC-12: an offered revision that the server does not know is taken, once; one that it knows is not needed', async () => {
    const one = await speech();
    const change = await edit(one, nadia, 'acknowledged before the backup was restored');
    const lost = randomUUID();
    const offer = { ...change, baseRevision: lost, offered: true };
    const [taken] = await hub.as(nadia).push(offer);
    const [again] = await hub.as(nadia).push(offer);
    const [known] = await hub.as(nadia).push({ ...change, offered: true });
    expect([taken, again, known].map(statusOf)).toEqual(['accepted', 'changed-meanwhile', 'changed-meanwhile']);
    expect(wordsIn((await hub.as(nadia).holds()).get(one.id('speech draft'))?.body)).toContain('acknowledged before');
  });

  test('SYNC-12: offered words that can find no place any more are kept for the authority', async () => {
    const one = await speech();
    const body = {
      ...one.body('speech draft', 'advice-draft'),
      requestId: randomUUID(),
      text: fullText('of a lost request'),
    };
    const [result] = await hub.as(nadia).push({
      documentId: randomUUID(),
      caseId: one.caseId,
      baseRevision: randomUUID(),
      offered: true,
      body,
    });
    expect(result).toMatchObject({ status: 'refused', keptForAuthority: true });
  });
});

describe('changes of people', () => {
  test('SYNC-10: a new account of a setting gets its cases at the first pull, and one that leaves loses them', async () => {
    const one = await made(aCase(freshName()).grantedToSetting('grant'));
    const before = await hub.as(helen).pull();
    expect(before.documents.map(({ id }) => id)).toContain(one.id('case'));
    await hub.sql`UPDATE person SET setting_id = NULL WHERE id = ${helen.personId}`;
    const gone = await hub.as(helen).pull(before.checkpoint);
    expect(gone.removed).toContain(one.id('case'));
    await hub.sql`UPDATE person SET setting_id = ${larkfield.settingId} WHERE id = ${helen.personId}`;
    const back = await hub.as(helen).pull(gone.checkpoint);
    expect(back.documents.map(({ id }) => id)).toContain(one.id('case'));
  });

  test('SYNC-11: reconciliation finds rows that are wrong, mends them and says how many', async () => {
    const one = await speech();
    await reconcile(hub.sync.ports);
    const { checkpoint } = await hub.as(abigail).pull();
    await hub.sql`DELETE FROM feed WHERE person_id = ${abigail.personId} AND document_id = ${one.id('speech')}`;
    await hub.sql`UPDATE feed SET visible = true WHERE person_id = ${abigail.personId} AND document_id = ${one.id('speech draft')}`;
    await hub.sql`INSERT INTO feed (person_id, document_id, case_id, seq, visible)
      VALUES (${tom.personId}, ${one.id('case')}, ${one.caseId}, 1, true)`;
    const findings = await reconcile(hub.sync.ports);
    expect(findings).toMatchObject({ shownWrongly: 1, missing: 1 });
    expect((await hub.as(abigail).pull(checkpoint)).documents.map(({ id }) => id)).toEqual([one.id('speech')]);
    expect(await reconcile(hub.sync.ports)).toMatchObject({ shownWrongly: 0, missing: 0 });
  });
});

test('SYNC-7: the cases alone come ahead of everything else, and move no checkpoint', async () => {
  const one = await speech();
  const ask = { protocol: protocolVersion, checkpoint: null, limit: 5000, only: 'case' };
  const page = pullAnswerSchema.parse(await (await hub.as(nadia).request('POST', '/api/sync/pull', ask)).json());
  expect(new Set(page.documents.map(({ body }) => body.kind))).toEqual(new Set(['case']));
  expect(page.documents.map(({ id }) => id)).toContain(one.id('case'));
  expect([page.checkpoint.seq, page.left]).toEqual([0, 0]);
});

describe('the stream', () => {
  async function readUntil(reader: ReadableStreamDefaultReader<Uint8Array>, wanted: string): Promise<string> {
    let text = '';
    while (!text.includes(wanted)) {
      const { value, done } = await reader.read();
      if (done) return `${text}[closed]`;
      text += new TextDecoder().decode(value);
    }
    return text;
  }

  /** An open stream of a person, past its first signal. */
  async function streamOf(person: Actor) {
    const answer = await hub.as(person).request('GET', '/api/sync/stream');
    const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
    await readUntil(reader, 'event: changed');
    return {
      until: (wanted: string) => readUntil(reader, wanted),
      /** The next news. */
      async news(): Promise<StreamNews> {
        const text = await readUntil(reader, 'event: news');
        return streamNewsSchema.parse(JSON.parse(/^event: news\ndata: (.*)$/m.exec(text)?.[1] ?? 'null'));
      },
    };
  }

  test('SYNC-8: brings what is new within a moment, as a pull would, and closes when the session ends', async () => {
    const one = await speech();
    const [stream, { checkpoint }] = [await streamOf(jane), await hub.as(jane).pull()];
    const started = performance.now();
    await hub.as(nadia).push(answerTo(one, 'news'));
    const news = await stream.news();
    expect(performance.now() - started).toBeLessThan(1000);
    const pulled = await hub.as(jane).pull(checkpoint);
    expect(news).toEqual({ since: checkpoint, page: pulled });
    expect(pulled.documents.map(({ body }) => body.kind)).toContain('advice');
    hub.ended.add(jane.personId);
    expect(await stream.until('never')).toContain('[closed]');
    hub.ended.delete(jane.personId);
  }, 15_000);

  test('SYNC-8, A2: brings a removal when access ends, and nothing of the case after it', async () => {
    const one = await speech();
    const stream = await streamOf(nadia);
    await hub.as(jane).request('POST', `/api/cases/${one.caseId}/advice-requests/${one.id('speech')}/withdraw`);
    const { page } = await stream.news();
    expect(page.removed).toContain(one.id('speech draft'));
    expect((await hub.as(nadia).pull()).documents.map(({ id }) => id)).not.toContain(one.id('speech draft'));
  });

  test('SYNC-8: a session that has ended is brought nothing', async () => {
    const one = await speech();
    const stream = await streamOf(jane);
    hub.ended.add(jane.personId);
    await hub.as(nadia).push(answerTo(one, 'words after the end'));
    const heard = await stream.until('never');
    hub.ended.delete(jane.personId);
    expect(heard).not.toContain('words after the end');
    expect(heard).toContain('[closed]');
  });

  test('SYNC-8, SYNC-10: whoever’s sight is uncertain is only told that there is something, and pulls', async () => {
    const one = await speech();
    const stream = await streamOf(jane);
    await hub.sql`INSERT INTO feed_repair (person_id) VALUES (${jane.personId})`;
    await hub.as(nadia).push(answerTo(one, 'uncertain'));
    expect(await stream.until('event: changed')).not.toContain('event: news');
    await hub.as(jane).pull();
    expect(await hub.sql`SELECT FROM feed_repair WHERE person_id = ${jane.personId}`).toHaveLength(0);
  });
});

test('A9: a co-ordinator without a relation to the case can carry out nothing in it', async () => {
  const one = await speech();
  const answer = await hub.as(omar).request('POST', `/api/cases/${one.caseId}/grants`, {
    to: { type: 'person', personId: tom.personId },
    capacity: 'parent',
    relation: 'Father',
    endsOn: null,
  });
  expect(answer.status).toBe(404);
});
