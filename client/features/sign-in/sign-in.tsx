import { type ReactNode, useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import type { SignInAnswer } from '../../../shared/api/sign-in.ts';
import { safeNext, withNext } from '../../app/address.ts';
import { post } from '../../app/api.ts';
import { useHub } from '../../app/hub.ts';
import { picked } from '../../app/picked-account.ts';
import { Button } from '../../ui/button.tsx';
import type { FormProblem } from '../../ui/error-summary.tsx';
import { Form, useForm } from '../../ui/form.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useUnsaved } from '../../ui/unsaved.ts';
import { DemoEntrance } from './demo-entrance.tsx';
import { problemsFrom } from './failures.ts';

/** The first half of signing in: e-mail address and password. */
export function SignIn(): ReactNode {
  const [, navigate] = useLocation();
  const next = safeNext(useSearch());
  const hub = useHub();
  const form = useForm();
  const [email, setEmail] = useState(picked()?.email ?? '');
  const [password, setPassword] = useState(picked()?.password ?? '');
  useUnsaved(email !== '' || password !== '');

  const signIn = async (): Promise<FormProblem[]> => {
    const empty = [
      ...(email.trim() ? [] : [{ field: 'email', words: 'Enter your e-mail address' }]),
      ...(password ? [] : [{ field: 'password', words: 'Enter your password' }]),
    ];
    if (empty.length > 0) return empty;
    const answer = await post<SignInAnswer>('/api/sign-in', { email: email.trim(), password });
    if (!answer.ok) return problemsFrom(answer, 'email');
    navigate(withNext(answer.value.next === 'code' ? '/sign-in/code' : '/second-factor', next));
    return [];
  };

  return (
    <div className={hub?.demo ? 'cols' : 'narrow'}>
      <div className="stack form-column">
        <PageHeading title="Sign in">Sign in</PageHeading>
        {next === '/work' ? null : <p>Then you go straight to the page you asked for.</p>}
        <Form form={form} onSubmit={signIn}>
          <TextField
            id="email"
            label="E-mail address"
            hint="Or the sign-in name from your letter"
            type="text"
            inputMode="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            value={email}
            onChange={setEmail}
            problem={form.problemOf('email')}
          />
          <PasswordField
            id="password"
            label="Password"
            autoComplete="current-password"
            value={password}
            onChange={setPassword}
            problem={form.problemOf('password')}
          />
          <Button type="submit" wide busy={form.busy}>
            Continue
          </Button>
        </Form>
        <p className="row">
          <Link className="back" href="/reset-password">
            I don’t know my password
          </Link>
          <Link className="back" href="/invitation">
            I have a letter with a code
          </Link>
        </p>
      </div>
      {hub?.demo ? (
        <aside className="side" aria-label="Demo accounts">
          <DemoEntrance
            onPick={(account) => {
              setEmail(account.email);
              setPassword(account.password);
            }}
          />
        </aside>
      ) : null}
    </div>
  );
}
