import type { ReactNode } from 'react';
import { describedBy, Field, type FieldProps } from './field.tsx';
import { useTooLong } from './too-long.ts';

export interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  /** The most characters; a paste that does not fit is left out, and the field says so. */
  maxLength?: number;
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
  const tooLong = useTooLong(props.value, props.maxLength);
  const field = { ...props, problem: tooLong.words ?? props.problem };
  return (
    <Field {...field}>
      <input
        className={props.size ? 'input sized' : 'input'}
        id={props.id}
        name={props.name ?? props.id}
        type={props.type ?? 'text'}
        value={props.value}
        maxLength={props.maxLength}
        onPaste={tooLong.onPaste}
        onChange={(event) => {
          tooLong.typed();
          props.onChange(event.target.value);
        }}
        onBlur={props.onBlur}
        autoComplete={props.autoComplete}
        inputMode={props.inputMode}
        size={props.size}
        spellCheck={props.spellCheck}
        autoCapitalize={props.autoCapitalize}
        aria-invalid={field.problem ? true : undefined}
        aria-describedby={describedBy(field)}
      />
    </Field>
  );
}
