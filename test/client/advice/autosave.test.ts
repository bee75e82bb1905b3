import { describe, expect, it } from 'vitest';
import { Autosave } from '../../../client/features/advice/editor/autosave.ts';
import type { RichText } from '../../../shared/domain/documents/index.ts';
import { mergeRichText } from '../../../shared/sync/merge/index.ts';
import { doc, p, section, wordsIn } from '../../builders/rich-text.ts';

const text = (mine: string, theirs: string): RichText => doc(section('who', p('a', mine), p('b', theirs)));
const who = {
  mine: { name: 'Ros Penhale', at: '2026-11-23T09:00:00.000Z' },
  theirs: { name: 'Anneke Voss', at: '2026-11-23T08:00:00.000Z' },
};

/** An editor and a device's store around one autosave; the store merges what came since, as the device does. */
function desk() {
  const start = text('mine', 'theirs');
  const state = { editor: start, stored: start, unsaved: false, writes: 0, slow: 0 };
  const autosave = new Autosave(start, {
    text: () => state.editor,
    show: (merged) => {
      state.editor = merged;
    },
    stored: async () => ({ text: state.stored, at: who.theirs.at }),
    write: async (next, madeFrom) => {
      state.writes += 1;
      await new Promise((resolve) => setTimeout(resolve, state.slow));
      state.stored = mergeRichText(madeFrom, next, state.stored, who);
      return { ok: true };
    },
    me: () => who.mine,
    unsaved: (unsaved) => {
      state.unsaved = unsaved;
    },
    refused: () => {},
  });
  const type = (words: string): void => {
    const shown = wordsIn(state.editor.content?.[0]?.content?.[1] ?? p('b')).join(' ');
    state.editor = text(words, shown);
    autosave.typed();
  };
  return { state, autosave, type };
}

describe('autosave', () => {
  it('O2: during continuous typing the text is stored again and again, not only at the end', async () => {
    const { state, autosave, type } = desk();
    for (let n = 0; n < 20; n += 1) {
      type(`words ${n}`);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    expect(state.writes).toBeGreaterThanOrEqual(1);
    await autosave.save();
    expect(state.stored).toEqual(text('words 19', 'theirs'));
    expect(state.unsaved).toBe(false);
  });

  it('O3: words that another author put there while a write was under way are in the text and in the store', async () => {
    const { state, autosave, type } = desk();
    state.slow = 20;
    type('first');
    const saving = autosave.save();
    state.stored = text('mine', 'Anneke');
    type('first second');
    await saving;
    await autosave.refresh();
    await autosave.save();
    await autosave.refresh();
    expect(state.stored).toEqual(text('first second', 'Anneke'));
    expect(state.editor).toEqual(text('first second', 'Anneke'));
  });

  it('O3: news that comes while a write is under way does not take the written words for deleted ones', async () => {
    const { state, autosave, type } = desk();
    state.slow = 20;
    type('first');
    const [saving, refreshing] = [autosave.save(), autosave.refresh()];
    await Promise.all([saving, refreshing]);
    expect(state.editor).toEqual(text('first', 'theirs'));
    expect(state.stored).toEqual(text('first', 'theirs'));
  });

  it('O2: what is typed while a write is under way is stored as well', async () => {
    const { state, autosave, type } = desk();
    state.slow = 20;
    type('first');
    const saving = autosave.save();
    type('second');
    await saving;
    expect(state.unsaved).toBe(true);
    await autosave.stop();
    expect(state.stored).toEqual(text('second', 'theirs'));
  });
});
