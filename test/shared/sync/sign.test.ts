import { describe, expect, it } from 'vitest';
import { openConflicts } from '../../../shared/domain/advice/index.ts';
import type { RichText, RichTextNode } from '../../../shared/domain/documents/index.ts';
import { hasNewWordings, mergeRichText, type Past, signWordings } from '../../../shared/sync/merge/index.ts';
import { doc, p, section } from '../../builders/rich-text.ts';

const text = (...blocks: RichTextNode[]): RichText => doc(section('needs', ...blocks));
const at = (hour: number): string => `2026-11-23T${String(hour).padStart(2, '0')}:00:00.000Z`;
const nadia = { name: 'Nadia Rahman', at: at(12) };
const past = (...states: [RichText, string | null, number][]): Past[] =>
  states.map(([one, name, hour]) => ({ text: one, side: name === null ? null : { name, at: at(hour) } }));
const merged = (base: RichText | null, mine: RichText, theirs: RichText): RichText =>
  mergeRichText(base, mine, theirs, { mine: nadia, theirs: { name: '', at: at(11) } });
const names = (found: RichText): string[] =>
  openConflicts(found)
    .flatMap((one) => one.wordings.map(({ by, at: when }) => `${by} ${when.slice(11, 16)}`.trim()))
    .sort();

describe('whose wording it is', () => {
  const base = text(p('a', 'weekly'), p('b', 'indoors'));
  const georges = text(p('a', 'twice a week'), p('b', 'indoors'));
  const thenSams = text(p('a', 'twice a week'), p('b', 'outdoors'));
  const mine = text(p('a', 'daily'), p('b', 'indoors'));

  it('O3: a wording bears the name of who brought it to that paragraph, not of who changed the text last', () => {
    const found = signWordings(
      merged(base, mine, thenSams),
      past([base, null, 8], [georges, 'George Hill', 9], [thenSams, 'Sam Lee', 11]),
    );
    expect(names(found)).toEqual(['George Hill 09:00', 'Nadia Rahman 12:00']);
  });

  it('O3: what a device merged by itself is signed too, and names it gives to others count for nothing', () => {
    const onDevice = mergeRichText(base, mine, thenSams, { mine: nadia, theirs: { name: 'Nobody', at: at(7) } });
    const history = past([base, 'Jane Holt', 8], [georges, 'George Hill', 9], [thenSams, 'Sam Lee', 11]);
    expect(hasNewWordings(onDevice, thenSams)).toBe(true);
    const found = signWordings(onDevice, history);
    expect(names(found)).toEqual(['George Hill 09:00', 'Nadia Rahman 12:00']);
    expect(hasNewWordings(found, found)).toBe(false);
    expect(signWordings(found, [...history, ...past([found, 'Nadia Rahman', 12])])).toEqual(found);
  });

  it('O3: who took a paragraph out is named for that', () => {
    const without = text(p('b', 'indoors'));
    const then = text(p('b', 'outdoors'));
    const found = signWordings(
      merged(base, mine, then),
      past([base, null, 8], [without, 'George Hill', 9], [then, 'Sam Lee', 11]),
    );
    expect(names(found)).toEqual(['George Hill 09:00', 'Nadia Rahman 12:00']);
  });

  it('O3: one’s own deletion stays one’s own, though the paragraph was missing once before it was written', () => {
    const before = text(p('b', 'indoors'));
    const found = signWordings(
      merged(base, before, georges),
      past([before, 'Jane Holt', 7], [base, 'Sam Lee', 8], [georges, 'George Hill', 9]),
    );
    expect(names(found)).toEqual(['George Hill 09:00', 'Nadia Rahman 12:00']);
  });

  it('O3: a wording that was chosen out of an open conflict keeps the name it had there', () => {
    const open = signWordings(merged(base, mine, georges), past([base, null, 8], [georges, 'George Hill', 9]));
    const chosen = text(p('a', 'twice a week'), p('b', 'indoors'));
    const found = signWordings(
      merged(open, text(p('a', 'every day'), p('b', 'indoors')), chosen),
      past([open, null, 12], [chosen, 'Sam Lee', 13]),
    );
    expect(names(found)).toContain('George Hill 09:00');
    expect(names(found).join()).not.toContain('Sam Lee');
  });

  it('O3: nobody is named where the history goes back no further', () => {
    const found = signWordings(merged(null, mine, georges), past([georges, null, 9]));
    expect(names(found)).toEqual(['', 'Nadia Rahman 12:00']);
  });
});
