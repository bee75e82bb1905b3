import type { TemplateProblem } from '../../../shared/api/templates.ts';
import type { LetterBlock, LetterInline } from '../../../shared/domain/documents/index.ts';
import { type PlanSectionKey, planSectionTitle } from '../../../shared/domain/plans/index.ts';
import { holdsMark, type PlanField, type ReadMarkup, sectionOfMark } from '../../../shared/domain/templates/index.ts';

const textOf = (inline: readonly LetterInline[]): string =>
  inline.map((run) => (run === 'break' ? ' ' : run.text)).join('');

/** The section that this block stands for; null when it is a block of its own. */
export const sectionOfBlock = (block: LetterBlock): PlanField | null =>
  block.type === 'paragraph' ? sectionOfMark(textOf(block.inline)) : null;

const keyOf = (field: PlanField): PlanSectionKey => field.toUpperCase() as PlanSectionKey;

/** 'Section F: Special educational provision': the law has each section identified by its letter (reg 12(1)). */
export const titleOf = (field: PlanField): string => planSectionTitle(keyOf(field));

/** Reg 12(1): each section stands on a line of its own, once. */
export function sectionProblems(blocks: readonly LetterBlock[]): TemplateProblem[] {
  const alone = blocks.map(sectionOfBlock).filter((field) => field !== null);
  const twice = alone.filter((field, index) => alone.indexOf(field) !== index);
  const beside = blocks.some((block) => sectionOfBlock(block) === null && holdsMark(JSON.stringify(block)));
  return [
    ...twice.map((field) => ({ line: 1, words: `{{ sections.${field} }} stands twice. Each section stands once.` })),
    ...(beside
      ? [
          {
            line: 1,
            words: 'A section stands on a line of its own, with an empty line above and below, like {{ sections.a }}.',
          },
        ]
      : []),
  ];
}

const samples: Partial<Record<PlanField, string>> = {
  a: 'Posy likes water, drums and her cousin Ade. We want her to have friends.',
  b: 'Posy does not yet join two words.',
  e: 'By July 2027 Posy joins two words to ask.',
  f: 'Speech and language therapy, 45 minutes, every week in term, by a speech and language therapist.',
};

/** The plan of the sample case, as the preview shows it. */
export function samplePlan({
  title,
  blocks,
}: Pick<ReadMarkup, 'title' | 'blocks'>): Pick<ReadMarkup, 'title' | 'blocks'> {
  const plain = (text: string): LetterInline[] => [{ text, bold: false, italic: false }];
  const shown = blocks.flatMap((block): LetterBlock[] => {
    const field = sectionOfBlock(block);
    if (field === null) return [block];
    const words = samples[field] ?? `Here stands what is written in section ${keyOf(field)}.`;
    return [
      { type: 'heading', level: 1, inline: plain(titleOf(field)) },
      { type: 'paragraph', inline: plain(words) },
    ];
  });
  return { title, blocks: shown };
}
