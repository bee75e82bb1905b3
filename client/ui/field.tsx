import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** What every field takes. */
export interface FieldProps {
  id: string;
  label: string;
  hint?: ReactNode;
  /** What is wrong and how to mend it; null when nothing is. */
  problem?: string | null | undefined;
}

/** Ids that describe a field to a screen reader: hint, problem, and others given. */
export function describedBy(
  field: Pick<FieldProps, 'id' | 'hint' | 'problem'>,
  ...more: (string | undefined)[]
): string | undefined {
  const ids = [field.hint ? `${field.id}-hint` : '', field.problem ? `${field.id}-problem` : '', ...more];
  return ids.filter(Boolean).join(' ') || undefined;
}

export function Hint({ id, children }: { id: string; children?: ReactNode }): ReactNode {
  return children ? (
    <div className="hint" id={`${id}-hint`}>
      {children}
    </div>
  ) : null;
}

export function Problem({ id, words }: { id: string; words: string | null | undefined }): ReactNode {
  return words ? (
    <p className="problem" id={`${id}-problem`}>
      <Icon name="late" />
      <span>
        <span className="unseen">Error: </span>
        {words}
      </span>
    </p>
  ) : null;
}

/** Label, hint and problem above one input. */
export function Field({ id, label, hint, problem, children }: FieldProps & { children: ReactNode }): ReactNode {
  return (
    <div className={problem ? 'field wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <Hint id={id}>{hint}</Hint>
      <Problem id={id} words={problem} />
      {children}
    </div>
  );
}

/** The same around a group of inputs: its question is the legend. */
export function FieldGroup({ id, label, hint, problem, children }: FieldProps & { children: ReactNode }): ReactNode {
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={problem ? 'field wrong' : 'field'}
      aria-describedby={describedBy({ id, hint, problem })}
    >
      <legend>{label}</legend>
      <Hint id={id}>{hint}</Hint>
      <Problem id={id} words={problem} />
      {children}
    </fieldset>
  );
}
