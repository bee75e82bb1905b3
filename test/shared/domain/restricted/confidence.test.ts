import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visibleTo } from '../../../../server/sync/visible-to.ts';
import { roleReach } from '../../../../shared/domain/access/index.ts';
import { judge } from '../../../../shared/domain/casework/index.ts';
import type { ConfidenceBody, FileBody } from '../../../../shared/domain/documents/index.ts';
import type { Actor } from '../../../../shared/domain/people/index.ts';
import {
  abigail,
  aCase,
  ada,
  type CaseBuilder,
  everybody,
  helen,
  idOf,
  jane,
  nadia,
  omar,
  priya,
  refOf,
  sam,
  tom,
} from '../../../builders/a-case.ts';
import { asActor } from '../../../builders/rule-context.ts';

const told = (from: Actor, change: Partial<ConfidenceBody> = {}): ConfidenceBody => ({
  kind: 'confidence',
  state: 'draft',
  about: 'safeguarding',
  words: 'She said that she is afraid to go home.',
  attachments: [],
  from: refOf(from),
  sentAt: null,
  ...change,
});
const sent = (from: Actor) => told(from, { state: 'sent', sentAt: '2026-11-20T09:00:00.000Z' });
const readersOf = (one: CaseBuilder, label: string) =>
  visibleTo(one.state(), '2026-11-23')
    .filter(({ documentId }) => documentId === one.id(label))
    .map(({ personId }) => personId);
const write = (actor: Actor, one: CaseBuilder, body: ConfidenceBody, before: ConfidenceBody | null = null) =>
  judge({ documentId: one.id('told'), before, body }, asActor(actor, one));

test('N2: a draft in confidence is read by its author alone; sent, by the co-ordinator alone, and by no author any more', () => {
  const one = aCase().granted('mother', abigail).asked('speech', nadia).put('told', told(nadia));
  expect(readersOf(one, 'told')).toEqual([nadia.personId]);
  expect(readersOf(one.put('told', sent(nadia)), 'told')).toEqual([jane.personId]);
  expect(readersOf(one.case({ cover: refOf(omar) }), 'told').sort()).toEqual([jane.personId, omar.personId].sort());
  expect(readersOf(one.put('told', told(nadia, { state: 'deleted' })), 'told')).toEqual([]);
});

test('N2: whoever sees the case writes in confidence, and the hub says who it was and when', () => {
  const one = aCase().granted('mother', abigail);
  const ruling = write(abigail, one, { ...sent(nadia), sentAt: '2020-01-01T00:00:00.000Z' });
  if (!ruling.ok) throw new Error(ruling.code);
  expect(ruling.documents[0]?.body).toMatchObject({ from: refOf(abigail), sentAt: '2026-11-23T10:00:00.000Z' });
  expect(ruling.events).toEqual([{ type: 'told in confidence', confidenceId: one.id('told') }]);
});

test('N2: what was sent never changes, nobody writes in another’s draft, and nothing empty is sent', () => {
  const one = aCase().granted('mother', abigail);
  expect(write(abigail, one, told(abigail, { words: 'Other words' }), sent(abigail))).toMatchObject({
    code: 'never-changes',
  });
  expect(write(abigail, one, told(abigail), told(tom))).toMatchObject({ code: 'not-an-author' });
  expect(write(abigail, one, { ...sent(abigail), words: ' ' })).toMatchObject({ code: 'incomplete' });
  expect(write(abigail, one, { ...sent(abigail), about: null })).toMatchObject({ code: 'incomplete' });
});

test('N2: a draft that its author deletes is emptied of every word', () => {
  const one = aCase().granted('mother', abigail);
  const ruling = write(abigail, one, told(abigail, { state: 'deleted' }), told(abigail));
  expect(ruling).toMatchObject({ ok: true, documents: [{ body: { words: '', about: null, attachments: [] } }] });
});

test('N2: a photo is added by the author to a draft, and goes with a message only from there', () => {
  const one = aCase().granted('mother', abigail).asked('speech', nadia).put('told', told(abigail));
  const photo: FileBody = {
    kind: 'file',
    draftId: one.id('told'),
    name: 'arm.jpg',
    type: 'image/jpeg',
    bytes: 8,
    sha256: 'a'.repeat(64),
    alt: '',
    addedBy: refOf(abigail),
  };
  const add = (actor: Actor) => judge({ documentId: one.id('photo'), before: null, body: photo }, asActor(actor, one));
  expect(add(abigail).ok).toBe(true);
  expect(add(nadia)).toMatchObject({ code: 'not-an-author' });
  const shows = { ...sent(abigail), attachments: [{ fileId: one.id('photo'), caption: '' }] };
  expect(write(abigail, one, shows, told(abigail))).toMatchObject({ code: 'unknown-file' });
  one.put('photo', photo);
  expect(write(abigail, one, shows, told(abigail)).ok).toBe(true);
  one.put('told', shows);
  expect(add(abigail)).toMatchObject({ code: 'never-changes' });
  expect(readersOf(one, 'photo')).toEqual([jane.personId]);
});

