import { type Editor, useEditorState } from '@tiptap/react';
import type { ReactNode } from 'react';
import type { PassageSource } from '../../../shared/domain/documents/index.ts';
import { Icon } from '../../ui/icon.tsx';
import type { Plan } from './use-plan.ts';
import { originOf, WhereFrom } from './where-from.tsx';

export interface SourceBarProps {
  plan: Plan;
  editor: Editor;
  sourceOf: (blockId: string) => PassageSource | null;
}

/** Below the text while the caret stands in a passage: where it came from, with the words as they stood there. */
export function SourceBar({ plan, editor, sourceOf }: SourceBarProps): ReactNode {
  const at = useEditorState({
    editor,
    selector: ({ editor: now }) => {
      const { $from } = now.state.selection;
      for (let depth = $from.depth; depth > 1; depth -= 1) {
        const node = $from.node(depth);
        const id = String(node.attrs.id ?? '');
        if (sourceOf(id)) return { id, now: node.textBetween(0, node.content.size, ' ') };
      }
      return null;
    },
    equalityFn: (one, other) => one?.id === other?.id && one?.now === other?.now,
  });
  const source = at && sourceOf(at.id);
  const origin = source && originOf(plan, source);
  if (!at || !source || !origin) return null;
  return (
    <details className="source-bar" key={at.id}>
      <summary>
        <Icon name="file" /> <span>From {origin.response.request.body.service}: see the original words</span>
      </summary>
      <WhereFrom plan={plan} source={source} now={at.now} />
    </details>
  );
}
