import { type ReactNode, useState } from 'react';
import { devicePassphraseProblem } from '../../../shared/domain/sign-in/index.ts';
import { Button } from '../../ui/button.tsx';
import type { FormProblem } from '../../ui/error-summary.tsx';
import { Form, useForm } from '../../ui/form.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { thisDevice } from '../../ui/this-device.ts';
import { useUnsaved } from '../../ui/unsaved.ts';

/** A new passphrase for this device, judged here: ten characters, not digits only, no common one (O5). */
export function PassphraseForm({
  button,
  onChoose,
}: {
  button: string;
  onChoose: (passphrase: string) => Promise<FormProblem[]>;
}): ReactNode {
  const form = useForm();
  const [passphrase, setPassphrase] = useState('');
  useUnsaved(passphrase !== '');
  const choose = async (): Promise<FormProblem[]> => {
    const problem = devicePassphraseProblem(passphrase);
    if (problem) return [{ field: 'passphrase', words: problem }];
    const problems = await onChoose(passphrase);
    if (problems.length === 0) setPassphrase('');
    return problems;
  };
  return (
    <Form form={form} onSubmit={choose}>
      <PasswordField
        id="passphrase"
        label={`Passphrase for this ${thisDevice()}`}
        hint="At least 10 characters, not only digits. Not your password for the hub. Three words that have nothing to do with each other are good."
        autoComplete="new-password"
        value={passphrase}
        onChange={setPassphrase}
        problem={form.problemOf('passphrase')}
      />
      <Button type="submit" wide busy={form.busy}>
        {button}
      </Button>
    </Form>
  );
}
