import { expect, test } from 'vitest';
import { tagOfRequest, trayItems } from '../../../../client/features/teams/tray-items.ts';
import type { TeamRequest } from '../../../../shared/api/teams.ts';

const today = '2026-11-23';
const request = (childName: string, askedOn: string, dueOn: string): TeamRequest => ({
  requestId: childName,
  caseId: childName,
  teamId: 'a team',
  childName,
  service: 'Speech and language therapy',
  askedOn,
  dueOn,
  submittedOn: null,
  authors: [],
  adviceId: null,
});
const [zoe, adam, sian] = [
  request('Zoë Quince', '2026-10-16', '2026-11-20'),
  request('Adam Birch', '2026-11-01', '2026-12-13'),
  request('Siân Ash', '2026-10-10', '2026-11-25'),
] as const;
const names = (requests: readonly TeamRequest[]) => requests.map(({ childName }) => childName.split(' ')[0]);

test('V3: the tray shows what is due first on top, or sorts by name or by the day of asking', () => {
  const all = [adam, zoe, sian];
  expect(names(trayItems(all, '', 'due'))).toEqual(['Zoë', 'Siân', 'Adam']);
  expect(names(trayItems(all, '', 'child'))).toEqual(['Adam', 'Siân', 'Zoë']);
  expect(names(trayItems(all, '', 'asked'))).toEqual(['Siân', 'Zoë', 'Adam']);
});

test('V3: a child is found by a part of the name, with or without its accents', () => {
  expect(names(trayItems([adam, zoe, sian], 'zoe qu', 'due'))).toEqual(['Zoë']);
  expect(trayItems([adam, zoe, sian], 'nobody', 'due')).toEqual([]);
});

test('V1: a request reads as late, due soon, or coming, by its legal date alone', () => {
  expect(tagOfRequest(zoe, today)).toEqual({ kind: 'late', words: 'Late by 3 days' });
  expect(tagOfRequest(sian, today)).toEqual({ kind: 'soon', words: 'Due in 2 days' });
  expect(tagOfRequest(adam, today)).toEqual({ kind: 'next', words: 'In 20 days' });
  expect(tagOfRequest({ ...zoe, submittedOn: '2026-11-19' }, today)).toEqual({
    kind: 'done',
    words: 'Sent Thu 19 Nov',
  });
});
