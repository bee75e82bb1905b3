import { describe, expect, test } from 'vitest';
import { editDraft } from '../../../../shared/domain/advice/index.ts';
import type { Actor } from '../../../../shared/domain/people/index.ts';
import { allocate } from '../../../../shared/domain/teams/index.ts';
import {
  aCase,
  type CaseBuilder,
  jane,
  lena,
  nadia,
  priya,
  ravi,
  refOf,
  speechTeam,
} from '../../../builders/a-case.ts';
import { asActor } from '../../../builders/rule-context.ts';

const asked = () => aCase().asked('speech', speechTeam, { authors: [] });
const to = (one: CaseBuilder, by: Actor, ...members: Actor[]) =>
  allocate({ requestId: one.id('speech'), members: members.map(refOf) }, asActor(by, one));
const bodyOf = (ruling: ReturnType<typeof to>) => (ruling.ok ? ruling.documents[0]?.body : undefined);

describe('allocation', () => {
  test('V3: a designated manager allocates the team’s request to one or more members, who are told', () => {
    const ruling = to(asked(), lena, ravi, nadia);
    expect(ruling).toMatchObject({
      ok: true,
      documents: [{ id: asked().id('speech'), body: { authors: [refOf(ravi), refOf(nadia)] } }],
      events: [{ type: 'advice allocated', personIds: [ravi.personId, nadia.personId] }],
    });
    expect(bodyOf(ruling)).toMatchObject({
      allocations: [{ on: '2026-11-23', by: refOf(lena), to: [refOf(ravi), refOf(nadia)] }],
    });
  });

  test('V1: allocation and reallocation change nothing about when the advice is due, however late they are', () => {
    const { askedOn, dueOn } = asked().body('speech', 'advice-request');
    const late = allocate(
      { requestId: asked().id('speech'), members: [refOf(ravi)] },
      asActor(lena, asked(), '2026-12-24'),
    );
    expect(bodyOf(late)).toMatchObject({ askedOn, dueOn });
    const again = aCase().asked('speech', speechTeam, { authors: [refOf(ravi)] });
    expect(bodyOf(to(again, lena, nadia))).toMatchObject({ askedOn, dueOn, authors: [refOf(nadia)] });
  });

  test('V3: only a designated manager of that team allocates: no member, no co-ordinator, no suspended manager', () => {
    const refused = { ok: false, code: 'not-a-manager' };
    expect(to(asked(), ravi, ravi)).toEqual(refused);
    expect(to(asked(), jane, ravi)).toEqual(refused);
    expect(to(asked().suspended(lena), lena, ravi)).toEqual(refused);
    expect(to(asked().managedBy(ravi), lena, nadia)).toEqual(refused);
    const personal = aCase().asked('speech', nadia);
    expect(to(personal, lena, ravi)).toMatchObject({ code: 'not-found' });
  });

  test('V3: only members of the team with an account in use are allocated, and somebody has to be', () => {
    expect(to(asked(), lena, priya)).toMatchObject({ code: 'not-a-member' });
    expect(to(asked().suspended(ravi), lena, ravi, nadia)).toMatchObject({ code: 'member-suspended' });
    expect(to(asked(), lena)).toMatchObject({ code: 'incomplete' });
    const withColleague = aCase().asked('speech', speechTeam, { authors: [refOf(priya)] });
    expect(to(withColleague, lena, priya, ravi)).toMatchObject({ ok: true });
  });

  test('V3: what is answered, withdrawn or closed is not allocated any more', () => {
    const authors = [refOf(ravi)];
    expect(to(aCase().asked('speech', speechTeam, { authors }).submitted('speech'), lena, nadia)).toMatchObject({
      code: 'already-submitted',
    });
    expect(to(asked().withdrawn('speech'), lena, nadia)).toMatchObject({ code: 'request-withdrawn' });
    const closed = asked().round('assessment', { closedOn: '2026-11-20', outcome: 'no plan' });
    expect(to(closed, lena, nadia)).toMatchObject({ code: 'round-closed' });
  });

  test('V3: the same people again change nothing and tell nobody; of others only the new ones are told', () => {
    const one = aCase().asked('speech', speechTeam, { authors: [refOf(ravi)] });
    expect(to(one, lena, ravi)).toEqual({ ok: true, documents: [], events: [] });
    expect(to(one, lena, ravi, nadia)).toMatchObject({ events: [{ personIds: [nadia.personId] }] });
    expect(to(one, lena, nadia)).toMatchObject({ documents: [{ body: { authors: [refOf(nadia)] } }] });
  });

  test('A3: the draft is the allocated members’ to write, not the manager’s', () => {
    const one = aCase().asked('speech', speechTeam, { authors: [refOf(ravi)] });
    const body = one.body('speech draft', 'advice-draft');
    const write = (by: Actor) =>
      editDraft({ documentId: one.id('speech draft'), before: body, body }, asActor(by, one));
    expect(write(ravi)).toMatchObject({ ok: true });
    for (const person of [lena, nadia]) expect(write(person)).toMatchObject({ code: 'not-an-author' });
  });
});
