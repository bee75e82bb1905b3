import { describe, expect, it } from 'vitest';
import { correctionWords, stateWords } from '../../../client/features/advice/state-words.ts';
import { whatIsWrong } from '../../../client/features/advice/what-is-wrong.ts';

const at = '2026-11-23T14:02:00.000Z';

describe('the quiet line of the editor', () => {
  it('O2: says where the words are and what happens next', () => {
    const words = (...given: Parameters<typeof stateWords>): string => stateWords(...given).words;
    expect(words({ state: 'waiting to send', since: at }, 'offline', 'phone', false)).toBe(
      'Saved on this phone 14:02 · will send when you are online',
    );
    expect(words({ state: 'saved on this device', at }, 'online', 'phone', false)).toBe(
      'Saved on this phone 14:02 · sending soon',
    );
    expect(words({ state: 'sending', since: at }, 'online', 'phone', false)).toBe(
      'Saved on this phone 14:02 · sending',
    );
    expect(words({ state: 'received', at }, 'online', 'phone', false)).toBe('Received 14:02');
    expect(
      words(
        { state: 'needs you', since: at, code: 'round-closed', words: 'The assessment has closed.' },
        'online',
        'phone',
        true,
      ),
    ).toBe('The assessment has closed.');
  });

  it('O2: while a letter is not stored yet, it does not say that everything is received', () => {
    expect(stateWords({ state: 'received', at }, 'online', 'phone', true).words).toBe('Saving');
  });

  it('N4: a correction says where its words are, like any draft, and that what was sent stays', () => {
    const words = (...given: Parameters<typeof correctionWords>): string => correctionWords(...given).words;
    expect(words({ state: 'waiting to send', since: at }, 'offline', 'phone', false)).toBe(
      'Saved on this phone 14:02 · will send when you are online. What was sent stays as it is until you send this',
    );
    expect(words({ state: 'received', at }, 'online', 'phone', false)).toBe(
      'Received 14:02. What was sent stays as it is until you send this',
    );
  });
});

describe('files that can go with advice', () => {
  it('O2: PDF, Word and pictures up to 20 MB; anything else is refused in words before it is read', () => {
    const file = (name: string, type: string, size = 1000) => whatIsWrong({ name, type, size });
    expect(file('report.pdf', 'application/pdf')).toBeNull();
    expect(file('notes.txt', 'text/plain')).toContain('Save it as PDF first');
    expect(file('scan.pdf', 'application/pdf', 21 * 1024 * 1024)).toContain('up to 20 MB');
    expect(file('empty.pdf', 'application/pdf', 0)).toBe('“empty.pdf” is empty');
  });
});
