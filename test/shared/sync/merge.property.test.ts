import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { structureProblems } from '../../../shared/domain/advice/index.ts';
import { type RichText, type RichTextNode, richTextSchema } from '../../../shared/domain/documents/index.ts';
import { mergeRichText, withIds } from '../../../shared/sync/merge/index.ts';
import { anEdit, aText, edited, p, section, wordsIn } from '../../builders/rich-text.ts';

/*
 * Laws of the merge, over random edits of one text by two people (O3):
 *   identity      merge(b, b, b) = b; merge(b, x, x) = x
 *   one side      merge(b, b, x) = x, also along the general way
 *   no word lost  each word that a side added is in the result as often as in that side, in a conflict or not
 *   deletions     a word that one side took out of a block that the other did not touch is gone
 *   sound         the result fits the schema and stands as an editor can open it
 *   convergence   merge(b, x, y) = merge(b, y, x), and merging again changes nothing
 */
const who = {
  mine: { name: 'Ros Penhale', at: '2026-11-23T09:14:00.000Z' },
  theirs: { name: 'Anneke Voss', at: '2026-11-23T08:50:00.000Z' },
};
const swapped = { mine: who.theirs, theirs: who.mine };
const someEdits = fc.array(anEdit, { maxLength: 8 });
const runs = { numRuns: Number(process.env.MERGE_RUNS ?? 400) };

const count = (words: string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};
const leaves = (node: RichTextNode): RichTextNode[] =>
  ['paragraph', 'heading', 'figure'].includes(node.type) ? [node] : (node.content ?? []).flatMap(leaves);
const leavesById = (node: RichTextNode): Map<string, RichTextNode> =>
  new Map(leaves(node).map((leaf) => [String(leaf.attrs?.id), leaf]));

type Leaves = Map<string, RichTextNode>;

function forAll(law: (base: RichText, mine: RichText, theirs: RichText) => void, past = someEdits): void {
  fc.assert(
    fc.property(past, someEdits, someEdits, (before, left, right) => {
      const base = withIds(edited(aText(), 'b', before));
      law(base, edited(base, 'm', left), edited(base, 't', right));
    }),
    runs,
  );
}

describe('laws of the merge', () => {
  it('O3: a text merged with itself stays as it is', () => {
    forAll((base, mine) => {
      expect(mergeRichText(base, base, base, who)).toEqual(base);
      expect(mergeRichText(base, mine, mine, who)).toEqual(withIds(mine));
      expect(mergeRichText(null, base, base, who)).toEqual(base);
    });
  });

  it('O3: a change by one side wins whole', () => {
    forAll((base, mine) => {
      expect(mergeRichText(base, mine, base, who)).toEqual(withIds(mine));
      expect(mergeRichText(base, base, mine, who)).toEqual(withIds(mine));
    });
  });

  it('O3: a change by one side stands whole beside a change elsewhere by the other', () => {
    forAll((base, mine) => {
      const extra = section('extra', p('extra', 'elsewhere'));
      const theirs = { ...base, content: [...(base.content ?? []), extra] };
      expect(mergeRichText(base, mine, theirs, who)).toEqual(
        withIds({ ...mine, content: [...(mine.content ?? []), extra] }),
      );
    });
  });

  it('O3: every word that either side added is in the result', () => {
    forAll((base, mine, theirs) => {
      const [before, merged] = [count(wordsIn(base)), count(wordsIn(mergeRichText(base, mine, theirs, who)))];
      for (const side of [mine, theirs])
        for (const [word, times] of count(wordsIn(side)))
          if (times > (before.get(word) ?? 0)) expect(merged.get(word) ?? 0, word).toBeGreaterThanOrEqual(times);
    });
  });

  it('O3: every word that neither side took out is in the result', () => {
    forAll((base, mine, theirs) => {
      const [left, right, merged] = [mine, theirs, mergeRichText(base, mine, theirs, who)].map(
        (text) => new Set(wordsIn(text)),
      );
      for (const word of wordsIn(base))
        if (left?.has(word) && right?.has(word)) expect(merged?.has(word), word).toBe(true);
    });
  });

  it('O3: what one side deleted is gone when the other did not touch it', () => {
    forAll((base, mine, theirs) => {
      const merged = count(wordsIn(mergeRichText(base, mine, theirs, who)));
      const [was, one, other] = [base, mine, theirs].map(leavesById) as [Leaves, Leaves, Leaves];
      for (const [id, leaf] of was) {
        // A copy that carries the id of its original is a new block: which of the two is the copy cannot be known.
        const copied = leaves(theirs).filter((each) => each.attrs?.id === id).length > 1;
        if (copied || one.has(id) || JSON.stringify(other.get(id)) !== JSON.stringify(leaf)) continue;
        for (const word of wordsIn(leaf))
          if (!wordsIn(mine).includes(word) && wordsIn(theirs).filter((each) => each === word).length === 1)
            expect(merged.get(word) ?? 0, word).toBe(0);
      }
    });
  });

  it('O3: the result fits the schema and is sound', () => {
    forAll((base, mine, theirs) => {
      const merged = mergeRichText(base, mine, theirs, who);
      expect(richTextSchema.safeParse(merged).success).toBe(true);
      expect(structureProblems(merged)).toEqual([]);
      expect(structureProblems(mergeRichText(null, mine, theirs, who))).toEqual([]);
    });
  });

  it('O3: every device comes to the same text, whichever side it calls its own', () => {
    forAll((base, mine, theirs) => {
      const merged = mergeRichText(base, mine, theirs, who);
      expect(mergeRichText(base, theirs, mine, swapped)).toEqual(merged);
      expect(mergeRichText(theirs, merged, theirs, who)).toEqual(merged);
      expect(withIds(merged)).toEqual(merged);
    });
  });

  it('O3: a third version merged into open conflicts loses no wording', () => {
    fc.assert(
      fc.property(someEdits, someEdits, someEdits, (left, right, third) => {
        const base = aText();
        const merged = mergeRichText(base, edited(base, 'm', left), edited(base, 't', right), who);
        const other = edited(base, 'o', third);
        const all = mergeRichText(base, merged, withIds(other), {
          mine: who.mine,
          theirs: { name: 'Marcus Bell', at: '2026-11-23T10:00:00.000Z' },
        });
        const words = new Set(wordsIn(all));
        for (const side of [merged, other])
          for (const word of wordsIn(side)) if (!wordsIn(base).includes(word)) expect(words.has(word), word).toBe(true);
        expect(structureProblems(all)).toEqual([]);
      }),
      runs,
    );
  });
});
