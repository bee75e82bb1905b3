import { describe, expect, test } from 'vitest';
import type { CaseState, RequestBody, RuleContext } from '../../../../shared/domain/documents/index.ts';
import { factsOf } from '../../../../shared/domain/documents/index.ts';
import { addFile } from '../../../../shared/domain/files/index.ts';
import {
  basisOf,
  closeRequest,
  editRequest,
  emptyRequest,
  recordPaper,
  referenceOf,
  registerRequest,
  whatIsMissing,
} from '../../../../shared/domain/requests/index.ts';
import { abigail, aCase, ada, idOf, jane, larkfield, nadia, refOf, sam, tom } from '../../../builders/a-case.ts';
import { answersOf, aRequest } from '../../../builders/a-request.ts';
import { asActor } from '../../../builders/rule-context.ts';

const documentId = idOf('request');
const noRow = { caseId: idOf('row'), documents: new Map(), hub: aCase().state().hub } satisfies CaseState;
const at = (actor: typeof jane, state: CaseState = noRow): RuleContext => ({ ...asActor(actor, aCase()), state });
const rowWith = (body: RequestBody): CaseState => ({
  ...noRow,
  documents: new Map([[documentId, { id: documentId, revision: idOf('first'), facts: factsOf(body) }]]),
});
const draftOf = (actor: typeof jane): RequestBody => ({ ...emptyRequest('hub', refOf(actor)), ...answersOf() });
const requestIn = (ruling: ReturnType<typeof editRequest>): RequestBody => {
  if (!ruling.ok) throw new Error(ruling.code);
  return ruling.documents.find(({ kind }) => kind === 'request')?.body as RequestBody;
};

describe('in which capacity', () => {
  test('R1: a parent, a young person, a school and a post-16 institution request; everybody else brings to attention', () => {
    const askers = ['parent', 'young person', 'school', 'post-16 institution'] as const;
    expect(askers.map(basisOf)).toEqual(askers.map(() => 'request'));
    const others = [
      'early years provider',
      'health professional',
      'social care professional',
      'somebody else',
    ] as const;
    expect(others.map(basisOf)).toEqual(others.map(() => 'brought to attention'));
  });

  test('R1: what was received keeps the basis of day 0, whatever a device says', () => {
    const claimed = { ...draftOf(nadia), asker: 'health professional' as const, basis: 'request' as const };
    const askedBy = { name: 'Nadia Rahman', role: 'Speech therapist', email: '', phone: '0114 496 0003' };
    const sent = {
      ...claimed,
      askedBy,
      agreements: { familyKnows: true, mayShare: true },
      state: 'submitted' as const,
    };
    const received = requestIn(editRequest({ documentId, before: draftOf(nadia), body: sent }, at(nadia)));
    expect(received).toMatchObject({ basis: 'brought to attention', receivedOn: '2026-11-23', state: 'submitted' });
  });
});

