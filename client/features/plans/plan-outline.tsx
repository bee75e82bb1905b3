import { type Editor, useEditorState } from '@tiptap/react';
import type { ReactNode } from 'react';
import { progressOf } from '../../../shared/domain/advice/index.ts';
import { type PlanToMend, planSections } from '../../../shared/domain/plans/index.ts';
import { Icon } from '../../ui/icon.tsx';
import { goToSection, textOf } from '../advice/editor/index.ts';

export interface PlanOutlineProps {
  editor: Editor;
  childName: string;
  toMend: readonly PlanToMend[];
}

/** The sections A to K with the state of each: where one is, what is written, what is to be mended. */
export function PlanOutline({ editor, childName, toMend }: PlanOutlineProps): ReactNode {
  const shown = useEditorState({
    editor,
    selector: ({ editor: now }) => {
      const { $from } = now.state.selection;
      return { ...progressOf(textOf(now)), current: $from.depth > 0 ? String($from.node(1).attrs.key) : '' };
    },
  });
  const list = (
    <ul className="outline">
      {planSections(childName).map(({ key, title }) => {
        const mend = toMend.filter((one) => one.sectionKey === key && one.code !== 'empty').length;
        const isWritten = shown.writtenKeys.includes(key);
        return (
          <li key={key}>
            <a
              href={`#heading-${key}`}
              aria-current={shown.current === key ? 'true' : undefined}
              onClick={(event) => {
                event.preventDefault();
                event.currentTarget.closest('details')?.removeAttribute('open');
                goToSection(editor, key);
              }}
            >
              <span>
                <b>{key}</b> {title}
                <SectionState mend={mend} written={isWritten} />
              </span>
              {isWritten && mend === 0 ? <Icon name="tick" /> : null}
            </a>
          </li>
        );
      })}
    </ul>
  );
  return (
    <nav aria-label="Sections" className="desk-outline">
      <details className="phone-only">
        <summary>
          <Icon name="bullets" /> Sections: {shown.written} of {shown.of} written <Icon name="down" />
        </summary>
        {list}
      </details>
      <div className="desk-only stack-2">
        <p className="label">Sections</p>
        {list}
        <p className="small muted outline-words">
          {shown.words} word{shown.words === 1 ? '' : 's'}. Your wording is kept as you type, also if you close the hub.
        </p>
      </div>
    </nav>
  );
}

function SectionState({ mend, written }: { mend: number; written: boolean }): ReactNode {
  if (mend > 0) return <span className="block muted">{mend} to look at</span>;
  return written ? <span className="unseen"> (written)</span> : null;
}
