import type { ReactNode } from 'react';
import { describedBy, Field, type FieldProps } from './field.tsx';

export interface SelectProps<V extends string> extends FieldProps {
  options: readonly { value: V; label: string }[];
  value: V;
  onChange: (value: V) => void;
}

/** One of many, for filters and sorting; a question to a person uses radios. */
export function Select<V extends string>(props: SelectProps<V>): ReactNode {
  return (
    <Field {...props}>
      <select
        className="input"
        id={props.id}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value as V)}
        aria-describedby={describedBy(props)}
      >
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
