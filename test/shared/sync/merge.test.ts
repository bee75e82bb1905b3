import { describe, expect, it } from 'vitest';
import { openConflicts } from '../../../shared/domain/advice/index.ts';
import type { AdviceDraftBody, RichText, RichTextNode } from '../../../shared/domain/documents/index.ts';
import { diffWords, mergeBodies, mergeRichText, resolveConflict } from '../../../shared/sync/merge/index.ts';
import { block, doc, find, h, item, list, p, section, table, wordsIn } from '../../builders/rich-text.ts';

const who = {
  mine: { name: 'Marcus Bell', at: '2026-11-23T09:14:00.000Z' },
  theirs: { name: 'Anneke Voss', at: '2026-11-23T08:50:00.000Z' },
};
const text = (...blocks: RichTextNode[]): RichText => doc(section('needs', ...blocks));
const ids = (merged: RichText): unknown[] => (merged.content?.[0]?.content ?? []).map((node) => node.attrs?.id);
const merge = (base: RichText, mine: RichText, theirs: RichText): RichText => mergeRichText(base, mine, theirs, who);

describe('merge of two wordings', () => {
  it('O3: edits of different paragraphs merge by themselves', () => {
    const merged = merge(
      text(p('a', 'One.'), p('b', 'Two.')),
      text(p('a', 'One!'), p('b', 'Two.')),
      text(p('a', 'One.'), p('b', 'Two!')),
    );
    expect(merged).toEqual(text(p('a', 'One!'), p('b', 'Two!')));
  });

  it('O3: overlapping edits of one paragraph keep both wordings with author and time', () => {
    const merged = merge(
      text(p('a', 'two sessions')),
      text(p('a', 'three sessions')),
      text(p('a', 'two long sessions')),
    );
    const [conflict] = openConflicts(merged);
    expect(conflict).toMatchObject({ id: 'a', sectionKey: 'needs' });
    expect(
      conflict?.wordings.map((one) => [one.by, one.at, wordsIn({ type: 'doc', content: one.blocks }).join(' ')]),
    ).toEqual([
      ['Anneke Voss', '2026-11-23T08:50:00.000Z', 'long sessions two'],
      ['Marcus Bell', '2026-11-23T09:14:00.000Z', 'sessions three'],
    ]);
  });

  it('O3: a paragraph that one deleted and the other changed stays as an open conflict', () => {
    const merged = merge(
      text(p('a', 'Old.'), p('b', 'Stays.')),
      text(p('b', 'Stays.')),
      text(p('a', 'New.'), p('b', 'Stays.')),
    );
    expect(ids(merged)).toEqual(['a', 'b']);
    expect(openConflicts(merged)[0]?.wordings.map((one) => [one.by, one.blocks.length])).toEqual([
      ['Anneke Voss', 1],
      ['Marcus Bell', 0],
    ]);
  });

  it('O3: a paragraph that one deleted and nobody changed is gone', () => {
    expect(
      merge(text(p('a', 'Old.'), p('b', 'Two.')), text(p('b', 'Two.')), text(p('a', 'Old.'), p('b', 'Two!'))),
    ).toEqual(text(p('b', 'Two!')));
  });

  it('O3: both inserted at the same place: both stay, the earlier one first', () => {
    const merged = merge(
      text(p('a', 'One.')),
      text(p('a', 'One.'), p('m', 'Mine.')),
      text(p('a', 'One.'), p('t', 'Theirs.')),
    );
    expect(ids(merged)).toEqual(['a', 't', 'm']);
  });

  it('O3: a moved paragraph is followed by its id and takes the other side’s edit along', () => {
    const merged = merge(
      text(p('a', 'A'), p('b', 'B'), p('c', 'C')),
      text(p('b', 'B'), p('c', 'C'), p('a', 'A')),
      text(p('a', 'A edited'), p('b', 'B'), p('c', 'C')),
    );
    expect(merged).toEqual(text(p('b', 'B'), p('c', 'C'), p('a', 'A edited')));
  });

  it('O3: a paragraph made a list item by one and edited by the other becomes the edited item, whoever was earlier', () => {
    const base = text(p('a', 'A'), p('b', 'B'));
    const [wrapped, edited] = [text(list('l', item('i', p('a', 'A'))), p('b', 'B')), text(p('a', 'A!'), p('b', 'B'))];
    const both = text(list('l', item('i', p('a', 'A!'))), p('b', 'B'));
    expect(merge(base, wrapped, edited)).toEqual(both);
    expect(merge(base, edited, wrapped)).toEqual(both);
  });

  it('O3: a paragraph made a heading by one and edited by the other is the edited heading', () => {
    expect(merge(text(p('a', 'A')), text(h('a', 'A')), text(p('a', 'A!')))).toEqual(text(h('a', 'A!')));
  });

  it('O3: a split on one side and an edit of the whole on the other loses neither', () => {
    const merged = merge(text(p('a', 'one two')), text(p('a', 'one'), p('a2', 'two')), text(p('a', 'one two three')));
    expect(wordsIn(merged)).toEqual(['one', 'one', 'three', 'two', 'two']);
  });

  it('O3: one adds a row, the other a column: the table stays rectangular and holds both', () => {
    const base = text(
      table('t', [
        ['What', 'Who'],
        ['Therapy', 'Therapist'],
      ]),
    );
    const [mine, theirs] = [structuredClone(base), structuredClone(base)];
    find(mine, 't')?.content?.push(
      block(
        'tableRow',
        'new',
        block('tableCell', 'n1', p('n1p', 'Practice')),
        block('tableCell', 'n2', p('n2p', 'Assistant')),
      ),
    );
    find(theirs, 't')?.content?.forEach((row, index) => {
      row.content?.splice(
        1,
        0,
        block(index ? 'tableCell' : 'tableHeader', `k${index}`, p(`k${index}p`, index ? '45 minutes' : 'How much')),
      );
    });
    const rows = find(merge(base, mine, theirs), 't')?.content?.map((row) =>
      row.content?.map((cell) => wordsIn(cell).join(' ')),
    );
    expect(rows).toEqual([
      ['What', 'How much', 'Who'],
      ['Therapy', '45 minutes', 'Therapist'],
      ['Practice', '', 'Assistant'],
    ]);
  });

  it('O3: one deletes a row, the other writes in it: the row stays with an open conflict in that cell', () => {
    const base = text(
      table('t', [
        ['What', 'Who'],
        ['Therapy', 'Therapist'],
      ]),
      p('z', 'End.'),
    );
    const [mine, theirs] = [structuredClone(base), structuredClone(base)];
    find(mine, 't')?.content?.pop();
    const cell = find(theirs, 't-r1c1p');
    if (cell) cell.content = [{ type: 'text', text: 'Assistant' }];
    const merged = merge(base, mine, theirs);
    expect(find(merged, 't')?.content?.map((row) => row.content?.map((one) => one.content?.[0]?.type))).toEqual([
      ['paragraph', 'paragraph'],
      ['paragraph', 'conflict'],
    ]);
  });

  it('O3: texts without a common past keep everything of both', () => {
    const merged = mergeRichText(null, text(p('a', 'A'), p('m', 'Mine')), text(p('a', 'A'), p('t', 'Theirs')), who);
    expect(ids(merged)).toEqual(['a', 't', 'm']);
  });

  it('O3: blocks without an id, or with one that another has, get new ids that every device gives alike', () => {
    const pasted = text(
      p('a', 'A'),
      { type: 'paragraph', content: [{ type: 'text', text: 'Pasted' }] },
      p('a', 'Copy'),
    );
    const [here, there] = [
      merge(text(p('a', 'A')), pasted, text(p('a', 'A'))),
      merge(text(p('a', 'A')), text(p('a', 'A')), structuredClone(pasted)),
    ];
    expect(here).toEqual(there);
    expect(new Set(ids(here)).size).toBe(3);
  });
});