describe('what is needed to send', () => {
  test('O4: an answer that is longer than the hub takes is named before it is sent', () => {
    const { child, needs } = answersOf();
    const [need] = needs;
    const fits = { ...draftOf(nadia), child: { ...child, setting: 'a'.repeat(200) } };
    expect(whatIsMissing(fits, '2026-11-23')).toEqual([]);
    const long = { ...fits, child: { ...child, setting: 'a'.repeat(201) } };
    expect(whatIsMissing(long, '2026-11-23')).toMatchObject([{ step: 'child', field: 'setting' }]);
    const words = need ? [{ ...need, words: 'a'.repeat(10_001) }] : [];
    expect(whatIsMissing({ ...fits, needs: words }, '2026-11-23')).toMatchObject([{ step: 'needs' }]);
  });

  test('R1: an e-mail address is not needed; a way to reach the family is', () => {
    const [leila] = answersOf().people;
    if (!leila) throw new Error('nobody');
    const byPhone = answersOf({ people: [{ ...leila, email: '', address: '' }] });
    expect(whatIsMissing(byPhone, '2026-11-23')).toEqual([]);
    const unreachable = answersOf({ people: [{ ...leila, email: '', address: '', phone: ' ' }] });
    expect(whatIsMissing(unreachable, '2026-11-23').map(({ field }) => field)).toEqual(['person-phone']);
  });

  test('R1: nothing filled in: first who you are, then every question that needs an answer', () => {
    expect(whatIsMissing(emptyRequest('hub'), '2026-11-23').map(({ field }) => field)).toEqual(['asker']);
    const school = { ...emptyRequest('hub'), asker: 'school' as const };
    expect(whatIsMissing(school, '2026-11-23').map(({ field }) => field)).toEqual([
      'asked-by-name',
      'asked-by-role',
      'asked-by-phone',
      'first-name',
      'last-name',
      'birth-date',
      'person-name',
      'need-0',
      'family-knows',
    ]);
  });

  test('R4: the words under an area that was unticked stay in the draft and are left out when it is sent', () => {
    const hidden = { area: 'health' as const, words: 'He has seizures.', by: '', unticked: true };
    const before = { ...draftOf(abigail), needs: [...answersOf().needs, hidden] };
    const kept = requestIn(editRequest({ documentId, before, body: before }, at(abigail, rowWith(before))));
    expect(kept.needs).toContainEqual(hidden);
    const body = { ...before, state: 'submitted' as const };
    const sent = requestIn(editRequest({ documentId, before, body }, at(abigail, rowWith(before))));
    expect(sent.needs.map(({ area }) => area)).toEqual(['communication and interaction']);
    const none = { ...before, needs: [hidden] };
    expect(whatIsMissing(none, '2026-11-23').map(({ field }) => field)).toEqual(['need-0']);
  });

  test('R1: a birth date in the future or of somebody over 25 is a slip', () => {
    const born = (birthDate: string) =>
      whatIsMissing(answersOf({ child: { ...answersOf().child, birthDate } }), '2026-11-23').map(({ field }) => field);
    expect([born('2026-11-24'), born('2000-01-01'), born('2026-11-23'), born('2001-01-01')]).toEqual([
      ['birth-date'],
      ['birth-date'],
      [],
      [],
    ]);
  });
});

describe('a draft', () => {
  test('R2: only the one who started it writes, sends or deletes it, and nobody takes their place', () => {
    const before = draftOf(sam);
    for (const state of ['draft', 'submitted', 'deleted'] as const) {
      const body = { ...before, state, startedBy: refOf(tom) };
      expect(editRequest({ documentId, before, body }, at(tom, rowWith(before)))).toMatchObject({
        ok: false,
        code: 'not-an-author',
      });
    }
    const kept = requestIn(editRequest({ documentId, before, body: { ...before, startedBy: refOf(tom) } }, at(sam)));
    expect(kept.startedBy).toEqual(refOf(sam));
  });

  test('R2: a deleted draft holds no word any more', () => {
    const before = draftOf(sam);
    const gone = requestIn(
      editRequest({ documentId, before, body: { ...before, state: 'deleted' } }, at(sam, rowWith(before))),
    );
    expect(gone).toEqual({ ...emptyRequest('hub', refOf(sam)), state: 'deleted' });
  });

  test('R2: it begins in a row of its own, never in a case that is there; staff enter paper instead', () => {
    const body = draftOf(abigail);
    const inCase = asActor(abigail, aCase().granted('mother', abigail));
    expect(editRequest({ documentId, before: null, body }, inCase)).toMatchObject({ code: 'not-allowed' });
    expect(editRequest({ documentId, before: null, body }, at(jane))).toMatchObject({ code: 'not-allowed' });
    expect(editRequest({ documentId, before: null, body }, at(abigail)).ok).toBe(true);
  });

  test('R3, R4: once it is sent nobody changes it, its author and the parents included', () => {
    for (const state of ['submitted', 'registered', 'duplicate', 'deleted'] as const) {
      const before = aRequest({ state, startedBy: refOf(sam) });
      const change = { documentId, before, body: { ...before, state: 'submitted' as const } };
      expect(editRequest(change, at(sam, rowWith(before)))).toMatchObject({ ok: false, code: 'never-changes' });
      expect(editRequest(change, at(abigail, rowWith(before)))).toMatchObject({ ok: false, code: 'not-an-author' });
    }
  });

  test('R3: a device can’t register its own request', () => {
    const before = draftOf(sam);
    const body = { ...before, state: 'registered' as const };
    expect(editRequest({ documentId, before, body }, at(sam, rowWith(before)))).toMatchObject({ code: 'not-allowed' });
  });

  test('R5: whose views they are and who typed them are both recorded, whatever the device says', () => {
    const before = { ...draftOf(sam), asker: 'school' as const };
    const askedBy = { name: 'Sam Birch', role: 'SENCo', email: '', phone: '0114 496 0004' };
    const views = [{ id: idOf('view'), whose: 'Kofi', words: 'I like trains.', typedBy: 'Kofi' }];
    const body = {
      ...before,
      askedBy,
      views,
      state: 'submitted' as const,
      agreements: { familyKnows: true, mayShare: true },
    };
    const received = requestIn(editRequest({ documentId, before, body }, at(sam, rowWith(before))));
    expect(received.views[0]).toMatchObject({ whose: 'Kofi', typedBy: 'Sam Birch' });
    expect(received.needs[0]?.by).toBe('Sam Birch');
  });

  test('R2: a photo is added by who started the request, as long as it is a draft', () => {
    const photo = {
      kind: 'file' as const,
      draftId: documentId,
      name: 'letter.jpg',
      type: 'image/jpeg' as const,
      bytes: 8,
      sha256: '0'.repeat(64),
      alt: '',
      addedBy: refOf(sam),
    };
    const add = (actor: typeof sam, state: RequestBody['state']) =>
      addFile({ documentId: idOf('photo'), before: null, body: photo }, at(actor, rowWith({ ...draftOf(sam), state })));
    expect(add(sam, 'draft').ok).toBe(true);
    expect(add(tom, 'draft')).toMatchObject({ code: 'not-an-author' });
    expect(add(sam, 'submitted')).toMatchObject({ code: 'never-changes' });
  });
});

