import { describe, expect, test } from 'vitest';
import {
  bar,
  editContact,
  endAccess,
  type GrantAccess,
  grantAccess,
  liftBar,
  roleStays,
} from '../../../../shared/domain/access/index.ts';
import type { ContactBody } from '../../../../shared/domain/documents/index.ts';
import type { Actor } from '../../../../shared/domain/people/index.ts';
import { abigail, aCase, ada, jane, larkfield, nadia, omar, refOf, sam, tom } from '../../../builders/a-case.ts';
import { asActor } from '../../../builders/rule-context.ts';

const today = '2026-11-23';
const forTom = (change: Partial<GrantAccess> = {}): GrantAccess => ({
  to: { type: 'person', ...refOf(tom) },
  role: 'family',
  capacity: 'parent',
  relation: 'Father',
  endsOn: null,
  ...change,
});

describe('granting access', () => {
  test('A1: the co-ordinator gives access by name or to an education setting', () => {
    const granted = grantAccess(forTom(), asActor(jane, aCase()));
    expect(granted).toMatchObject({
      ok: true,
      documents: [
        { kind: 'grant', body: { grantedOn: today, grantedBy: refOf(jane), ended: null, relation: 'Father' } },
      ],
      events: [{ type: 'access granted' }],
    });
    const to = { type: 'setting' as const, ...larkfield, sencos: [sam.name] };
    expect(grantAccess(forTom({ to, role: null }), asActor(jane, aCase()))).toMatchObject({ ok: true });
  });

  test('A1: nobody but the case’s co-ordinator or who covers for them gives access', () => {
    const one = aCase().granted('grant', abigail);
    for (const person of [abigail, nadia, omar, ada])
      expect(grantAccess(forTom(), asActor(person, one))).toMatchObject({ ok: false, code: 'not-allowed' });
    expect(grantAccess(forTom(), asActor(omar, one.case({ cover: refOf(omar) })))).toMatchObject({ ok: true });
  });

  test('A2, A9: contributors and administrators are not granted access', () => {
    for (const role of ['contributor', 'administrator'] as const)
      expect(grantAccess(forTom({ role }), asActor(jane, aCase()))).toMatchObject({ code: 'not-allowed' });
  });

  test('A1: access that holds is not given twice; access that ended can be given again', () => {
    const one = aCase().granted('grant', tom);
    expect(grantAccess(forTom(), asActor(jane, one))).toMatchObject({ code: 'already-granted' });
    one.granted('grant', tom, { endsOn: '2026-11-22' });
    expect(grantAccess(forTom(), asActor(jane, one))).toMatchObject({ ok: true });
    one.granted('grant', tom, { ended: { on: today, by: refOf(jane), reason: 'Mistake' } });
    expect(grantAccess(forTom(), asActor(jane, one))).toMatchObject({ ok: true });
  });

  test('A1: an end that has passed already is refused', () => {
    expect(grantAccess(forTom({ endsOn: '2026-11-22' }), asActor(jane, aCase()))).toMatchObject({ code: 'invalid' });
    expect(grantAccess(forTom({ endsOn: today }), asActor(jane, aCase()))).toMatchObject({ ok: true });
  });
});

describe('ending access', () => {
  const one = () => aCase().granted('grant', tom);
  const input = { grantId: one().id('grant'), reason: 'Court order' };

  test('A6: the co-ordinator ends access, with the day, who and why', () => {
    expect(endAccess(input, asActor(jane, one()))).toMatchObject({
      ok: true,
      documents: [{ id: input.grantId, body: { ended: { on: today, by: refOf(jane), reason: 'Court order' } } }],
      events: [{ type: 'access ended' }],
    });
  });

  test('A6, A2: what they were asked and have not answered is withdrawn with it, what others were asked is not', () => {
    const asked = one().round('assessment').asked('views', tom).asked('speech', nadia).asked('answered', tom);
    asked.submitted('answered');
    const ended = endAccess({ ...input, grantId: asked.id('grant') }, asActor(jane, asked));
    expect(ended).toMatchObject({
      ok: true,
      documents: [{ kind: 'grant' }, { id: asked.id('views'), body: { state: 'withdrawn' } }],
      events: [{ type: 'access ended' }, { type: 'advice withdrawn', requestId: asked.id('views') }],
    });
  });

  test('A6: nobody else ends it, it ends once, and only access that there is', () => {
    expect(endAccess(input, asActor(abigail, one()))).toMatchObject({ code: 'not-allowed' });
    const over = one().granted('grant', tom, { ended: { on: today, by: refOf(jane), reason: 'Before' } });
    expect(endAccess(input, asActor(jane, over))).toMatchObject({ code: 'access-ended' });
    expect(endAccess({ ...input, grantId: one().id('case') }, asActor(jane, one()))).toMatchObject({
      code: 'not-found',
    });
  });
});

