import { describe, expect, test } from 'vitest';
import { coordinates, partsOf } from '../../../../shared/domain/access/index.ts';
import { allocateCase, cannotCoordinate } from '../../../../shared/domain/desk/index.ts';
import type { Actor } from '../../../../shared/domain/people/index.ts';
import {
  abigail,
  aCase,
  ada,
  type CaseBuilder,
  jane,
  lena,
  omar,
  priya,
  refOf,
  sam,
} from '../../../builders/a-case.ts';
import { asActor } from '../../../builders/rule-context.ts';

const petra: Actor = { ...omar, personId: '0b0f6a52-6a3c-4c56-8f44-5d9ad1f0a0aa', name: 'Petra Lund' };
const allocate = (one: CaseBuilder, by: Actor, to: Actor) =>
  allocateCase({ to: refOf(to), batch: 'a batch' }, asActor(by, one));

describe('A9, N5: a case is allocated', () => {
  test('A9: to another co-ordinator, with who did it and who had it before; who covered for them does so no more', () => {
    const one = aCase().case({ cover: refOf(petra) });
    expect(allocate(one, jane, omar)).toMatchObject({
      ok: true,
      documents: [
        {
          kind: 'case',
          body: {
            coordinator: refOf(omar),
            cover: null,
            allocations: [{ on: '2026-11-23', by: refOf(jane), from: refOf(jane), to: refOf(omar) }],
          },
        },
      ],
      events: [{ type: 'case allocated', personId: omar.personId, batch: 'a batch' }],
    });
  });

  test('A9: with it the case is the new co-ordinator’s at once, and the old one’s no more', () => {
    const one = aCase();
    const ruling = allocate(one, jane, omar);
    if (ruling.ok && ruling.documents[0]?.body.kind === 'case') one.put('case', ruling.documents[0].body);
    const parts = partsOf(one.state());
    expect([coordinates(parts, omar.personId), coordinates(parts, jane.personId)]).toEqual([true, false]);
  });

  test('A9: by its co-ordinator, who covers for them, or an administrator; by nobody else', () => {
    const refused = { ok: false, code: 'not-allowed' };
    expect(allocate(aCase(), omar, petra)).toEqual(refused);
    for (const nobody of [priya, lena, abigail, sam]) expect(allocate(aCase(), nobody, omar)).toEqual(refused);
    expect(allocate(aCase().case({ cover: refOf(petra) }), petra, omar).ok).toBe(true);
    expect(allocate(aCase(), ada, omar).ok).toBe(true);
  });

  test('N5: where nobody can act, any co-ordinator takes it: it has no co-ordinator, or the account is suspended', () => {
    expect(allocate(aCase().case({ coordinator: null }), omar, omar)).toMatchObject({
      ok: true,
      documents: [{ body: { allocations: [{ from: null, to: refOf(omar) }] } }],
    });
    expect(allocate(aCase().suspended(jane), omar, petra).ok).toBe(true);
  });

  test('A9: not to who has it already', () => {
    expect(allocate(aCase(), jane, jane)).toEqual({ ok: false, code: 'already-allocated' });
  });

  test('A5, A9: only an account of a co-ordinator that is in use can be allocated cases', () => {
    expect(cannotCoordinate({ role: 'coordinator', suspended: false })).toBeNull();
    expect(cannotCoordinate({ role: 'coordinator', suspended: true })).toEqual({ ok: false, code: 'member-suspended' });
    for (const account of [null, { role: 'contributor' as const, suspended: false }])
      expect(cannotCoordinate(account)).toMatchObject({ ok: false, code: 'invalid' });
  });

  test('N5: every allocation stays in the case, the newest last', () => {
    const first = [{ on: '2026-09-02', by: refOf(ada), from: null, to: refOf(jane) }];
    const ruling = allocate(aCase().case({ allocations: first }), jane, omar);
    const body = ruling.ok && ruling.documents[0]?.body.kind === 'case' ? ruling.documents[0].body : null;
    expect(body?.allocations?.map(({ to }) => to.name)).toEqual(['Jane Holt', 'Omar Aziz']);
  });
});
