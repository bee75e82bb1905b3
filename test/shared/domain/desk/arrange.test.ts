import { expect, test } from 'vitest';
import { type Arranged, arrange, countTrays, type DeskFilter, placeOf } from '../../../../shared/domain/desk/index.ts';
import { idOf } from '../../../builders/a-case.ts';

const today = '2026-11-23';
const everything: DeskFilter = {
  tray: 'all',
  within: null,
  settingId: null,
  yearGroup: null,
  coordinatorId: null,
  text: '',
  sort: 'due',
};

function aLine(name: string, received: string, change: Partial<Arranged> = {}): Arranged {
  const file = {
    stage: 'deciding whether to assess' as const,
    events: [{ type: 'request received' as const, on: received }],
    exemptions: [],
  };
  return {
    caseId: idOf(name),
    name,
    words: `${name} H-2291 Larkfield Primary School`,
    yearGroup: 'Year 3',
    settingId: 'larkfield',
    coordinatorId: 'jane',
    place: placeOf(file, [], today),
    ...change,
  };
}
const names = (lines: readonly Arranged[], filter: Partial<DeskFilter>): string[] =>
  arrange(lines, { ...everything, ...filter }).map(({ name }) => name);

// Due on Sunday 22 November (act by Friday 20th), Saturday 28th (act by 27th), Friday 27th, and Monday 7 December.
const late = aLine('Ada Lindqvist', '2026-10-11');
const saturday = aLine('Kofi Mensah', '2026-10-17', { yearGroup: 'Year 10' });
const friday = aLine('Seán O’Neil', '2026-10-16', { settingId: 'moorgate', coordinatorId: 'omar' });
const later = aLine('Ben Archer', '2026-10-26');
const lines = [later, saturday, late, friday];

test('G1: a tray is in the order of its legal dates; by the day to act when that is asked; or by name', () => {
  expect(names(lines, {})).toEqual(['Ada Lindqvist', 'Seán O’Neil', 'Kofi Mensah', 'Ben Archer']);
  // Both act by Friday 27 November: then the name decides.
  expect(names(lines, { sort: 'act' })).toEqual(['Ada Lindqvist', 'Kofi Mensah', 'Seán O’Neil', 'Ben Archer']);
  expect(names(lines, { sort: 'name' })).toEqual(['Ada Lindqvist', 'Ben Archer', 'Kofi Mensah', 'Seán O’Neil']);
});

test('G1: "due within" holds what is late too, and not what has no date', () => {
  const nothingDue = { ...late.place, due: null };
  expect(names([...lines, { ...late, name: 'Nobody', place: nothingDue }], { within: 7 })).toEqual([
    'Ada Lindqvist',
    'Seán O’Neil',
    'Kofi Mensah',
  ]);
  expect(names(lines, { within: 0 })).toEqual(['Ada Lindqvist']);
});

test('a desk is narrowed to a setting, a year group, a co-ordinator, and the words of a search', () => {
  expect(names(lines, { settingId: 'moorgate' })).toEqual(['Seán O’Neil']);
  expect(names(lines, { yearGroup: 'Year 10' })).toEqual(['Kofi Mensah']);
  expect(names(lines, { coordinatorId: 'omar' })).toEqual(['Seán O’Neil']);
  expect(names(lines, { text: 'sean oneil' })).toEqual(['Seán O’Neil']);
  expect(names(lines, { text: 'larkfield adA' })).toEqual(['Ada Lindqvist']);
});

test('G1: the counts are those of all lines, whatever is shown', () => {
  expect(countTrays(lines)).toEqual({
    'decide whether to assess': 4,
    'waiting for advice': 0,
    overdue: 1,
    drafting: 0,
    'with the family': 0,
    'ready to issue': 0,
    all: 4,
  });
});
