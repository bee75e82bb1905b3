import { describe, expect, test } from 'vitest';
import { troubleOf } from '../../../client/device/persist.ts';
import { Saving } from '../../../client/device/saving.ts';

const quota = () => Object.assign(new Error('no room'), { name: 'QuotaExceededError' });

describe('saving', () => {
  test('N10: words that can’t be stored stay in memory and are stored when there is room', async () => {
    const saving = new Saving(async () => undefined, 1);
    let room = false;
    const stored: string[] = [];
    const seen: unknown[] = [];
    saving.trouble$.subscribe((trouble) => seen.push(trouble));
    const saved = saving.save('a', async () => {
      if (!room) throw quota();
      stored.push('words');
    });
    await expect.poll(() => seen).toContain('storage full');
    expect(saving.busy).toBe(true);
    room = true;
    await saved;
    expect(stored).toEqual(['words']);
    expect(seen.at(-1)).toBeNull();
    await expect.poll(() => saving.busy).toBe(false);
  });

  test('O2: words that came during a save are written after it, the newest once', async () => {
    const saving = new Saving(async () => undefined, 1);
    const stored: string[] = [];
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const first = saving.save('a', async () => {
      await gate;
      stored.push('1');
    });
    const others = ['2', '3', '4'].map((word) => saving.save('a', async () => void stored.push(word)));
    const elsewhere = saving.save('b', async () => void stored.push('b'));
    await elsewhere;
    release();
    await Promise.all([first, ...others]);
    expect(stored).toEqual(['b', '1', '4']);
  });

  test('a fault of the program is no trouble of the storage: it is thrown', async () => {
    const saving = new Saving(async () => undefined, 1);
    await expect(saving.save('a', async () => Promise.reject(new TypeError('a bug')))).rejects.toThrow('a bug');
    expect(saving.trouble$.value).toBeNull();
  });

  test('N10: a full disk and a lost connection are told apart, also when Dexie wraps them', () => {
    expect(troubleOf(quota())).toBe('storage full');
    expect(troubleOf({ name: 'AbortError', inner: quota() })).toBe('storage full');
    expect(troubleOf({ name: 'DatabaseClosedError' })).toBe('storage lost');
    expect(troubleOf({ name: 'UnknownError', message: 'Internal error opening backing store' })).toBe('storage lost');
    expect(troubleOf(new TypeError('undefined is not a function'))).toBeNull();
  });
});