describe('what comes on paper', () => {
  const paper = (change: Partial<RequestBody> = {}): RequestBody =>
    aRequest({ state: 'draft', source: 'post', receivedOn: '2026-11-02', ...change });

  test('R6: staff enter a letter with its true day of receipt, which is day 0, and its source', () => {
    const ruling = recordPaper(documentId, paper(), at(jane));
    expect(requestIn(ruling)).toMatchObject({
      state: 'submitted',
      source: 'post',
      receivedOn: '2026-11-02',
      recordedBy: refOf(jane),
      startedBy: null,
      basis: 'request',
    });
    expect(requestIn(ruling).views[0]).toMatchObject({ whose: 'Kofi', typedBy: 'Jane Holt' });
  });

  test('R6: not with a day in the future, and by the authority’s co-ordinators alone', () => {
    expect(recordPaper(documentId, paper({ receivedOn: '2026-11-24' }), at(jane))).toMatchObject({
      code: 'date-in-future',
    });
    expect(recordPaper(documentId, paper({ receivedOn: null }), at(jane))).toMatchObject({ code: 'invalid' });
    expect(recordPaper(documentId, paper({ source: 'public form' }), at(jane))).toMatchObject({ code: 'invalid' });
    for (const actor of [sam, nadia, abigail, ada])
      expect(recordPaper(documentId, paper(), at(actor))).toMatchObject({ code: 'not-allowed' });
  });
});

