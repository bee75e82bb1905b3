import { type ReactNode, useState } from 'react';
import { Checkbox } from './checkbox.tsx';
import { describedBy, Field, type FieldProps } from './field.tsx';

export interface PasswordFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  autoComplete: 'current-password' | 'new-password' | 'off';
  /** More that describes it, by id: the tries left. */
  alsoDescribedBy?: string;
}

/** A password or passphrase: pasting is allowed, and what is typed can be shown. */
export function PasswordField(props: PasswordFieldProps): ReactNode {
  const [shown, setShown] = useState(false);
  return (
    <Field {...props}>
      <input
        className="input"
        id={props.id}
        name={props.id}
        type={shown ? 'text' : 'password'}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        autoComplete={props.autoComplete}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        aria-invalid={props.problem ? true : undefined}
        aria-describedby={describedBy(props, props.alsoDescribedBy)}
      />
      <Checkbox id={`${props.id}-show`} label="Show what I type" checked={shown} onChange={setShown} />
    </Field>
  );
}
