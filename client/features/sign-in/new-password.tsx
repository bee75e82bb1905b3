import { type ReactNode, useEffect, useState } from 'react';
import { get, post } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import type { FormProblem } from '../../ui/error-summary.tsx';
import { noteMove, PageHeading } from '../../ui/heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ChoosePassword } from './choose-password.tsx';
import { problemsFrom } from './failures.ts';
import { Trouble } from './trouble.tsx';

type Look = 'loading' | 'open' | 'expired' | 'done' | { trouble: string };

/** Choosing a new password by the link of an e-mail. Nobody is signed in by it. */
export default function NewPassword({ token }: { token: string }): ReactNode {
  const path = `/api/password-reset/${encodeURIComponent(token)}`;
  const [look, setLook] = useState<Look>('loading');
  useEffect(() => {
    void get<{ state?: 'open' | 'expired' }>(path).then((answer) => {
      if (answer.ok) setLook(answer.value.state ?? 'open');
      else if (answer.status === 404 || answer.status === 410) setLook('expired');
      else setLook({ trouble: answer.words });
    });
  }, [path]);
  const choose = async (password: string): Promise<FormProblem[]> => {
    const answer = await post(path, { password });
    if (!answer.ok && answer.code === 'link-expired') setLook('expired');
    if (!answer.ok) return problemsFrom(answer, 'password');
    noteMove();
    setLook('done');
    return [];
  };
  if (look === 'loading') return <Skeleton />;
  if (typeof look === 'object') return <Trouble title="This link could not be opened" words={look.trouble} />;
  if (look === 'expired') return <Expired />;
  if (look === 'done') return <Done />;
  return (
    <div className="narrow stack">
      <PageHeading title="Choose a new password">Choose a new password</PageHeading>
      <p>You are signed out everywhere when you save it.</p>
      <ChoosePassword signInWith={null} button="Save new password" onChoose={choose} />
    </div>
  );
}

function Expired(): ReactNode {
  return (
    <div className="narrow stack">
      <PageHeading title="This link has expired">This link has expired or was used</PageHeading>
      <p>For safety a link works for a short time and once.</p>
      <Button href="/reset-password">Ask for a new link</Button>
    </div>
  );
}

function Done(): ReactNode {
  return (
    <div className="narrow stack">
      <PageHeading title="Your new password is saved">Your new password is saved</PageHeading>
      <p>Sign in with it now. You need your code from the app as always.</p>
      <Button href="/sign-in">Sign in</Button>
    </div>
  );
}
