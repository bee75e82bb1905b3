import { describe, expect, test } from 'vitest';
import {
  type AdviserRule,
  adviserRules,
  type ChildToAssess,
  proposedAdvisers,
  schoolYear,
} from '../../../../shared/domain/advice/index.ts';

const child = (change: Partial<ChildToAssess> = {}): ChildToAssess => ({
  yearGroup: 'Year 3',
  birthDate: '2019-03-02',
  needs: [],
  ...change,
});
const ids = (change: Partial<ChildToAssess> = {}, on = '2026-11-23', rules?: readonly AdviserRule[]): string[] =>
  proposedAdvisers(child(change), on, rules).map(({ id }) => id);
const ofEvery = ['family', 'education', 'health', 'psychology', 'social care'];

describe('the set of advice that the law asks for', () => {
  test('reg 6(1): of every child the family, the head, health, an educational psychologist and social care', () => {
    expect(ids()).toEqual(ofEvery);
    for (const { source, why, name } of proposedAdvisers(child(), '2026-11-23')) {
      expect(source).toMatch(/^SEND Regulations 2014, reg 6\(/);
      expect(why.length * name.length).toBeGreaterThan(0);
    }
  });

  test.each([
    ['She wears a hearing aid in both ears.', 'hearing'],
    ['He is deaf.', 'hearing'],
    ['Registered as visually impaired; learns braille.', 'vision'],
    ['She is deafblind.', 'hearing and vision'],
    ['A multi-sensory impairment was found at birth.', 'hearing and vision'],
  ])('reg 6(2): "%s" asks for a qualified teacher of %s', (words, sense) => {
    const proposed = proposedAdvisers(child({ needs: ['He talks little.', words] }), '2026-11-23');
    expect(proposed.find(({ id }) => id === 'sensory')?.why).toContain(`The request names ${sense}.`);
  });

  test.each([
    'A visual timetable helps him.',
    'He blinks a lot and is shearing paper.',
    'Sensory overload in the hall.',
  ])('reg 6(2): "%s" names no impairment of a sense', (words) => expect(ids({ needs: [words] })).toEqual(ofEvery));

  test('reg 6(1)(g): from year 9 on preparing for adulthood, whatever the year group is called', () => {
    expect(ids({ yearGroup: 'Year 8' })).not.toContain('adulthood');
    for (const yearGroup of ['Year 9', 'Year 13', 'year 11']) expect(ids({ yearGroup })).toContain('adulthood');
    // Thirteen on the last 31 August: year 9, whether or not a school says so.
    expect(ids({ yearGroup: 'Not in school', birthDate: '2013-08-31' })).toContain('adulthood');
    expect(ids({ yearGroup: 'Not in school', birthDate: '2013-09-01' })).not.toContain('adulthood');
    expect(schoolYear({ yearGroup: 'Reception', birthDate: '2010-01-01' }, '2026-11-23')).toBe(0);
  });

  test('reg 6(1): a changed law is a further version, and holds for assessments that open from its day on', () => {
    const [first] = adviserRules;
    const later: AdviserRule = { ...first, name: 'The family, and the child', inForceFrom: '2030-09-01' };
    const name = (on: string) => proposedAdvisers(child(), on, [...adviserRules, later])[0]?.name;
    expect([name('2030-08-31'), name('2030-09-01')]).toEqual([
      'The family or young person',
      'The family, and the child',
    ]);
    expect(ids({}, '2014-08-31')).toEqual([]);
  });
});
