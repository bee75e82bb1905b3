import { describe, expect, test } from 'vitest';
import { visibleTo } from '../../../server/sync/visible-to.ts';
import { roleReach } from '../../../shared/domain/access/index.ts';
import type { Actor } from '../../../shared/domain/people/index.ts';
import {
  abigail,
  type CaseBuilder,
  everybody,
  helen,
  idOf,
  jane,
  nadia,
  omar,
  refOf,
  sam,
  tom,
} from '../../builders/a-case.ts';
import {
  consultation,
  consultationReply,
  draftPlan,
  planAnswer,
  sentAnswer,
  wish,
  withTheFamily,
} from '../../builders/with-the-family.ts';

const readers = (one: CaseBuilder, label: string): Actor[] => {
  const rows = visibleTo(one.state(), '2026-12-01').filter(({ documentId }) => documentId === one.id(label));
  return everybody.filter(({ personId }) => rows.some((row) => row.personId === personId));
};
const seenBy = (one: CaseBuilder, person: Actor): string[] =>
  visibleTo(one.state(), '2026-12-01')
    .filter(({ personId }) => personId === person.personId)
    .map(({ documentId }) => documentId);

describe('the family’s answer to a draft plan', () => {
  const theCase = () =>
    withTheFamily().granted('father', tom).grantedToSetting('school').asked('speech', nadia).submitted('speech');

  test('reg 13(1): while it is written it is its writer’s alone', () => {
    const one = theCase();
    one.put('answer', planAnswer(one));
    expect(readers(one, 'answer')).toEqual([abigail]);
    const reach = roleReach(one.state(), omar);
    expect(reach.has(one.id('answer'))).toBe(false);
  });

  test('reg 13(1), N1: sent, it is the authority’s and its author’s: no other parent, setting or adviser reads it', () => {
    const one = theCase();
    one.put('answer', sentAnswer(one));
    expect(readers(one, 'answer')).toEqual([jane, abigail]);
    expect(roleReach(one.state(), omar).has(one.id('answer'))).toBe(true);
  });

  test('N1: the rest of the family reads it when its author says so', () => {
    const one = theCase();
    one.put('answer', sentAnswer(one, { shared: true }));
    expect(readers(one, 'answer')).toEqual([jane, abigail, tom]);
  });

  test('G6, R5: what the co-ordinator entered for somebody is read by the one whose answer it is', () => {
    const one = theCase();
    one.put('answer', sentAnswer(one, { whose: refOf(tom), via: 'post' }, jane));
    expect(readers(one, 'answer')).toEqual([jane, tom]);
  });
});

describe('a setting that is consulted', () => {
  const consulted = (change = {}) => {
    const one = withTheFamily().asked('speech', nadia).submitted('speech').contact('contact', abigail);
    one.put('second draft', draftPlan(one, { version: 2 }));
    return one.put('consultation', consultation(one, change));
  };

  test('s39(2): its accounts read the consultation and the draft plan it is about, and nothing else of the case', () => {
    const one = consulted();
    expect(seenBy(one, sam).toSorted()).toEqual([one.id('consultation'), one.id('draft')].toSorted());
    expect(seenBy(one, helen).toSorted()).toEqual(seenBy(one, sam).toSorted());
  });

  test('s39: that ends when it is withdrawn, and when the assessment closes', () => {
    expect(seenBy(consulted({ state: 'withdrawn' }), sam)).toEqual([]);
    const closed = consulted().round('assessment', { closedOn: '2026-12-01', outcome: 'plan issued' });
    expect(seenBy(closed, sam)).toEqual([]);
  });

  test('A5: a suspended account of the setting reads nothing', () => {
    expect(seenBy(consulted().suspended(sam), sam)).toEqual([]);
  });

  test('s39: a reply is its writer’s until it is sent, then its setting’s and the authority’s; no family reads it', () => {
    const one = consulted();
    one.put('reply', consultationReply(one));
    expect(readers(one, 'reply')).toEqual([sam]);
    one.put('reply', consultationReply(one, { state: 'sent', receivedOn: '2026-12-01' }));
    expect(readers(one, 'reply')).toEqual([jane, sam, helen]);
  });

  test('s39: no other setting learns who is consulted or what was answered', () => {
    const one = consulted({ setting: { settingId: idOf('setting', 'Oak Lodge'), name: 'Oak Lodge' } });
    one.put('reply', consultationReply(one, { state: 'sent', receivedOn: '2026-12-01' }, jane));
    one.put('own', consultation(one));
    expect(seenBy(one, sam).toSorted()).toEqual([one.id('own'), one.id('draft')].toSorted());
  });

  test('N1: the family does not see which settings are consulted, but for who asked for it', () => {
    expect(readers(consulted().granted('father', tom), 'consultation')).toEqual([jane, sam, helen]);
    const one = consulted({ answerId: idOf('H-2291', 'answer') }).granted('father', tom);
    one.put('answer', sentAnswer(one, { wishes: [wish('Larkfield')] }));
    expect(readers(one, 'consultation')).toEqual([jane, abigail, sam, helen]);
  });

  test('s39: what somebody is kept from stays closed to them', () => {
    expect(seenBy(consulted().barred('bar', sam, 'draft'), sam)).toEqual([consulted().id('consultation')]);
  });
});
