import { expect, test } from 'vitest';
import type { LocalDocument } from '../../../../client/device/port.ts';
import { filterCases } from '../../../../client/features/cases/case-list-items.ts';
import { caseView } from '../../../../client/features/cases/case-view.ts';
import { caseHistory } from '../../../../client/features/cases/history.ts';
import { aLocalAnswer, aLocalCase, aLocalRequest, ros } from '../../../builders/local-case.ts';

const today = '2026-11-23';
const voss = { personId: '00000000-0000-4000-8000-000000000009', name: 'Dr Anneke Voss' };
const view = (documents: unknown[]) => {
  const found = caseView(documents as LocalDocument[], ros, today);
  if (!found) throw new Error('the case is missing');
  return found;
};

test('A3: an answer that has been sent and is not here is shown as sealed while the own one is outstanding', () => {
  const mine = aLocalRequest();
  const hers = aLocalRequest(undefined, {
    authors: [voss],
    to: { type: 'person', ...voss },
    state: 'submitted',
    submittedOn: '2026-11-18',
  });
  const shown = view([aLocalCase(), mine, hers]);
  expect(shown.bound).toBe(true);
  expect(shown.advice.map((row) => [row.mine, row.sealed])).toEqual([
    [true, false],
    [false, true],
  ]);
});

test('N4: of several versions the newest is shown', () => {
  const request = aLocalRequest(undefined, { state: 'submitted', submittedOn: '2026-11-18' });
  const first = aLocalAnswer(request);
  const second = aLocalAnswer(request, undefined, { version: 2, supersedes: first.id, whatChanged: 'The hours' });
  expect(view([aLocalCase(), request, second, first]).advice[0]?.advice?.id).toBe(second.id);
});

test('a withdrawn request is not counted among those asked', () => {
  const shown = view([aLocalCase(), aLocalRequest(), aLocalRequest(undefined, { state: 'withdrawn' })]);
  expect([shown.sent, shown.asked]).toEqual([0, 1]);
});

test('documents without their case show no page', () => {
  expect(caseView([aLocalRequest() as unknown as LocalDocument], ros, today)).toBeNull();
});

test('search finds a name without its accents and hyphens, a number and a setting', () => {
  const child = {
    firstName: 'Zoë',
    lastName: 'O’Neil-Ashe',
    knownAs: null,
    birthDate: '2018-01-01',
    yearGroup: 'Year 4',
  };
  const views = [view([aLocalCase()]), view([aLocalCase(undefined, { child, ref: 'H-1877', setting: null })])];
  const find = (text: string) =>
    filterCases(views, { text, stage: 'all', show: 'live', sort: 'name' }).map((one) => one.body.ref);
  expect(find('zoe oneilashe')).toEqual(['H-1877']);
  expect(find('2291')).toEqual(['H-2291']);
  expect(find('larkfield idris')).toEqual(['H-2291']);
  expect(find('nobody')).toEqual([]);
});

test('closed cases are left out of the live ones', () => {
  const views = [view([aLocalCase(undefined, { stage: 'withdrawn' })])];
  expect(filterCases(views, { text: '', stage: 'all', show: 'live', sort: 'name' })).toHaveLength(0);
  expect(filterCases(views, { text: '', stage: 'all', show: 'closed', sort: 'name' })).toHaveLength(1);
});

test('history tells what happened, newest first', () => {
  const request = aLocalRequest(undefined, { state: 'submitted', submittedOn: '2026-11-18' });
  const entries = caseHistory([aLocalCase(), request, aLocalAnswer(request)] as unknown as LocalDocument[]);
  expect(entries.map((entry) => entry.on)).toEqual(['2026-11-18', '2026-10-08', '2026-09-25', '2026-08-14']);
  expect(entries[0]?.words).toContain('Ros Penhale sent advice');
});
