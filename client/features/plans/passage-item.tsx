import { type ReactNode, useRef } from 'react';
import { plainText } from '../../../shared/domain/advice/index.ts';
import type { PassageSource, RichTextNode } from '../../../shared/domain/documents/index.ts';
import type { PlanSectionKey } from '../../../shared/domain/plans/index.ts';
import { Icon } from '../../ui/icon.tsx';

export interface PassageItemProps {
  block: RichTextNode;
  into: PlanSectionKey;
  used: PassageSource | null;
  put: (blocks: readonly RichTextNode[]) => void;
  goTo: (blockId: string) => void;
}

/** One passage of a response. Where some of its words are selected, only those are put into the plan. */
export function PassageItem({ block, into, used, put, goTo }: PassageItemProps): ReactNode {
  const words = useRef<HTMLParagraphElement>(null);
  const text = wordsOf(block);
  return (
    <li>
      <p ref={words}>{text}</p>
      <div className="row">
        <button
          type="button"
          className="link"
          // The selection, here and in the plan, stays where it is.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => put([partOf(block, selectedIn(words.current))])}
        >
          {used ? 'Put in again' : `Put into Section ${into}`}
          <span className="unseen">: {text.slice(0, 60)}</span>
        </button>
        {used ? (
          <button type="button" className="link in-plan" onClick={() => goTo(used.blockId)}>
            <Icon name="tick" /> In the plan
            <span className="unseen">, go there: {text.slice(0, 60)}</span>
          </button>
        ) : null}
      </div>
    </li>
  );
}

/** A row of a table reads as "what: how much, how often, who". */
function wordsOf(block: RichTextNode): string {
  if (block.type !== 'tableRow') return plainText(block).trim();
  const [what = '', ...rest] = (block.content ?? []).map((cell) => plainText(cell).trim());
  return [what, rest.filter(Boolean).join(', ')].filter(Boolean).join(': ');
}

function selectedIn(element: HTMLElement | null): string {
  const selection = document.getSelection();
  if (!element || !selection || selection.isCollapsed || !selection.anchorNode || !selection.focusNode) return '';
  const inside = element.contains(selection.anchorNode) && element.contains(selection.focusNode);
  return inside ? selection.toString().trim() : '';
}

/** The selected words of a paragraph or list item as a paragraph of their own; a row of provision goes whole. */
function partOf(block: RichTextNode, selected: string): RichTextNode {
  if (selected === '' || block.type === 'tableRow') return block;
  return { type: 'paragraph', attrs: { id: block.attrs?.id }, content: [{ type: 'text', text: selected }] };
}
