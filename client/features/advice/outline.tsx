import { type Editor, useEditorState } from '@tiptap/react';
import type { MouseEvent, ReactNode } from 'react';
import { progressOf } from '../../../shared/domain/advice/index.ts';
import { Icon } from '../../ui/icon.tsx';
import type { SectionHeading } from './editor/sections.ts';
import { textOf } from './editor/use-text-editor.ts';

/** The headings with ticks: where one is, what is written, how far it has come. */
export function Outline({ editor, headings }: { editor: Editor; headings: readonly SectionHeading[] }): ReactNode {
  const shown = useEditorState({
    editor,
    selector: ({ editor: now }) => {
      const { $from } = now.state.selection;
      return { ...progressOf(textOf(now)), current: $from.depth > 0 ? String($from.node(1).attrs.key) : '' };
    },
  });
  const list = (
    <ul className="outline">
      {headings.map((heading) => (
        <li key={heading.key}>
          <a
            href={`#heading-${heading.key}`}
            aria-current={shown.current === heading.key ? 'true' : undefined}
            onClick={(event) => goTo(event, editor, heading.key)}
          >
            {heading.title}
            {shown.writtenKeys.includes(heading.key) ? (
              <>
                <Icon name="tick" />
                <span className="unseen"> (written)</span>
              </>
            ) : null}
          </a>
        </li>
      ))}
    </ul>
  );
  return (
    <nav aria-label="Headings" className="desk-outline">
      <details className="phone-only">
        <summary>
          <Icon name="bullets" /> Headings: {shown.written} of {shown.of} written <Icon name="down" />
        </summary>
        {list}
      </details>
      <div className="desk-only stack-2">
        <p className="label">Headings</p>
        {list}
        <p className="small muted outline-words">
          {shown.words} word{shown.words === 1 ? '' : 's'}. Your wording is kept as you type, also if you close the hub.
        </p>
      </div>
    </nav>
  );
}

/** Puts the caret where the section begins, with its heading in view. */
export function goToSection(editor: Editor, key: string): void {
  editor.state.doc.forEach((section, offset) => {
    if (section.attrs.key !== key) return;
    editor
      .chain()
      .setTextSelection(offset + 2)
      .focus(undefined, { scrollIntoView: false })
      .run();
  });
  document.getElementById(`heading-${key}`)?.scrollIntoView({ block: 'start' });
}

/** Puts the caret into a block and shows it; false when it is not in the text. */
export function goToBlock(editor: Editor, id: string): boolean {
  let found: number | null = null;
  editor.state.doc.descendants((node, pos) => {
    if (node.attrs.id === id) found = pos;
    return found === null;
  });
  if (found === null) return false;
  editor
    .chain()
    .setTextSelection(found + 1)
    .focus()
    .scrollIntoView()
    .run();
  const shown = editor.view.nodeDOM(found);
  if (shown instanceof Element) shown.scrollIntoView({ block: 'center' });
  return true;
}

function goTo(event: MouseEvent<HTMLElement>, editor: Editor, key: string): void {
  event.preventDefault();
  event.currentTarget.closest('details')?.removeAttribute('open');
  goToSection(editor, key);
}
