import { provisionRow } from '../../shared/domain/advice/index.ts';
import type { RichText, RichTextNode } from '../../shared/domain/documents/index.ts';
import { emptyPlan, type PlanSectionKey, provisionSections } from '../../shared/domain/plans/index.ts';

export const line = (id: string, text: string): RichTextNode => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
});
export const list = (id: string, ...items: RichTextNode[][]): RichTextNode => ({
  type: 'bulletList',
  attrs: { id },
  content: items.map((content, index) => ({ type: 'listItem', attrs: { id: `${id}-${index + 1}` }, content })),
});
/** A row of the provision table: what, how much, how often, who. */
export const row = (id: string, ...cells: string[]): RichTextNode => {
  const empty = provisionRow(id);
  return {
    ...empty,
    content: (empty.content ?? []).map((cell, index) => ({
      ...cell,
      content: cells[index] ? [line(`${id}-${index + 1}-p`, cells[index])] : (cell.content ?? []),
    })),
  };
};

/** A plan with these blocks in these sections; rows go into the section's table. */
export function aPlan(written: Partial<Record<PlanSectionKey, RichTextNode[]>>): RichText {
  const plan = emptyPlan();
  const content = (plan.content ?? []).map((section) => {
    const key = section.attrs?.key as PlanSectionKey;
    const blocks = written[key];
    if (!blocks) return section;
    if (!provisionSections.includes(key)) return { ...section, content: blocks };
    const [table, ...rest] = section.content ?? [];
    const head = table?.content?.[0];
    return { ...section, content: [{ ...table, content: [head, ...blocks] } as RichTextNode, ...rest] };
  });
  return { ...plan, content };
}

/** Posy's plan, whole: one need, one outcome with its step, one provision, tied together. */
export const posysPlan = (): RichText =>
  aPlan({
    A: [line('a-1', 'Posy likes water, drums and her cousin Ade. We want her to have friends.')],
    B: [line('b-1', 'Posy does not yet join two words.')],
    E: [
      line('e-1', 'By July 2027 Posy joins two words to ask.'),
      list('e-steps', [line('e-s1', 'She hands over two cards.')]),
    ],
    F: [row('f-1', 'Speech and language therapy', '45 minutes', 'Every week in term', 'Speech and language therapist')],
  });
export const posysTies = [
  { from: 'b-1', to: 'e-1' },
  { from: 'e-1', to: 'f-1' },
];
