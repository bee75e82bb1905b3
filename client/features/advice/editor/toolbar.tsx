import { type Editor, useEditorState } from '@tiptap/react';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { Icon, type IconName } from '../../../ui/icon.tsx';
import { TableTools } from './table-tools.tsx';

interface Tool {
  name: string;
  icon: IconName;
  /** Null for a tool that does something once. */
  pressed: boolean | null;
  disabled?: boolean;
  press: () => void;
}

export interface ToolbarProps {
  editor: Editor;
  /** Left out where a text holds no photos. */
  onPhoto?: () => void;
  undo: () => void;
  mayUndo: () => boolean;
}

/** Seven buttons: one stop for Tab, arrows between them. Redo has a key of its own (Ctrl or Cmd with Shift and Z). */
export function Toolbar(props: ToolbarProps): ReactNode {
  const { editor } = props;
  const [tableOpen, setTableOpen] = useState(false);
  const tools = useTools(props, () => setTableOpen((open) => !open));
  const inTable = useEditorState({ editor, selector: ({ editor: now }) => now.isActive('table') });
  const [at, setAt] = useState(0);
  const bar = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -at, End: tools.length - 1 - at }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (at + step + tools.length) % tools.length;
    setAt(next);
    bar.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <section className="tools-bar" aria-label="Writing tools">
      <div className="tools" role="toolbar" aria-label="Text" ref={bar} onKeyDown={move}>
        {tools.map((tool, index) => (
          <button
            key={tool.name}
            type="button"
            tabIndex={index === at ? 0 : -1}
            aria-pressed={tool.pressed ?? undefined}
            aria-disabled={tool.disabled || undefined}
            // The selection in the text stays where it is when a tool is pressed.
            onMouseDown={(event) => event.preventDefault()}
            onFocus={() => setAt(index)}
            onClick={() => {
              if (!tool.disabled) tool.press();
            }}
          >
            <Icon name={tool.icon} />
            {tool.name}
          </button>
        ))}
      </div>
      {tableOpen && inTable ? <TableTools editor={editor} close={() => setTableOpen(false)} /> : null}
    </section>
  );
}

function useTools({ editor, onPhoto, undo, mayUndo }: ToolbarProps, toggleTable: () => void): Tool[] {
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      heading: now.isActive('heading'),
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      list: now.isActive('bulletList') || now.isActive('orderedList'),
      table: now.isActive('table'),
      undo: now.can().undo(),
    }),
  });
  const write = () => editor.chain().focus();
  return [
    {
      name: 'Heading',
      icon: 'heading',
      pressed: state.heading,
      press: () => write().toggleHeading({ level: 3 }).run(),
    },
    { name: 'Bold', icon: 'bold', pressed: state.bold, press: () => write().toggleBold().run() },
    { name: 'Italic', icon: 'italic', pressed: state.italic, press: () => write().toggleItalic().run() },
    { name: 'List', icon: 'bullets', pressed: state.list, press: () => write().toggleBulletList().run() },
    {
      name: 'Table',
      icon: 'table',
      pressed: state.table,
      press: () => (state.table ? toggleTable() : write().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()),
    },
    ...(onPhoto ? [{ name: 'Photo', icon: 'photo' as const, pressed: null, press: onPhoto }] : []),
    { name: 'Undo', icon: 'undo', pressed: null, disabled: !state.undo && !mayUndo(), press: undo },
  ];
}
