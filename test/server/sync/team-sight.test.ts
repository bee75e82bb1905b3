import { describe, expect, test } from 'vitest';
import { visibleTo } from '../../../server/sync/visible-to.ts';
import type { Actor } from '../../../shared/domain/people/index.ts';
import { aCase, type CaseBuilder, lena, nadia, priya, ravi, refOf, speechTeam } from '../../builders/a-case.ts';

const today = '2026-11-23';
/** What a person sees of the case, by the names of its things. */
function sight(one: CaseBuilder, person: Actor, on = today): string[] {
  const seen = new Set(
    visibleTo(one.state(), on)
      .filter((row) => row.personId === person.personId)
      .map((row) => row.documentId),
  );
  return ['case', 'speech', 'speech draft', 'speech advice', 'psychology', 'psychology advice', 'photo'].filter(
    (label) => seen.has(one.id(label)),
  );
}
const until = (one: CaseBuilder, person: Actor, label: string) =>
  visibleTo(one.state(), today).find((row) => row.personId === person.personId && row.documentId === one.id(label))
    ?.until;

/** The team was asked, and Priya has answered in the same round. */
const asked = (...authors: Actor[]) =>
  aCase()
    .asked('psychology', priya)
    .submitted('psychology')
    .asked('speech', speechTeam, { authors: authors.map(refOf) });

describe('a team’s request', () => {
  test('A9: a manager sees the team’s request and nothing else of the case: no response, no draft, no file', () => {
    expect(sight(asked(), lena)).toEqual(['speech']);
    expect(sight(asked(ravi).photo('photo', 'speech', ravi), lena)).toEqual(['speech']);
  });

  test('A9: a manager who is not allocated reads the team’s response once it is submitted, with its pictures, and no other', () => {
    const one = asked(ravi).photo('photo', 'speech', ravi).submitted('speech');
    expect(sight(one, lena)).toEqual(['speech', 'speech advice']);
    const shown = one.body('speech advice', 'advice');
    one.put('speech advice', { ...shown, attachments: [{ fileId: one.id('photo'), caption: '' }] });
    expect(sight(one, lena)).toEqual(['speech', 'speech advice', 'photo']);
  });

  test('A9: a manager who is allocated writes and is bound like any author', () => {
    expect(sight(asked(lena), lena)).toEqual(['case', 'speech', 'speech draft', 'psychology']);
  });

  test('A3: until the team’s response is submitted each allocated member is bound; then each reads the others', () => {
    for (const person of [ravi, nadia]) {
      expect(sight(asked(ravi, nadia), person)).toEqual(['case', 'speech', 'speech draft', 'psychology']);
      expect(sight(asked(ravi, nadia).submitted('speech'), person)).toContain('psychology advice');
    }
  });

  test('A2, A3: a member to whom nothing is allocated sees nothing of the case, before or after', () => {
    expect(sight(asked(ravi), nadia)).toEqual([]);
    expect(sight(asked(ravi).submitted('speech'), nadia)).toEqual([]);
  });

  test('A3: a manager with an answer of their own to write in the round does not read the team’s response before', () => {
    const own = asked(ravi).submitted('speech').asked('paediatrics', lena);
    expect(sight(own, lena)).toEqual(['case', 'speech', 'psychology']);
    expect(sight(own.submitted('paediatrics'), lena)).toContain('speech advice');
  });

  test('A5, V3: who is suspended, or manages the team no more, sees none of its requests', () => {
    expect(sight(asked().suspended(lena), lena)).toEqual([]);
    expect(sight(asked().managedBy(nadia), lena)).toEqual([]);
    expect(sight(asked().managedBy(nadia), nadia)).toEqual(['speech']);
  });

  test('A2, O7: a manager’s sight ends as that of those who answered: withdrawn and closed requests at once, answered ones after the grace period', () => {
    expect(sight(asked().withdrawn('speech'), lena)).toEqual([]);
    const closed = (one: CaseBuilder) => one.round('assessment', { closedOn: '2026-11-20', outcome: 'plan issued' });
    expect(sight(closed(asked()), lena)).toEqual([]);
    const answered = closed(asked(ravi).submitted('speech'));
    expect(until(answered, lena, 'speech advice')).toBe('2027-01-19');
    expect(sight(answered, lena, '2027-01-20')).toEqual([]);
  });
});
