import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react';

export interface FormProblem {
  /** Id of the field to go to. */
  field: string;
  words: string;
}

/** What is to be mended, above the form: takes the focus when it appears, and each line leads to its field. */
export function ErrorSummary({ problems, title }: { problems: readonly FormProblem[]; title?: string }): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const headingId = useId();
  const shown = problems.map((problem) => problem.field + problem.words).join('|');
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown]);
  if (problems.length === 0) return null;
  return (
    <div className="errors stack-2" ref={box} tabIndex={-1} role="alert" aria-labelledby={headingId}>
      <h2 id={headingId}>{title ?? 'There is a problem'}</h2>
      <ul className="plain">
        {problems.map((problem) => (
          <li key={problem.field}>
            <a href={`#${problem.field}`} onClick={(event) => goTo(event, problem.field)}>
              {problem.words}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function goTo(event: MouseEvent, id: string): void {
  const field = document.getElementById(id);
  if (!field) return;
  event.preventDefault();
  const group = field.matches('fieldset') ? field.querySelector<HTMLElement>('input, select, textarea') : null;
  const label = document.querySelector(`label[for="${CSS.escape(id)}"]`) ?? field;
  label.scrollIntoView({ block: 'start' });
  (group ?? field).focus({ preventScroll: true });
}
