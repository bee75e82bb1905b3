import { describe, expect, test } from 'vitest';
import { afterContact, clockOff, hubDate, withoutContact } from '../../../client/device/replication/hub-date.ts';
import { noSyncFacts, type SyncFacts } from '../../../client/device/store/device-store.ts';

const hour = 3_600_000;
const at = (text: string) => Date.parse(text);
/** Contact at ten on a Monday morning, with a device whose clock is right. */
const contact = { today: '2026-11-23', now: '2026-11-23T10:00:00.000Z', deviceClock: at('2026-11-23T10:00:00.000Z') };
const facts = (change: Partial<SyncFacts> = {}): SyncFacts => ({ ...noSyncFacts, contact, ...change });

describe('the hub’s date on a device', () => {
  test('O7: it moves on at midnight in London, in winter and in summer', () => {
    expect(hubDate(facts(), at('2026-11-23T23:59:59.000Z'))).toBe('2026-11-23');
    expect(hubDate(facts(), at('2026-11-24T00:00:00.000Z'))).toBe('2026-11-24');
    const summer = {
      today: '2027-06-01',
      now: '2027-06-01T10:00:00.000Z',
      deviceClock: at('2027-06-01T10:00:00.000Z'),
    };
    expect(hubDate(facts({ contact: summer }), at('2027-06-01T22:59:59.000Z'))).toBe('2027-06-01');
    expect(hubDate(facts({ contact: summer }), at('2027-06-01T23:00:00.000Z'))).toBe('2027-06-02');
  });

  test('O7: a device whose clock is wrong counts the days since contact all the same', () => {
    const ahead = { ...contact, deviceClock: contact.deviceClock + 400 * 24 * hour };
    expect(hubDate(facts({ contact: ahead }), ahead.deviceClock + hour)).toBe('2026-11-23');
    expect(hubDate(facts({ contact: ahead }), ahead.deviceClock + 48 * hour)).toBe('2026-11-25');
  });

  test('O7: the date of the hub, which the demo can move, is what counts', () => {
    const moved = { ...contact, today: '2027-03-01' };
    expect(hubDate(facts({ contact: moved }), contact.deviceClock + 24 * hour)).toBe('2027-03-02');
  });

  test('O7: it never goes back while there is no contact', () => {
    expect(hubDate(facts({ highestToday: '2026-11-30' }), at('2026-11-20T10:00:00.000Z'))).toBe('2026-11-30');
    expect(hubDate(facts({ highestClock: at('2026-11-29T10:00:00.000Z') }), at('2026-11-23T10:00:00.000Z'))).toBe(
      '2026-11-29',
    );
  });

  test('O7: the server’s word replaces what the device reckoned', () => {
    const change = afterContact(
      { now: contact.now, today: '2026-11-23' },
      facts({ highestToday: '2030-01-01' }),
      contact.deviceClock,
    );
    expect(hubDate({ ...facts(), ...change }, contact.deviceClock)).toBe('2026-11-23');
  });

  test('O5: time without contact is measured from the highest clock seen', () => {
    expect(withoutContact(facts(), contact.deviceClock + hour)).toBe(hour);
    expect(withoutContact(facts({ highestClock: contact.deviceClock + 9 * hour }), contact.deviceClock + hour)).toBe(
      9 * hour,
    );
  });

  test('N10: a clock that is more than five minutes off is noticed, in minutes', () => {
    expect(clockOff(contact.now, contact.deviceClock + 5 * 60_000)).toBeNull();
    expect(clockOff(contact.now, contact.deviceClock + 7 * 60_000)).toBe(7);
    expect(clockOff(contact.now, contact.deviceClock - hour)).toBe(-60);
  });
});