test('N2: the co-ordinator alone records what was done, and a record never changes', () => {
  const one = aCase().asked('speech', nadia).put('told', sent(nadia));
  const body = {
    kind: 'confidence-record' as const,
    confidenceId: one.id('told'),
    done: 'Rang social care at 10:20.',
    on: '2026-11-23',
    by: refOf(jane),
  };
  const record = (actor: Actor, before: typeof body | null = null) =>
    judge({ documentId: one.id('record'), before, body }, asActor(actor, one));
  expect(record(jane).ok).toBe(true);
  expect(record(nadia)).toMatchObject({ code: 'not-allowed' });
  expect(record(jane, body)).toMatchObject({ code: 'never-changes' });
  expect(readersOf(one.put('record', body), 'record')).toEqual([jane.personId]);
});

/** A case in which anybody may have anything to do, with something told by one of them. */
const cases = fc.record({
  author: fc.constantFrom(abigail, nadia, sam, priya),
  state: fc.constantFrom('draft' as const, 'sent' as const, 'deleted' as const),
  mother: fc.boolean(),
  father: fc.boolean(),
  school: fc.boolean(),
  asked: fc.subarray([nadia, priya, abigail, tom]),
  answered: fc.boolean(),
  cover: fc.option(fc.constantFrom(omar, sam, nadia), { nil: null }),
  coordinated: fc.boolean(),
  closedOn: fc.constantFrom(null, '2026-11-01', '2026-01-01'),
  late: fc.boolean(),
});
type Shape = typeof cases extends fc.Arbitrary<infer S> ? S : never;

function shaped(shape: Shape): { one: CaseBuilder; restricted: string[] } {
  const one = aCase();
  one.case({ coordinator: shape.coordinated ? refOf(jane) : null, cover: shape.cover ? refOf(shape.cover) : null });
  one.round('assessment', shape.closedOn ? { closedOn: shape.closedOn, outcome: 'plan issued' } : {});
  if (shape.mother) one.granted('mother', abigail);
  if (shape.father) one.granted('father', tom);
  if (shape.school) one.grantedToSetting('school');
  for (const person of shape.asked) {
    one.asked(`advice of ${person.name}`, person);
    if (shape.answered) one.submitted(`advice of ${person.name}`);
  }
  one.put('told', told(shape.author, { state: shape.state, attachments: [{ fileId: one.id('photo'), caption: '' }] }));
  one.put('record', {
    kind: 'confidence-record',
    confidenceId: one.id('told'),
    done: 'Rang social care.',
    on: '2026-11-20',
    by: refOf(jane),
  });
  one.put('photo', {
    kind: 'file',
    draftId: one.id('told'),
    name: 'arm.jpg',
    type: 'image/jpeg',
    bytes: 8,
    sha256: 'a'.repeat(64),
    alt: '',
    addedBy: refOf(shape.author),
  });
  const restricted = ['told', 'record', 'photo'];
  if (shape.late) {
    one.put('late', {
      kind: 'late-work',
      from: refOf(shape.author),
      receivedAt: '2026-11-20T10:00:00.000Z',
      reason: 'Access had ended.',
      documentId: idOf('late'),
      documentKind: 'confidence',
      requestId: null,
      confidential: true,
      work: sent(shape.author),
    });
    restricted.push('late');
  }
  return { one, restricted };
}

test('N2: whatever the case, nobody but the author of a draft and the co-ordinator sees any of it, by relation or by role', () => {
  fc.assert(
    fc.property(cases, (shape) => {
      const { one, restricted } = shaped(shape);
      const ids = new Set(restricted.map((label) => one.id(label)));
      const state = one.state();
      const coordinators = [shape.coordinated ? jane : null, shape.cover].flatMap((person) => person?.personId ?? []);
      for (const { personId, documentId } of visibleTo(state, '2026-11-23')) {
        if (!ids.has(documentId)) continue;
        const ofDraft = documentId === one.id('told') || documentId === one.id('photo');
        const authors = ofDraft && shape.state === 'draft' ? [shape.author.personId] : [];
        const allowed = ofDraft && shape.state !== 'sent' ? authors : coordinators;
        expect(allowed).toContain(personId);
      }
      for (const staff of [jane, omar, ada]) {
        const reached = [...roleReach(state, staff)].filter((id) => ids.has(id));
        expect(reached).toEqual([]);
      }
      // Nothing else in the case changes by it, for anybody.
      const without = aCaseWithout(one, ids);
      for (const { personId } of everybody) {
        const seen = (of: typeof state) =>
          visibleTo(of, '2026-11-23').filter((row) => row.personId === personId && !ids.has(row.documentId)).length;
        expect(seen(state)).toBe(seen(without));
      }
      expect(helen.personId).toBeTruthy();
    }),
    { numRuns: 300, seed: 20261123 },
  );
});

function aCaseWithout(one: CaseBuilder, ids: ReadonlySet<string>) {
  const state = one.state();
  return { ...state, documents: new Map([...state.documents].filter(([id]) => !ids.has(id))) };
}
