import { type ReactNode, useRef } from 'react';
import type { TemplateForEditing } from '../../../shared/api/templates.ts';
import { useLoaded } from '../../app/use-loaded.ts';
import { useSyncStatus } from '../../device/react.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { dateWords, dayOf } from '../../ui/dates.ts';
import { PageHeading } from '../../ui/heading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { LetterView, NotLoaded } from '../letters/index.ts';
import { FieldsPanel } from './fields-panel.tsx';
import { type TemplateEditor, useTemplateEditor } from './use-template-editor.ts';
import { Versions } from './versions.tsx';
import './templates.css';

const withArticle: Record<TemplateForEditing['shape'], string> = {
  letter: 'a letter',
  plan: 'the plan',
  'e-mail': 'an e-mail',
};

/** One template: its text with the fields at the side, checked before it is saved, shown on the sample case (G4). */
export default function TemplatePage({ slug }: { slug: string }): ReactNode {
  const loaded = useLoaded<TemplateForEditing>(`/api/templates/${slug}`);
  if (loaded.state === 'here') return <Editor template={loaded.value} again={loaded.again} />;
  return (
    <>
      <BackLink href="/templates">Letters and templates</BackLink>
      <PageHeading title="Template">Template</PageHeading>
      <NotLoaded loaded={loaded} what="Templates" again={() => void loaded.again()} />
    </>
  );
}

function Editor({ template, again }: { template: TemplateForEditing; again: () => Promise<void> }): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const area = (): HTMLTextAreaElement | null => box.current?.querySelector('textarea') ?? null;
  const editor = useTemplateEditor(template, again);
  const put = (text: string): void => {
    const field = area();
    const [from, to] = [field?.selectionStart ?? editor.typed.length, field?.selectionEnd ?? editor.typed.length];
    editor.setTyped(editor.typed.slice(0, from) + text + editor.typed.slice(to));
    requestAnimationFrame(() => {
      field?.focus();
      field?.setSelectionRange(from + text.length, from + text.length);
    });
  };
  return (
    <>
      <div className="stack-2">
        <BackLink href="/templates">Letters and templates</BackLink>
        <PageHeading title={`Template of ${withArticle[template.shape]}`}>{template.name}</PageHeading>
        <p>{template.about}</p>
        <p className="small muted">
          {template.saved
            ? `Version ${template.saved.version}, saved on ${dateWords(dayOf(template.saved.at))} by ${template.saved.by}.`
            : 'This is the built-in text. Nobody has changed it yet.'}
        </p>
      </div>
      <div className="cols">
        <div className="stack">
          <Problems editor={editor} goTo={(line) => goToLine(area(), line)} />
          <div ref={box} className="template-text">
            <TextArea
              id="template-text"
              label={`Text of the ${template.shape}`}
              hint={`Fields stand in double braces. ${editor.typed.split('\n').length} lines.`}
              rows={26}
              value={editor.typed}
              onChange={editor.setTyped}
            />
          </div>
          <Saving editor={editor} />
          <section className="stack template-part" aria-labelledby="preview-heading">
            <h2 id="preview-heading">On the sample case</h2>
            {editor.preview ? (
              <Panel>
                <LetterView {...editor.preview} />
              </Panel>
            ) : (
              <p className="muted">
                {editor.problems?.length
                  ? 'Mend what is listed above to see how it reads.'
                  : 'Check the text to see how it reads.'}
              </p>
            )}
          </section>
          <Versions
            key={template.version}
            slug={template.slug}
            versions={template.versions}
            typed={editor.typed}
            takeOver={editor.setTyped}
          />
        </div>
        <FieldsPanel template={template} put={put} />
      </div>
    </>
  );
}

function Saving({ editor }: { editor: TemplateEditor }): ReactNode {
  const { connection } = useSyncStatus();
  const offline = connection === 'offline';
  return (
    <>
      <TextField
        id="template-note"
        label="What did you change?"
        hint="For whoever reads the versions later"
        problem={editor.noteProblem}
        value={editor.note}
        onChange={editor.setNote}
      />
      <div className="row">
        <Button busy={editor.busy} disabled={offline} onClick={editor.save}>
          {editor.newest === null ? 'Save as a new version' : `Save over version ${editor.newest}`}
        </Button>
        <Button kind="second" busy={editor.busy} disabled={offline} onClick={editor.check}>
          Check and preview
        </Button>
      </div>
      {offline ? (
        <p className="small muted">
          Checking and saving need a connection. What you typed stays here while this page is open.
        </p>
      ) : null}
    </>
  );
}

/** What the check found, each with its line to go to; and what became of a save. */
function Problems({ editor, goTo }: { editor: TemplateEditor; goTo: (line: number) => void }): ReactNode {
  if (editor.failed)
    return (
      <Banner kind="soon" say="now">
        <p>{editor.failed}</p>
      </Banner>
    );
  if (editor.problems === null) return null;
  if (editor.problems.length === 0)
    return (
      <Banner kind="done" say="polite">
        <p>{editor.said}</p>
      </Banner>
    );
  return (
    <div className="errors stack-2" role="alert" aria-labelledby="template-problems">
      <h2 id="template-problems">To mend before it can be saved</h2>
      <ul className="plain">
        {editor.problems.map(({ line, words }) => (
          <li key={`${line} ${words}`}>
            <button type="button" className="opener" onClick={() => goTo(line)}>
              Line {line}
            </button>
            : {words}
          </li>
        ))}
      </ul>
    </div>
  );
}

function goToLine(field: HTMLTextAreaElement | null, line: number): void {
  if (!field) return;
  const lines = field.value.split('\n');
  const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  field.focus();
  field.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  field.scrollTop = (field.scrollHeight / lines.length) * Math.max(0, line - 4);
}
