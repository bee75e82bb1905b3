import type { ReactNode } from 'react';
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
                <p className="small">The law wants it here: {needed.get(field.path)}.</p>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
      <section className="stack-2">
        <h2>How to write it</h2>
        <dl className="small markup-help">
          <dt>
            <code># Title</code>
          </dt>
          <dd>the letter’s title, in its first line</dd>
          <dt>
            <code>## Heading</code>
          </dt>
          <dd>a heading; ### one below it</dd>
          <dt>
            <code>- item</code>, <code>1. item</code>
          </dt>
          <dd>lists</dd>
          <dt>
            <code>**words**</code>
          </dt>
          <dd>bold</dd>
          <dt>
            <code>| What | When |</code>
          </dt>
          <dd>a table, with |---|---| under its first row</dd>
          <dt>
            <code>\</code> at the end
          </dt>
          <dd>a new line in the same paragraph</dd>
          <dt>
            <code>{'{% if case.setting %} … {% endif %}'}</code>
          </dt>
          <dd>only when there is something in the field</dd>
        </dl>
      </section>
    </aside>
  );
}

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
