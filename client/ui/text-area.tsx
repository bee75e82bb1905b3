import type { ReactNode } from 'react';
import { describedBy, Field, type FieldProps } from './field.tsx';

export interface TextAreaProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  rows?: number;
  onBlur?: () => void;
}

/** Several lines of text; grows by the reader's hand, never by itself. */
export function TextArea(props: TextAreaProps): ReactNode {
  return (
    <Field {...props}>
      <textarea
        className="input"
        id={props.id}
        name={props.id}
        rows={props.rows ?? 4}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        onBlur={props.onBlur}
        aria-invalid={props.problem ? true : undefined}
        aria-describedby={describedBy(props)}
      />
    </Field>
  );
}
