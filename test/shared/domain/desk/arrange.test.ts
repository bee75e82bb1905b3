import { expect, test } from 'vitest';
import { type Arranged, arrange, countTrays, type DeskFilter, placeOf } from '../../../../shared/domain/desk/index.ts';
import { addDays, type RequestFacts } from '../../../../shared/domain/statute/index.ts';
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

test('a desk of 250 cases with six requests each is placed, counted and put in order within 50 ms', () => {
  const files = Array.from({ length: 250 }, (_, n) => {
    const received = addDays('2026-07-01', n % 140);
    const decided = addDays(received, 30);
    const requests = Array.from({ length: 6 }, (_, at): RequestFacts => {
      const sent = (n + at) % 3 === 0;
      const [askedOn, state] = [addDays(decided, at), sent ? ('submitted' as const) : ('outstanding' as const)];
      const submittedOn = sent ? addDays(askedOn, 20) : null;
      return {
        id: idOf(`${n} ${at}`),
        service: `Service ${at}`,
        askedOn,
        dueOn: addDays(askedOn, 42),
        state,
        submittedOn,
      };
    });
    const events = [
      { type: 'request received' as const, on: received },
      { type: 'decided to assess' as const, on: decided },
    ];
    return { file: { stage: 'gathering advice' as const, events, exemptions: [] }, requests, n };
  });
  const once = (): number => {
    const start = performance.now();
    const placed = files.map(({ file, requests, n }) =>
      Object.assign(aLineOf(n), { place: placeOf(file, requests, today) }),
    );
    countTrays(placed);
    arrange(placed, { ...everything, within: 28 });
    return performance.now() - start;
  };
  const aLineOf = (n: number): Arranged => ({ ...late, caseId: String(n), name: `Child ${n}` });
  // The best of several: a busy machine is no slow rule.
  const best = Math.min(...Array.from({ length: 12 }, once));
  expect(best).toBeLessThan(50);
});
