import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import type { CodeAnswer } from '../../../shared/api/sign-in.ts';
import { safeNext, withNext } from '../../app/address.ts';
import { post } from '../../app/api.ts';
import { pick, picked } from '../../app/picked-account.ts';
import { noteRecoveryCodesLeft, noteSignIn, refreshSession } from '../../app/session.ts';
import { Button } from '../../ui/button.tsx';
import type { FormProblem } from '../../ui/error-summary.tsx';
import { Form, useForm } from '../../ui/form.tsx';
import { noteMove, PageHeading } from '../../ui/heading.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useUnsaved } from '../../ui/unsaved.ts';
import { problemsFrom } from './failures.ts';

const DemoCode = lazy(() => import('../demo/index.ts').then((demo) => ({ default: demo.CurrentCode })));

/** The second half of signing in: a code of the app, or one of the recovery codes. */
export default function SignInCode(): ReactNode {
  const [, navigate] = useLocation();
  const next = safeNext(useSearch());
  const form = useForm();
  const [recovery, setRecovery] = useState(false);
  const [code, setCode] = useState('');
  useUnsaved(code !== '');
  const demo = picked();

  const give = async (): Promise<FormProblem[]> => {
    if (!code.trim()) return [{ field: 'code', words: recovery ? 'Enter a recovery code' : 'Enter the 6-digit code' }];
    const answer = await post<CodeAnswer>('/api/sign-in/code', { code: code.trim() });
    if (!answer.ok && answer.code === 'signed-out') {
      navigate(withNext('/sign-in', next), { replace: true });
      return [];
    }
    if (!answer.ok) return problemsFrom(answer, 'code', recovery ? recoveryWords : codeWords);
    pick(null);
    noteRecoveryCodesLeft(answer.value.recoveryCodesLeft);
    noteSignIn();
    await refreshSession();
    navigate(next, { replace: true });
    return [];
  };
  const change = (): void => {
    noteMove();
    setRecovery(!recovery);
    setCode('');
  };

  return (
    <div className="narrow stack">
      <PageHeading title={recovery ? 'Enter a recovery code' : 'Enter your code'}>
        {recovery ? 'Enter a recovery code' : 'Enter your code'}
      </PageHeading>
      {demo && !recovery ? (
        <Suspense fallback={null}>
          <DemoCode personId={demo.personId} name={demo.name} onCode={setCode} />
        </Suspense>
      ) : null}
      <Form form={form} onSubmit={give}>
        <TextField
          key={recovery ? 'recovery' : 'app'}
          id="code"
          label={recovery ? 'Recovery code' : '6-digit code'}
          hint={
            recovery
              ? 'One of the ten codes you kept when you set this up, like k7mq2-x9d4t. Each works once.'
              : 'Open the authenticator app on your phone. The code changes every 30 seconds.'
          }
          inputMode={recovery ? 'text' : 'numeric'}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          size={recovery ? 16 : 10}
          value={code}
          onChange={setCode}
          problem={form.problemOf('code')}
        />
        <Button type="submit" wide busy={form.busy}>
          Sign in
        </Button>
      </Form>
      <p className="row">
        <Button kind="plain" onClick={change}>
          {recovery ? 'Use the code from the app' : 'Use a recovery code instead'}
        </Button>
      </p>
      <p className="small muted">
        Lost both? Your co-ordinator or hub administrator can reset this step. <Link href="/sign-in">Start again</Link>
      </p>
    </div>
  );
}

const codeWords = { 'wrong-code': 'That code is not right or was used already. Wait for the next one and enter it' };
const recoveryWords = { 'wrong-code': 'That recovery code is not right or was used already. Try another one' };
