import { type ReactNode, useEffect, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { SecondFactorConfirmed, SecondFactorStart } from '../../../shared/api/sign-in.ts';
import { safeNext, withNext } from '../../app/address.ts';
import { post } from '../../app/api.ts';
import { noteSignIn, refreshSession } from '../../app/session.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import type { FormProblem } from '../../ui/error-summary.tsx';
import { Form, useForm } from '../../ui/form.tsx';
import { noteMove, PageHeading } from '../../ui/heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { problemsFrom } from './failures.ts';
import { RecoveryCodes } from './recovery-codes.tsx';
import { Trouble } from './trouble.tsx';

/** Setting up the second factor (G3): scan or type a key, show that it works, keep the recovery codes. */
export default function SecondFactor(): ReactNode {
  const [, navigate] = useLocation();
  const next = safeNext(useSearch());
  const [setup, setSetup] = useState<SecondFactorStart | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);

  useEffect(() => {
    void post<SecondFactorStart>('/api/second-factor/start').then((answer) => {
      if (answer.ok) return setSetup(answer.value);
      if (answer.code === 'signed-out' || answer.code === 'already-set-up')
        return navigate(withNext('/sign-in', next), { replace: true });
      setTrouble(answer.words);
    });
  }, [navigate, next]);

  const kept = async (): Promise<void> => {
    noteSignIn();
    await refreshSession();
    navigate(next, { replace: true });
  };
  if (codes) return <RecoveryCodes codes={codes} onKept={() => void kept()} />;
  if (trouble) return <Trouble title="Sign-in codes could not be set up" words={trouble} />;
  if (!setup) return <Skeleton />;
  return (
    <Scan
      setup={setup}
      onDone={(recoveryCodes) => {
        noteMove();
        setCodes(recoveryCodes);
      }}
    />
  );
}

function Scan({ setup, onDone }: { setup: SecondFactorStart; onDone: (codes: string[]) => void }): ReactNode {
  const form = useForm();
  const [code, setCode] = useState('');
  const confirm = async (): Promise<FormProblem[]> => {
    if (!/^\d{6}$/.test(code.replace(/\s/g, '')))
      return [{ field: 'code', words: 'Enter the 6 digits that the app shows' }];
    const answer = await post<SecondFactorConfirmed>('/api/second-factor/confirm', { code: code.replace(/\s/g, '') });
    if (!answer.ok)
      return problemsFrom(answer, 'code', {
        'wrong-code':
          'That code is not right. Check that your phone’s clock is set by itself, then enter the newest code',
      });
    onDone(answer.value.recoveryCodes);
    return [];
  };
  return (
    <div className="narrow stack">
      <PageHeading title="Set up your sign-in codes">Set up your sign-in codes</PageHeading>
      <p>
        A password alone can be stolen. From now on you also enter a code from an app on your phone, such as Microsoft
        Authenticator, Google Authenticator or your password manager.
      </p>
      <section className="stack-2" aria-labelledby="scan">
        <h2 id="scan">1. Add the hub to your app</h2>
        <p>In the app choose “Add account”, then point the camera at this picture.</p>
        <img
          className="qr"
          alt="QR code for your authenticator app. The key below does the same."
          src={`data:image/svg+xml,${encodeURIComponent(setup.qr)}`}
          width="220"
          height="220"
        />
        <p>
          <a className="back" href={setup.uri}>
            The app is on this device: open it
          </a>
        </p>
        <details>
          <summary>I can’t scan it: show the key to type</summary>
          <p className="key-to-type">
            <code>{setup.secret}</code>
          </p>
          <CopyButton text={setup.secret.replace(/\s/g, '')} words="Copy the key" />
        </details>
      </section>
      <section className="stack-2" aria-labelledby="check">
        <h2 id="check">2. Enter the code it shows</h2>
        <Form form={form} onSubmit={confirm}>
          <TextField
            id="code"
            label="6-digit code"
            inputMode="numeric"
            autoComplete="one-time-code"
            size={10}
            value={code}
            onChange={setCode}
            problem={form.problemOf('code')}
          />
          <Button type="submit" wide busy={form.busy}>
            Check the code
          </Button>
        </Form>
      </section>
      <p className="small muted">No phone? A password manager on your computer can keep the codes too.</p>
    </div>
  );
}