describe('bars and contacts', () => {
  const one = () => aCase().granted('grant', tom).asked('speech', nadia).submitted('speech').contact('contact', tom);
  const input = { personId: tom.personId, documentId: one().id('speech advice'), reason: 'No-contact order' };

  test('N1: the co-ordinator bars a person from a document; again changes nothing', () => {
    expect(bar(input, asActor(jane, one()))).toMatchObject({ ok: true, documents: [{ kind: 'bar', body: input }] });
    expect(bar(input, asActor(tom, one()))).toMatchObject({ code: 'not-allowed' });
    expect(bar({ ...input, documentId: one().id('nothing') }, asActor(jane, one()))).toMatchObject({
      code: 'not-found',
    });
    expect(bar(input, asActor(jane, one().barred('bar', tom, 'speech advice')))).toEqual({
      ok: true,
      documents: [],
      events: [],
    });
  });

  test('N1: the co-ordinator lifts a bar, with the reason; nobody lifts their own; again changes nothing', () => {
    const barred = () => one().barred('bar', tom, 'speech advice').barred('own', jane, 'speech advice');
    const lifting = { barId: one().id('bar'), reason: 'The order has ended' };
    const lifted = { on: today, by: refOf(jane), reason: 'The order has ended' };
    const before = barred().body('bar', 'bar');
    expect(liftBar(lifting, asActor(jane, barred()))).toEqual({
      ok: true,
      documents: [{ id: lifting.barId, caseId: one().caseId, kind: 'bar', body: { ...before, lifted } }],
      events: [],
    });
    expect(liftBar(lifting, asActor(tom, barred()))).toMatchObject({ code: 'not-allowed' });
    expect(liftBar({ ...lifting, barId: one().id('own') }, asActor(jane, barred()))).toMatchObject({
      code: 'not-allowed',
    });
    expect(liftBar({ ...lifting, barId: one().id('case') }, asActor(jane, barred()))).toMatchObject({
      code: 'not-found',
    });
    const over = one().barred('bar', tom, 'speech advice', { lifted });
    expect(liftBar(lifting, asActor(jane, over))).toEqual({ ok: true, documents: [], events: [] });
    expect(bar(input, asActor(jane, over))).toMatchObject({ ok: true, documents: [{ kind: 'bar', body: input }] });
  });

  test('N1: a contact is written by that person or the co-ordinator, and stays that person’s', () => {
    const before = one().body('contact', 'contact');
    const write = (actor: Actor, body: ContactBody = { ...before, phone: '0114 496 0999' }) =>
      editContact({ documentId: one().id('contact'), before, body }, asActor(actor, one()));
    expect(write(tom)).toMatchObject({ ok: true, documents: [{ body: { phone: '0114 496 0999' } }] });
    expect(write(jane)).toMatchObject({ ok: true });
    expect(write(abigail)).toMatchObject({ code: 'not-allowed' });
    expect(write(jane, { ...before, person: refOf(abigail) })).toMatchObject({ code: 'invalid' });
  });
});

test('A8: a role stays what it is', () => {
  expect(roleStays('family', 'family')).toBeNull();
  expect(roleStays('family', 'setting')).toMatchObject({ code: 'never-changes' });
});