describe('open conflicts', () => {
  const base = text(p('a', 'two'), p('b', 'B'));
  const open = merge(base, text(p('a', 'three'), p('b', 'B')), text(p('a', 'four'), p('b', 'B')));

  it('O3: somebody chooses, others’ edits elsewhere go on, and the choice stands', () => {
    const chosen = resolveConflict(open, 'a', [p('x', 'three')]);
    expect(chosen).toEqual(text(p('a', 'three'), p('b', 'B')));
    const elsewhere = structuredClone(open);
    Object.assign(find(elsewhere, 'b') ?? {}, p('b', 'B!'));
    expect(merge(open, chosen, elsewhere)).toEqual(text(p('a', 'three'), p('b', 'B!')));
  });

  it('O3: two people choose differently: both choices stay until one is chosen', () => {
    const merged = merge(
      open,
      resolveConflict(open, 'a', [p('x', 'three')]),
      resolveConflict(open, 'a', [p('x', 'five')]),
    );
    expect(openConflicts(merged)[0]?.wordings.map((one) => wordsIn({ type: 'doc', content: one.blocks }))).toEqual([
      ['five'],
      ['three'],
    ]);
  });

  it('O3: a third wording joins the open conflict', () => {
    const third = mergeRichText(base, open, text(p('a', 'six'), p('b', 'B')), {
      mine: who.mine,
      theirs: { name: 'Jane Holt', at: '2026-11-23T10:00:00.000Z' },
    });
    expect(openConflicts(third)[0]?.wordings.map((one) => one.by)).toEqual(['Anneke Voss', 'Marcus Bell', 'Jane Holt']);
  });

  it('O3: a device that meets its own wording in the conflict does not add it again', () => {
    expect(mergeRichText(base, text(p('a', 'three'), p('b', 'B')), open, who)).toEqual(open);
  });

  it('O3: a wording in the conflict keeps the name of who wrote it, also when the same words come by another hand', () => {
    const passedOn = { mine: { name: 'Anneke Voss', at: '2026-11-23T07:00:00.000Z' }, theirs: who.mine };
    expect(mergeRichText(base, text(p('a', 'three'), p('b', 'B')), open, passedOn)).toEqual(open);
  });
});

