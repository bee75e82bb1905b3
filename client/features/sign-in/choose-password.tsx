import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import type { FormProblem } from '../../ui/error-summary.tsx';
import { Form, useForm } from '../../ui/form.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { useUnsaved } from '../../ui/unsaved.ts';

export interface ChoosePasswordProps {
  /** Who it is for: tells password managers. */
  signInWith: string | null;
  button: string;
  onChoose: (password: string) => Promise<FormProblem[]>;
}

/** A new password: its rule in words, no composition rules, paste allowed; judged by the server. */
export function ChoosePassword({ signInWith, button, onChoose }: ChoosePasswordProps): ReactNode {
  const form = useForm();
  const [password, setPassword] = useState('');
  useUnsaved(password !== '');
  const choose = (): FormProblem[] | Promise<FormProblem[]> => {
    const length = [...password.normalize('NFKC')].length;
    if (length === 0) return [{ field: 'password', words: 'Enter a password' }];
    if (length < 12) return [{ field: 'password', words: 'Password must be 12 characters or more' }];
    return onChoose(password);
  };
  return (
    <Form form={form} onSubmit={choose}>
      {signInWith ? (
        <input
          type="text"
          className="unseen"
          name="username"
          autoComplete="username"
          value={signInWith}
          readOnly
          tabIndex={-1}
          aria-hidden="true"
        />
      ) : null}
      <PasswordField
        id="password"
        label="New password"
        hint="At least 12 characters. Three words that have nothing to do with each other are good. You can paste it."
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
        problem={form.problemOf('password')}
      />
      <Button type="submit" wide busy={form.busy}>
        {button}
      </Button>
    </Form>
  );
}
