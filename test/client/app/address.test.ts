import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { safeNext, withNext } from '../../../client/app/address.ts';

beforeEach(() => vi.stubGlobal('location', { origin: 'https://hub.example' }));
afterEach(() => vi.unstubAllGlobals());

describe('where to go after signing in', () => {
  it('keeps the page that was asked for, with what stands behind it', () => {
    expect(safeNext('?next=%2Fcases%2Fabc%2Ffiles%3Fpage%3D2')).toBe('/cases/abc/files?page=2');
    expect(withNext('/sign-in', '/cases?q=a&b')).toBe('/sign-in?next=%2Fcases%3Fq%3Da%26b');
    expect(withNext('/sign-in', '/work')).toBe('/sign-in');
  });

  it('never leads to another site', () => {
    for (const bad of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
      '/..//evil.example/',
    ])
      expect(new URL(safeNext(`?next=${encodeURIComponent(bad)}`), 'https://hub.example').origin).toBe(
        'https://hub.example',
      );
    expect(safeNext('?next=https%3A%2F%2Fevil.example')).toBe('/work');
  });
});