describe('merge of whole documents', () => {
  const draft = (change: Partial<AdviceDraftBody>): AdviceDraftBody => ({
    kind: 'advice-draft',
    requestId: 'r',
    roundId: 'o',
    text: text(p('a', 'A')),
    attachments: [],
    ...change,
  });
  const file = (fileId: string, caption = ''): { fileId: string; caption: string } => ({ fileId, caption });

  it('O3: attachments merge as a set in which deletions count', () => {
    const base = draft({ attachments: [file('1'), file('2')] });
    const merged = mergeBodies(
      base,
      draft({ attachments: [file('2'), file('3')] }),
      draft({ attachments: [file('1'), file('2', 'Report'), file('4')] }),
      who,
    );
    expect((merged as AdviceDraftBody).attachments).toEqual([file('2', 'Report'), file('4'), file('3')]);
  });

  it('O3: fields merge by themselves; where both changed one, the later stands', () => {
    const base = {
      kind: 'contact',
      person: { personId: 'p', name: 'Ann' },
      email: 'a@b.example',
      phone: '1',
      address: null,
      note: null,
    } as const;
    const merged = mergeBodies(
      base,
      { ...base, phone: '2', note: 'late' },
      { ...base, address: 'Elm Row', note: 'early' },
      who,
    );
    expect(merged).toEqual({ ...base, phone: '2', address: 'Elm Row', note: 'late' });
  });
});

describe('words that changed', () => {
  it('O3: shows what was added and removed, word by word', () => {
    expect(
      diffWords('Kofi will have two sessions a week.', 'Kofi will have three sessions a week of 30 minutes.'),
    ).toEqual([
      { kind: 'same', text: 'Kofi will have' },
      { kind: 'removed', text: ' two' },
      { kind: 'added', text: ' three' },
      { kind: 'same', text: ' sessions a week' },
      { kind: 'added', text: ' of 30 minutes' },
      { kind: 'same', text: '.' },
    ]);
  });

  it('O3: the parts put together give each wording again', () => {
    const [a, b] = ['A “quiet” room – twice, daily (10:00).  Yes', 'A room, twice daily at 11:00.\nYes!'];
    const parts = diffWords(a, b);
    expect(
      parts
        .filter((part) => part.kind !== 'added')
        .map((part) => part.text)
        .join(''),
    ).toBe(a);
    expect(
      parts
        .filter((part) => part.kind !== 'removed')
        .map((part) => part.text)
        .join(''),
    ).toBe(b);
  });
});
