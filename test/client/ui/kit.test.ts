import { describe, expect, it } from 'vitest';
import { dateOf, partsOf } from '../../../client/ui/date-field.tsx';
import { initialsOf } from '../../../client/ui/face.tsx';
import { placeReasons } from '../../../client/ui/step-reason.tsx';
import { type SyncState, syncWords } from '../../../client/ui/sync-status.tsx';
import { anythingUnsaved, setUnsaved, whenAllSaved } from '../../../client/ui/unsaved.ts';

const resting: SyncState = { online: true, waiting: 0, sending: null, needsYou: 0, fetching: null };

describe('the sync status in the header', () => {
  it('O2: says the most important thing in words, and offline is no error', () => {
    const words = (change: Partial<SyncState>): string => syncWords({ ...resting, ...change }).words;
    expect(words({})).toBe('Up to date');
    expect(words({ online: false })).toBe('Working offline');
    expect(words({ online: false, waiting: 3 })).toBe('Working offline: 3 things waiting');
    expect(words({ waiting: 3, sending: { done: 1, of: 3 } })).toBe('Sending 2 of 3');
    expect(words({ online: false, waiting: 3, needsYou: 1 })).toBe('1 thing needs you');
    expect(words({ needsYou: 2 })).toBe('2 things need you');
    expect(words({ locked: true, waiting: 2 })).toBe('Locked: 2 things waiting');
    expect(words({ fetching: { done: 400, left: 1200 } })).toBe('Bringing your cases: 25%');
    expect(words({ signedOut: true, waiting: 1 })).toBe('Sign in to send 1 thing');
  });
});

describe('the reasons under the statutory track', () => {
  it('G1: opened reasons share the columns, each under its own step', () => {
    expect(placeReasons([false, true, true, false, false, false])).toEqual([
      null,
      { from: 1, span: 2, row: 2, over: 1, toEnd: false },
      { from: 3, span: 4, row: 2, over: 0, toEnd: true },
      null,
      null,
      null,
    ]);
  });

  it('G1: reasons that would get less than two columns have a row each', () => {
    const places = placeReasons([false, true, true, true, false, false]);
    expect(places.map((place) => place?.row ?? 0)).toEqual([0, 2, 3, 4, 0, 0]);
    expect(places.map((place) => place?.span ?? 0)).toEqual([0, 6, 6, 6, 0, 0]);
  });
});

describe('a date typed in three boxes', () => {
  it('takes months as numbers and words, and no day that does not exist', () => {
    expect(dateOf({ day: '5', month: '1', year: '2027' })).toBe('2027-01-05');
    expect(dateOf({ day: ' 5', month: 'January', year: '2027' })).toBe('2027-01-05');
    expect(dateOf({ day: '31', month: 'nov', year: '2026' })).toBeNull();
    expect(dateOf({ day: '', month: '', year: '' })).toBeNull();
    expect(partsOf('2027-01-05')).toEqual({ day: '5', month: '1', year: '2027' });
  });
});

describe('initials', () => {
  it('leave titles out and take the first and the last name', () => {
    expect(['Ros Penhale', 'Dr Anneke Voss', 'Idris', 'Mary Jane van Holt'].map(initialsOf)).toEqual([
      'RP',
      'AV',
      'I',
      'MH',
    ]);
  });
});

describe('typing that is not saved yet', () => {
  it('O2: typing that is not saved holds a new version up until the last of it is saved', async () => {
    setUnsaved('editor', true);
    setUnsaved('form', true);
    let saved = false;
    const all = whenAllSaved().then(() => {
      saved = true;
    });
    setUnsaved('editor', false);
    await Promise.resolve();
    expect([anythingUnsaved(), saved]).toEqual([true, false]);
    setUnsaved('form', false);
    await all;
    expect([anythingUnsaved(), saved]).toEqual([false, true]);
  });
});