describe('registering', () => {
  const leila = answersOf().people[0]?.id ?? '';
  const input = (request: RequestBody) => ({
    requestId: documentId,
    request,
    ref: 'H-3001',
    child: { firstName: 'Kofi', lastName: 'Osei', knownAs: null, birthDate: '2018-03-04', yearGroup: 'Year 3' },
    setting: larkfield,
    coordinator: refOf(jane),
    grants: [{ to: { type: 'person' as const, ...refOf(abigail) }, capacity: 'parent' as const, relation: 'Mother' }],
    accounts: new Map([[leila, refOf(abigail)]]),
  });
  const register = (request: RequestBody, actor = jane) => registerRequest(input(request), at(actor, rowWith(request)));

  test('R1, R6: it becomes a case in the same row whose day 0 is the day the request was received', () => {
    const ruling = register(aRequest({ source: 'post', receivedOn: '2026-10-01' }));
    if (!ruling.ok) throw new Error(ruling.code);
    const made = ruling.documents.find(({ kind }) => kind === 'case');
    expect(made).toMatchObject({
      caseId: noRow.caseId,
      body: { ref: 'H-3001', coordinator: refOf(jane), events: [{ type: 'request received', on: '2026-10-01' }] },
    });
    expect(requestIn(ruling)).toMatchObject({ state: 'registered', decided: { by: refOf(jane), on: '2026-11-23' } });
  });

  test('N1: how to reach each person leaves the request and becomes that person’s own contact document', () => {
    const ruling = register(aRequest());
    if (!ruling.ok) throw new Error(ruling.code);
    const shared = JSON.stringify(ruling.documents.filter(({ kind }) => kind !== 'contact'));
    expect(shared).not.toMatch(/0114|Larch|Beech|example\.org/);
    const contacts = ruling.documents.flatMap(({ body }) => (body.kind === 'contact' ? [body] : []));
    expect(contacts.map(({ person, phone }) => [person.name, phone])).toEqual([
      ['Abigail Fenwick', '0114 496 0001'],
      ['Daniel Osei', '0114 496 0002'],
    ]);
  });

  const bodiesOf = (ruling: ReturnType<typeof registerRequest>) =>
    ruling.ok ? ruling.documents.map(({ body }) => body) : [];

  test('A1: nobody and no setting gets access twice, so that ending it ends it', () => {
    const person = { to: { type: 'person' as const, ...refOf(abigail) }, relation: 'Mother' };
    const setting = { to: { type: 'setting' as const, ...larkfield, sencos: [] }, relation: 'Asked' };
    const grants = [
      { ...person, capacity: 'young person' as const },
      { ...setting, capacity: 'setting' as const },
      { ...person, capacity: 'parent' as const },
      { ...setting, capacity: 'setting' as const },
    ];
    const request = aRequest();
    const ruling = registerRequest({ ...input(request), grants }, at(jane, rowWith(request)));
    const given = bodiesOf(ruling).flatMap((body) => (body.kind === 'grant' ? [body.capacity] : []));
    expect(given).toEqual(['young person', 'setting']);
    expect(ruling.ok && ruling.events.filter(({ type }) => type === 'access granted')).toHaveLength(2);
  });

  test('N1: an account is one person’s: of two who would share it the second’s contact is read by the authority alone', () => {
    const [mother, father] = answersOf().people;
    const request = aRequest();
    const accounts = new Map([mother, father].map((one) => [one?.id ?? '', refOf(abigail)]));
    const ruling = registerRequest({ ...input(request), accounts }, at(jane, rowWith(request)));
    const contacts = bodiesOf(ruling).flatMap((body) => (body.kind === 'contact' ? [body] : []));
    expect(contacts.map(({ person: { name }, address }) => [name, address])).toEqual([
      ['Abigail Fenwick', '1 Larch Road'],
      ['Daniel Osei', '9 Beech Court'],
    ]);
    expect(contacts[1]?.person.personId).not.toBe(abigail.personId);
  });

  test('R3: only a co-ordinator registers, and once', () => {
    for (const actor of [sam, nadia, abigail, ada])
      expect(register(aRequest(), actor)).toMatchObject({ ok: false, code: 'not-allowed' });
    for (const state of ['registered', 'duplicate', 'draft'] as const)
      expect(register(aRequest({ state }))).toMatchObject({ ok: false, code: 'never-changes' });
  });

  test('R6: a request is marked as a duplicate of another case, or as none, with a reason, once', () => {
    const close = (request: RequestBody, change = {}, actor = jane) =>
      closeRequest(
        { requestId: documentId, request, as: 'duplicate', reason: 'Sent twice', caseId: idOf('other'), ...change },
        at(actor, rowWith(request)),
      );
    expect(requestIn(close(aRequest()))).toMatchObject({ state: 'duplicate', decided: { caseId: idOf('other') } });
    expect(close(aRequest(), { caseId: null })).toMatchObject({ code: 'invalid' });
    expect(close(aRequest(), { caseId: noRow.caseId })).toMatchObject({ code: 'invalid' });
    expect(close(aRequest(), { reason: ' ' })).toMatchObject({ code: 'invalid' });
    expect(close(aRequest({ state: 'registered' }))).toMatchObject({ code: 'never-changes' });
    expect(close(aRequest(), {}, sam)).toMatchObject({ code: 'not-allowed' });
  });
});

test('R1: the reference is made from the request’s id alone, and is easy to say on the phone', () => {
  expect(referenceOf(documentId)).toMatch(/^R-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(referenceOf(documentId)).toBe(referenceOf(documentId));
  expect(referenceOf(idOf('another'))).not.toBe(referenceOf(documentId));
});
