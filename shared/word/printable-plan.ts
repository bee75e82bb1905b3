import { sectionsOf } from '../domain/advice/index.ts';
import type { LetterBlock, PlanBody, PlanDraftBody } from '../domain/documents/index.ts';
import { type PlanSectionKey, planSectionTitle } from '../domain/plans/index.ts';
import { type PrintBlock, printBlocks } from './print-blocks.ts';

/** A plan as paper needs it (reg 12). Everything in it is words. */
export interface PrintablePlan {
  title: string;
  /** Without ending; it names nobody: 'plan-H-2291-draft-2'. */
  fileName: string;
  /** On every page of what is not the final plan. */
  draftMark: string | null;
  authority: string;
  /** At the foot of every page. */
  foot: string;
  blocks: PrintBlock[];
}

const none = (words: string): PrintBlock => ({
  type: 'paragraph',
  inline: [{ text: words, bold: false, italic: true }],
});

/**
 * Puts the sections of a plan where the template names them: each under its letter and title (reg 12(1)), section I of a
 * draft left open for the family's wish. `sectionOf` says which section a block stands for.
 */
export function planBlocks(
  blocks: readonly LetterBlock[],
  { text, isFinal }: { text: (PlanBody | PlanDraftBody)['text']; isFinal: boolean },
  sectionOf: (block: LetterBlock) => PlanSectionKey | null,
): PrintBlock[] {
  const written = new Map(sectionsOf(text).map((one) => [String(one.attrs?.key), printBlocks(one.content ?? [])]));
  return blocks.flatMap((block): PrintBlock[] => {
    const key = sectionOf(block);
    if (key === null) return [block];
    const own = written.get(key) ?? [];
    const empty = key === 'I' && !isFinal ? 'Left open in a draft.' : 'Nothing is recorded in this section.';
    const title = { text: planSectionTitle(key), bold: false, italic: false };
    return [{ type: 'heading', level: 1, inline: [title] }, ...(own.length > 0 ? own : [none(empty)])];
  });
}
