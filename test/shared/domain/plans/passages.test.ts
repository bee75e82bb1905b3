import { describe, expect, test } from 'vitest';
import { provisionTable, structureProblems } from '../../../../shared/domain/advice/index.ts';
import type { RichText } from '../../../../shared/domain/documents/index.ts';
import {
  emptyPlan,
  inheritedSources,
  insertPassage,
  passagesIn,
  planItems,
  proposedSection,
  standingSources,
  usedPassages,
} from '../../../../shared/domain/plans/index.ts';
import { line, list, posysPlan, row } from '../../../builders/a-plan.ts';

const ids = () => {
  let last = 0;
  return () => `new-${++last}`;
};
const section = (text: RichText, key: string) => text.content?.find((one) => one.attrs?.key === key);

describe('a passage of a response put into a plan', () => {
  test('reg 12: takes the place of the empty line, with new ids and with where it came from', () => {
    const blocks = [line('adv-1', 'Posy does not yet join two words.')];
    const { text, sources } = insertPassage(
      emptyPlan(),
      { sectionKey: 'B', after: null },
      { adviceId: 'slt', blocks },
      ids(),
    );
    expect(section(text, 'B')?.content).toEqual([{ ...blocks[0], attrs: { id: 'new-1' } }]);
    expect(sources).toEqual([
      { blockId: 'new-1', adviceId: 'slt', adviceBlockId: 'adv-1', excerpt: 'Posy does not yet join two words.' },
    ]);
    expect(structureProblems(text)).toEqual([]);
  });

  test('a list brings a source for each of its items, so that each need is known by its own', () => {
    const blocks = [list('adv', [line('p1', 'Follows few instructions')], [line('p2', 'Leaves the room')])];
    const { text, sources } = insertPassage(
      posysPlan(),
      { sectionKey: 'B', after: 'b-1' },
      { adviceId: 'slt', blocks },
      ids(),
    );
    expect(sources.map(({ adviceBlockId }) => adviceBlockId)).toEqual(['adv-1', 'adv-2']);
    const needs = planItems(text).filter(({ sectionKey }) => sectionKey === 'B');
    expect(needs.map(({ blockId }) => blockId)).toEqual(['b-1', ...sources.map(({ blockId }) => blockId)]);
    expect(structureProblems(text)).toEqual([]);
  });

  test('rows of a provision table become rows of the section’s own, behind what is written there', () => {
    const therapy = row('adv-row', 'Visual timetable', 'All lessons', 'Every school day', 'Class teacher');
    const table = provisionTable('adv');
    const blocks = [{ ...table, content: [...(table.content ?? []).slice(0, 1), therapy] }];
    const { text, sources } = insertPassage(
      posysPlan(),
      { sectionKey: 'F', after: null },
      { adviceId: 'slt', blocks },
      ids(),
    );
    const provision = planItems(text).filter(({ sectionKey }) => sectionKey === 'F');
    expect(provision.map(({ text: what }) => what)).toEqual(['Speech and language therapy', 'Visual timetable']);
    expect(sources).toMatchObject([{ blockId: provision[1]?.blockId, adviceBlockId: 'adv-row' }]);
    expect(structureProblems(text)).toEqual([]);
  });

  test('the only empty row of the table gives way to the first that comes', () => {
    const blocks = [row('adv-row', 'Visual timetable', 'All lessons', 'Every school day', 'Class teacher')];
    const { text } = insertPassage(emptyPlan(), { sectionKey: 'G', after: null }, { adviceId: 'slt', blocks }, ids());
    expect(section(text, 'G')?.content?.[0]?.content).toHaveLength(2);
    expect(structureProblems(text)).toEqual([]);
  });

  test('a row of provision becomes a sentence where the section has no table', () => {
    const blocks = [row('adv-row', 'Visual timetable', 'All lessons', 'Every school day', 'Class teacher')];
    const { text, sources } = insertPassage(
      emptyPlan(),
      { sectionKey: 'E', after: null },
      { adviceId: 'slt', blocks },
      ids(),
    );
    expect(planItems(text)[0]?.text).toBe('Visual timetable: All lessons, Every school day, Class teacher');
    expect(sources[0]?.adviceBlockId).toBe('adv-row');
    expect(structureProblems(text)).toEqual([]);
  });

  test('a source goes with its block when that is taken out, and not before', () => {
    const blocks = [line('adv-1', 'Posy does not yet join two words.')];
    const { text, sources } = insertPassage(
      emptyPlan(),
      { sectionKey: 'B', after: null },
      { adviceId: 'slt', blocks },
      ids(),
    );
    const edited = JSON.parse(JSON.stringify(text).replace('does not yet join', 'rarely joins')) as RichText;
    expect(standingSources(edited, sources)).toEqual(sources);
    expect(standingSources(emptyPlan(), sources)).toEqual([]);
  });
});

