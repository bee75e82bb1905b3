import type { Editor } from '@tiptap/react';
import type { ReactNode } from 'react';

/** What can be done with the table that the caret is in: opened by the Table button. */
export function TableTools({ editor, close }: { editor: Editor; close: () => void }): ReactNode {
  const write = () => editor.chain().focus();
  const tools = [
    { words: 'Add row', press: () => write().addRowAfter().run() },
    { words: 'Add column', press: () => write().addColumnAfter().run() },
    { words: 'Remove row', press: () => write().deleteRow().run() },
    { words: 'Remove column', press: () => write().deleteColumn().run() },
    {
      words: 'Remove table',
      press: () => {
        write().deleteTable().run();
        close();
      },
    },
  ];
  return (
    <div className="table-tools" role="toolbar" aria-label="This table">
      {tools.map((tool) => (
        <button key={tool.words} type="button" onMouseDown={(event) => event.preventDefault()} onClick={tool.press}>
          {tool.words}
        </button>
      ))}
    </div>
  );
}
