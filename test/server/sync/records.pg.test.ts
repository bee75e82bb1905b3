import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Body, FileBody, PlanBody } from '../../../shared/domain/documents/index.ts';
import type { Actor } from '../../../shared/domain/people/index.ts';
import { sectionGOf } from '../../../shared/domain/records/index.ts';
import { abigail, aCase, type CaseBuilder, jane, nadia, omar, refOf, tom } from '../../builders/a-case.ts';
import { aPlan, line, posysPlan, posysTies, row } from '../../builders/a-plan.ts';
import {
  aConsent,
  anAgreement,
  anAnswerToIt,
  anAuthority,
  anAuthorityRecord,
  aPlacement,
  aRight,
} from '../../builders/a-right.ts';
import { day } from '../../doubles/clock.ts';
import { type FreshDatabase, freshDatabase } from '../../doubles/postgres.ts';
import { freshName, openTestHub, storeEverybody, type TestHub } from '../../doubles/sync-hub.ts';

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

const made = async (one: CaseBuilder): Promise<CaseBuilder> => {
  await hub.make(one);
  return one;
};
const push = async (
  person: Actor,
  one: CaseBuilder,
  documentId: string,
  body: Body,
  baseRevision: string | null = null,
) => (await hub.as(person).push({ documentId, caseId: one.caseId, body, baseRevision }))[0];
const held = async (person: Actor, documentId: string) => (await hub.as(person).holds()).get(documentId);

describe('records over the wire', () => {
  test('N3: a consent comes to whom it is of, in the name of who recorded it, and to no other parent', async () => {
    const one = await made(aCase(freshName()).granted('mother', abigail).granted('father', tom));
    const id = randomUUID();
    expect(await push(jane, one, id, aRight(aConsent(), { recordedBy: refOf(omar) }))).toMatchObject({
      status: 'accepted',
    });
    expect((await held(abigail, id))?.body).toMatchObject({ recordedBy: refOf(jane) });
    expect(await held(tom, id)).toBeUndefined();
    for (const person of [abigail, tom])
      expect(await push(person, one, randomUUID(), aRight(aConsent()))).toMatchObject({
        status: 'refused',
        code: 'not-allowed',
      });
  });

  test('N3: a scan goes with the record, to whoever reads it', async () => {
    const one = await made(aCase(freshName()).granted('mother', abigail).granted('father', tom));
    const bytes = Buffer.from('a signed form');
    const [fileId, id] = [randomUUID(), randomUUID()];
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const file: FileBody = {
      kind: 'file',
      draftId: one.id('case'),
      name: 'form.pdf',
      type: 'application/pdf',
      bytes: bytes.length,
      sha256,
      alt: '',
      addedBy: refOf(jane),
    };
    expect(await push(jane, one, fileId, file)).toMatchObject({ status: 'accepted' });
    expect(await held(jane, fileId)).toBeDefined();
    expect(await held(abigail, fileId)).toBeUndefined();
    await push(jane, one, id, aRight(aConsent(), { evidence: { fileId, note: '' } }));
    expect((await held(abigail, fileId))?.body).toMatchObject({ name: 'form.pdf' });
    expect(await held(tom, fileId)).toBeUndefined();
  });

  test('N8: what a placement costs is on nobody’s device but the co-ordinator’s', async () => {
    const one = await made(
      aCase(freshName()).granted('mother', abigail).grantedToSetting('school').asked('speech', nadia),
    );
    const id = randomUUID();
    expect(await push(jane, one, id, anAuthorityRecord(aPlacement()))).toMatchObject({ status: 'accepted' });
    expect(
      await Promise.all([jane, abigail, nadia].map(async (person) => (await held(person, id)) !== undefined)),
    ).toEqual([true, false, false]);
  });
});

describe('an advocate', () => {
  const withAdvocate = async (until: string) => {
    const one = aCase(freshName()).granted('advocate', tom, { capacity: 'advocate' });
    return made(one.put('authority', aRight(anAuthority({ until }))));
  };

  test('N3, O7: the case comes with the last day of the authority, and is gone on the day after', async () => {
    const one = await withAdvocate('2026-11-25');
    expect((await held(tom, one.id('case')))?.until).toBe('2026-11-25');
    hub.clock.pass(3 * day);
    expect(await held(tom, one.id('case'))).toBeUndefined();
    hub.clock.pass(-3 * day);
  });

  test('N3, A6: when the authority is withdrawn the case leaves their device at the next contact', async () => {
    const one = await withAdvocate('2027-06-30');
    const first = await hub.as(tom).pull();
    const base = await held(jane, one.id('authority'));
    const ended = { on: '2026-11-20', reason: 'By telephone', by: refOf(jane), recordedOn: '2026-11-20' };
    const body = { ...aRight(anAuthority({ until: '2027-06-30' })), ended };
    expect(await push(jane, one, one.id('authority'), body, base?.revision ?? null)).toMatchObject({
      status: 'accepted',
    });
    expect((await hub.as(tom).pull(first.checkpoint)).removed).toContain(one.id('case'));
  });
});

describe('the final plan', () => {
  const withSections = () => {
    const extra = aPlan({
      G: [row('g-1', 'Occupational therapy', '1 hour', 'Monthly', 'Occupational therapist')],
      I: [line('i-1', 'Larkfield Primary School')],
    });
    const replaced = (extra.content ?? []).filter(({ attrs }) => ['G', 'I'].includes(String(attrs?.key)));
    const whole = posysPlan();
    const content = (whole.content ?? []).map(
      (one) => replaced.find(({ attrs }) => attrs?.key === one.attrs?.key) ?? one,
    );
    return { ...whole, content };
  };

  test('N8, reg 17: waits for the health commissioner, and then reaches those whom the family agreed to', async () => {
    const one = await made(
      aCase(freshName()).granted('mother', abigail).asked('speech', nadia).submitted('speech').planBegun(),
    );
    const text = withSections();
    const plan: PlanBody = {
      kind: 'plan',
      roundId: one.id('assessment'),
      text,
      ties: [...posysTies, { from: 'e-1', to: 'g-1' }],
      status: 'final',
      version: 1,
      sentBy: refOf(jane),
      served: { on: '2026-11-20', by: 'post' },
      answerBy: null,
    };
    const id = randomUUID();
    expect(await push(jane, one, id, plan)).toMatchObject({ status: 'refused', code: 'health-not-agreed' });
    // The commissioner is asked, and answers
    const asked = anAuthorityRecord(anAgreement({ sectionG: sectionGOf(text) }));
    const agreementId = randomUUID();
    const first = await push(jane, one, agreementId, asked);
    expect(await push(jane, one, randomUUID(), plan)).toMatchObject({ code: 'health-not-agreed' });
    const answered = { ...asked, record: anAgreement({ sectionG: sectionGOf(text), answer: anAnswerToIt() }) };
    const revision = first?.status === 'accepted' ? first.revision : null;
    expect(await push(jane, one, agreementId, answered, revision)).toMatchObject({ status: 'accepted' });
    expect(await push(jane, one, id, plan)).toMatchObject({ status: 'accepted' });
    // The family has it; the adviser not before the family agreed
    expect(await held(abigail, id)).toBeDefined();
    expect(await held(nadia, id)).toBeUndefined();
    await push(jane, one, randomUUID(), aRight(aConsent()));
    expect(await held(nadia, id)).toBeDefined();
  });
});
