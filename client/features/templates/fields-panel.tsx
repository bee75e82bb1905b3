import { Fragment, type ReactNode } from 'react';
import type { TemplateField, TemplateForEditing } from '../../../shared/api/templates.ts';

/** The fields that a template may name, at the side of the editor: what each holds, a sample, and a button that puts it in. */
export function FieldsPanel({
  template,
  put,
}: {
  template: TemplateForEditing;
  put: (text: string) => void;
}): ReactNode {
  const needed = new Map(template.mustSay.map((one) => [one.path, one.source]));
  return (
    <aside className="side" aria-label="Fields and help">
      <section className="stack-2">
        <h2>Fields</h2>
        <p className="small muted">Press a field to put it where the cursor is.</p>
        <ul className="fields">
          {template.fields.map((field) => (
            <li key={field.path}>
              <button type="button" className="opener" onClick={() => put(textOf(field))}>
                <code>{field.path}</code>
              </button>
              <p className="small">{field.words}.</p>
              <p className="small muted">{aboutField(field)}</p>
              {needed.has(field.path) ? (
                <p className="small">It has to stand in the text: {needed.get(field.path)}.</p>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
      <section className="stack-2">
        <h2>How to write it</h2>
        <dl className="small markup-help">
          {(template.shape === 'e-mail' ? mailMarkup : pageMarkup).map(({ code, does }) => (
            <Fragment key={code}>
              <dt>
                <code>{code}</code>
              </dt>
              <dd>{does}</dd>
            </Fragment>
          ))}
        </dl>
      </section>
    </aside>
  );
}

const pageMarkup = [
  { code: '# Title', does: 'the title, in the first line' },
  { code: '## Heading', does: 'a heading; ### one below it' },
  { code: '- item', does: 'a list; 1. item for a numbered one' },
  { code: '**words**', does: 'bold' },
  { code: '| What | When |', does: 'a table, with |---|---| under its first row' },
  { code: '\\', does: 'at the end of a line: a new line in the same paragraph' },
  { code: '{% if case.setting %} … {% endif %}', does: 'only when there is something in the field' },
];
const mailMarkup = [
  { code: '# Subject', does: 'the subject, in the first line' },
  { code: '[Open the hub]({{ link }})', does: 'the one link, on a line of its own' },
  { code: '{% if due_on %} … {% endif %}', does: 'only when there is something in the field' },
];

function textOf({ path, type, item }: TemplateField): string {
  if (type === 'list')
    return `{% for one in ${path} %}- ${item.map((field) => `{{ one.${field.path} }}`).join(' ')}\n{% endfor %}`;
  return `{{ ${path} }}`;
}

function aboutField({ type, sample, item }: TemplateField): string {
  if (type === 'list') return `A list. Each has: ${item.map((field) => field.path).join(', ')}.`;
  const shown = sample.split('\n').join(', ');
  return type === 'text' ? `Like: ${shown}` : `Can be empty. Like: ${shown}`;
}
