import { describe, expect, test } from 'vitest';
import { provisionTable, structureProblems } from '../../../../shared/domain/advice/index.ts';
import type { RichText } from '../../../../shared/domain/documents/index.ts';
import { emptyPlan, insertPassage, planItems, standingSources } from '../../../../shared/domain/plans/index.ts';
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
