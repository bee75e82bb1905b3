import type { ReactNode } from 'react';
import { describedBy, Field, type FieldProps } from './field.tsx';
import { useTooLong } from './too-long.ts';

export interface TextAreaProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  /** The most characters; a paste that does not fit is left out, and the field says so. */
  maxLength?: number;
  rows?: number;
  onBlur?: () => void;
}

/** Several lines of text; grows by the reader's hand, never by itself. */
export function TextArea(props: TextAreaProps): ReactNode {
  const tooLong = useTooLong(props.value, props.maxLength);
  const field = { ...props, problem: tooLong.words ?? props.problem };
  return (
    <Field {...field}>
      <textarea
        className="input"
        id={props.id}
        name={props.id}
        rows={props.rows ?? 4}
        value={props.value}
        maxLength={props.maxLength}
        onPaste={tooLong.onPaste}
        onChange={(event) => {
          tooLong.typed();
          props.onChange(event.target.value);
        }}
        onBlur={props.onBlur}
        aria-invalid={field.problem ? true : undefined}
        aria-describedby={describedBy(field)}
      />
    </Field>
  );
}
