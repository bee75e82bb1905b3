import type { Editor } from '@tiptap/react';
import { useEffect, useMemo, useRef } from 'react';
import type { PassageSource, RichTextNode } from '../../../shared/domain/documents/index.ts';
import {
  insertPassage,
  type PlanSectionKey,
  passageKey,
  planSectionTitle,
  usedPassages,
} from '../../../shared/domain/plans/index.ts';
import { withIds } from '../../../shared/sync/merge/index.ts';
import { say } from '../../ui/live-region.tsx';
import { changeInto, type OpenWriting, textOf } from '../advice/editor/index.ts';
import { markPassages } from './mark-passages.ts';
import type { PlanPlace } from './plan-place.ts';
import type { Plan } from './use-plan.ts';

/** Passages of the advice: put into the plan, found again in it. */
export interface Passages {
  put(sectionKey: PlanSectionKey, adviceId: string, blocks: readonly RichTextNode[]): void;
  /** Where a block of a response stands in the plan; null when it is not used. */
  usedAs(adviceId: string, adviceBlockId: string): PassageSource | null;
  /** Where a block of the plan came from. */
  sourceOf(blockId: string): PassageSource | null;
}

export function usePassages(draft: NonNullable<Plan['draft']>, writing: OpenWriting, place: PlanPlace): Passages {
  const { editor } = writing;
  const { text, sources } = draft.body;
  const used = useMemo(() => usedPassages(text, sources), [text, sources]);
  const byBlock = useMemo(() => new Map(sources.map((source) => [source.blockId, source])), [sources]);
  const known = useRef(byBlock);
  known.current = byBlock;
  const hasCaret = useHasCaret(editor);
  const marks = useRef<ReturnType<typeof markPassages> | null>(null);
  useEffect(() => {
    const made = markPassages(editor, (id) => known.current.has(id));
    marks.current = made;
    return () => made.stop();
  }, [editor]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew when there are other passages
  useEffect(() => marks.current?.again(), [byBlock]);
  return {
    put(sectionKey, adviceId, blocks) {
      const at = { sectionKey, after: hasCaret() ? caretBlock(editor, sectionKey) : null };
      const made = insertPassage(withIds(textOf(editor)), at, { adviceId, blocks }, () => crypto.randomUUID());
      place.remember(made.sources);
      editor.view.dispatch(changeInto(editor.state.tr, made.text).setMeta('addToHistory', true));
      say(`Put into ${planSectionTitle(sectionKey)}`);
      show(editor, made.sources[0]?.blockId);
    },
    usedAs: (adviceId, adviceBlockId) => used.get(passageKey({ adviceId, adviceBlockId })) ?? null,
    sourceOf: (blockId) => byBlock.get(blockId) ?? null,
  };
}

/** Whether the caret was ever put somewhere: before that it only stands at the beginning. */
function useHasCaret(editor: Editor): () => boolean {
  const was = useRef(false);
  useEffect(() => {
    const note = (): void => {
      was.current = true;
    };
    editor.on('focus', note);
    return () => void editor.off('focus', note);
  }, [editor]);
  return () => was.current;
}

/** The block of the section that the caret stands in; null when it stands elsewhere, or in an empty line. */
function caretBlock(editor: Editor, sectionKey: string): string | null {
  const { $from } = editor.state.selection;
  if ($from.depth < 2 || $from.node(1).attrs.key !== sectionKey) return null;
  const block = $from.node(2);
  return block.textContent.trim() === '' ? null : String(block.attrs.id ?? '') || null;
}

/** Shows what was put in, without taking the focus from the advice. */
function show(editor: Editor, blockId: string | undefined): void {
  if (!blockId) return;
  editor.state.doc.descendants((node, at) => {
    if (node.attrs.id !== blockId) return true;
    const element = editor.view.nodeDOM(at);
    if (element instanceof Element && element.checkVisibility()) element.scrollIntoView({ block: 'center' });
    return false;
  });
}
