import { type ReactNode, useState } from 'react';
import { post } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import type { FormProblem } from '../../ui/error-summary.tsx';
import { Form, useForm } from '../../ui/form.tsx';
import { noteMove, PageHeading } from '../../ui/heading.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { problemsFrom } from './failures.ts';

/** Asks for a link to choose a new password. The answer is the same whether the address has an account or not. */
export default function AskForReset(): ReactNode {
  const form = useForm();
  const [email, setEmail] = useState('');
  const [sent, setSent] = useState(false);
  const ask = async (): Promise<FormProblem[]> => {
    if (!email.trim()) return [{ field: 'email', words: 'Enter your e-mail address' }];
    if (!/^\S+@\S+\.\S+$/.test(email.trim()))
      return [{ field: 'email', words: 'Enter an e-mail address like name@example.org' }];
    const answer = await post('/api/password-reset', { email: email.trim() });
    if (!answer.ok) return problemsFrom(answer, 'email');
    noteMove();
    setSent(true);
    return [];
  };
  if (sent) return <Sent email={email.trim()} />;
  return (
    <div className="narrow stack">
      <PageHeading title="Reset your password">Reset your password</PageHeading>
      <p>We send you a link. You still need your code from the app, or a recovery code, to sign in.</p>
      <Form form={form} onSubmit={ask}>
        <TextField
          id="email"
          label="E-mail address"
          type="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
          value={email}
          onChange={setEmail}
          problem={form.problemOf('email')}
        />
        <Button type="submit" wide busy={form.busy}>
          Send me a link
        </Button>
      </Form>
      <p className="small muted">
        You have no e-mail address here? Ask your co-ordinator for a new letter with a code.
      </p>
    </div>
  );
}

function Sent({ email }: { email: string }): ReactNode {
  return (
    <div className="narrow stack">
      <PageHeading title="Look in your e-mail">Look in your e-mail</PageHeading>
      <p>
        If there is an account for <b>{email}</b>, a link is on its way. It works for a short time and once.
      </p>
      <p>Nothing there after ten minutes? Look in your junk mail, check the address, then ask again.</p>
      <Button kind="second" href="/sign-in">
        Go to sign in
      </Button>
    </div>
  );
}
