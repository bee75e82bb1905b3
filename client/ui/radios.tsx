import type { ReactNode } from 'react';
import { FieldGroup, type FieldProps } from './field.tsx';

export interface RadiosProps<V extends string> extends FieldProps {
  options: readonly { value: V; label: ReactNode; hint?: ReactNode }[];
  value: V | null;
  onChange: (value: V) => void;
}

/** One of a few; the whole line is the target. */
export function Radios<V extends string>(props: RadiosProps<V>): ReactNode {
  return (
    <FieldGroup {...props}>
      {props.options.map((option, index) => (
        <div key={option.value}>
          <label className="choice" htmlFor={`${props.id}-${index}`}>
            <input
              type="radio"
              id={`${props.id}-${index}`}
              name={props.id}
              value={option.value}
              checked={props.value === option.value}
              onChange={() => props.onChange(option.value)}
              aria-describedby={option.hint ? `${props.id}-${index}-hint` : undefined}
            />
            <span>{option.label}</span>
          </label>
          {option.hint ? (
            <div className="hint under-choice" id={`${props.id}-${index}-hint`}>
              {option.hint}
            </div>
          ) : null}
        </div>
      ))}
    </FieldGroup>
  );
}
