import { expect, test } from 'vitest';
import { addressOf, viewOf } from '../../../../client/features/desk/desk-address.ts';

test('a view of the desk stands in its address, and comes back from it as it was', () => {
  const view = {
    ...viewOf(''),
    tray: 'waiting for advice' as const,
    within: 7,
    settingId: 'a setting',
    yearGroup: 'Year 3',
    coordinatorId: 'omar',
    sort: 'act' as const,
  };
  const address = addressOf(view);
  expect(address).toBe('/work?tray=waiting+for+advice&within=7&setting=a+setting&year=Year+3&of=omar&sort=act');
  expect(viewOf(new URL(address, 'https://hub.test').search)).toEqual(view);
  expect(addressOf(viewOf(''))).toBe('/work');
});

test('what an address does not know is left out: an unknown tray, other days, another order', () => {
  expect(viewOf('?tray=lost&within=9&sort=colour&x=1')).toEqual(viewOf(''));
});