describe('a passage that is edited', () => {
  const blocks = [line('adv-1', 'Posy does not yet join two words. She follows one instruction at a time.')];
  const put = () => insertPassage(emptyPlan(), { sectionKey: 'B', after: null }, { adviceId: 'slt', blocks }, ids());
  const withB = (text: RichText, ...content: ReturnType<typeof line>[]): RichText => ({
    ...text,
    content: (text.content ?? []).map((one) => (one.attrs?.key === 'B' ? { ...one, content } : one)),
  });

  test('reg 12: split in two, both halves are known by where they came from', () => {
    const { text, sources } = put();
    const split = withB(
      text,
      line('new-1', 'Posy does not yet join two words.'),
      line('second', 'She follows one instruction at a time.'),
    );
    expect(inheritedSources(text, split, sources)).toEqual([{ ...sources[0], blockId: 'second' }]);
  });

  test('reg 12: cut and put in again in another place, it is known still', () => {
    const { text, sources } = put();
    const cut = withB(text);
    const elsewhere = withB(
      cut,
      line('again', 'Posy does not yet join two words. She follows one instruction at a time.'),
    );
    expect(inheritedSources(text, cut, sources)).toEqual([]);
    expect(inheritedSources(cut, elsewhere, sources)).toEqual([{ ...sources[0], blockId: 'again' }]);
  });

  test('words that somebody writes beside it are their own', () => {
    const { text, sources } = put();
    const [first] = section(text, 'B')?.content ?? [];
    const beside = withB(text, first as ReturnType<typeof line>, line('own', 'At home she sings.'));
    expect(inheritedSources(text, beside, sources)).toEqual([]);
    const shortened = withB(
      text,
      line('new-1', 'Posy does not yet join two words.'),
      line('own', 'At home she sings.'),
    );
    expect(inheritedSources(text, shortened, sources)).toEqual([]);
  });
});

describe('what can be taken out of a response', () => {
  const photo = { type: 'figure', attrs: { id: 'photo', fileId: 'file-1', alt: 'A timetable', caption: '' } };
  const table = provisionTable('adv');
  const therapy = row('adv-row', 'Visual timetable', 'All lessons', 'Every school day', 'Class teacher');
  const response = {
    type: 'section',
    content: [
      line('p', 'Two words'),
      list('adv', [line('p1', 'Follows few instructions')], [line('p2', 'Leaves the room')]),
      photo,
      { ...table, content: [...(table.content ?? []).slice(0, 1), therapy] },
    ],
  };

  test('its paragraphs, the items of its lists and the rows of its tables, each by itself', () => {
    expect(passagesIn(response).map(({ attrs }) => attrs?.id)).toEqual(['p', 'adv-1', 'adv-2', 'adv-row']);
  });

  test('photos stay in the response: who reads the plan need not read that', () => {
    const withPhoto = list('adv', [line('p1', 'Leaves the room'), photo as never], [photo as never]);
    const { text } = insertPassage(
      emptyPlan(),
      { sectionKey: 'B', after: null },
      { adviceId: 'slt', blocks: [withPhoto, photo] },
      ids(),
    );
    expect(JSON.stringify(text)).not.toContain('file-1');
    expect(section(text, 'B')?.content?.[0]?.content).toHaveLength(1);
  });

  test('what stands in the plan already is found by the response and its block', () => {
    const { text, sources } = insertPassage(
      emptyPlan(),
      { sectionKey: 'B', after: null },
      { adviceId: 'slt', blocks: [line('adv-1', 'Two words')] },
      ids(),
    );
    expect([...usedPassages(text, sources).keys()]).toEqual(['slt adv-1']);
    expect(usedPassages(emptyPlan(), sources).size).toBe(0);
  });

  test('CoP 9.74: the section that is proposed follows who wrote it; therapy that educates is special educational provision', () => {
    const by = (adviserKind: 'family' | 'health' | 'social care' | 'education', service: string) =>
      ['needs', 'outcomes', 'provision'].map((key) => proposedSection({ adviserKind, service }, key));
    expect(by('family', 'Parents')).toEqual(['A', 'A', 'A']);
    expect(by('education', 'Larkfield Primary School')).toEqual(['B', 'E', 'F']);
    expect(by('health', 'Community paediatrics')).toEqual(['C', 'E', 'G']);
    expect(by('health', 'Speech and language therapy')).toEqual(['B', 'E', 'F']);
    expect(by('social care', 'Children’s social care')).toEqual(['D', 'E', 'H2']);
  });
});
