import type { ReactNode } from 'react';
import { describedBy, Field, type FieldProps } from './field.tsx';

export interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'email' | 'search' | 'tel';
  autoComplete?: string;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'search';
  /** Characters it is about to hold: the width follows. */
  size?: number;
  spellCheck?: boolean;
  autoCapitalize?: 'none' | 'sentences' | 'words' | 'characters';
  name?: string;
  onBlur?: () => void;
}

/** One line of text. */
export function TextField(props: TextFieldProps): ReactNode {
  return (
    <Field {...props}>
      <input
        className={props.size ? 'input sized' : 'input'}
        id={props.id}
        name={props.name ?? props.id}
        type={props.type ?? 'text'}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        onBlur={props.onBlur}
        autoComplete={props.autoComplete}
        inputMode={props.inputMode}
        size={props.size}
        spellCheck={props.spellCheck}
        autoCapitalize={props.autoCapitalize}
        aria-invalid={props.problem ? true : undefined}
        aria-describedby={describedBy(props)}
      />
    </Field>
  );
}
