import { type ReactNode, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { InvitationView, SignInAnswer } from '../../../shared/api/sign-in.ts';
import { get, post } from '../../app/api.ts';
import { useHub } from '../../app/hub.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import type { FormProblem } from '../../ui/error-summary.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ChoosePassword } from './choose-password.tsx';
import { problemsFrom } from './failures.ts';
import { Trouble } from './trouble.tsx';

type Look =
  | { at: 'loading' }
  | { at: 'here'; view: InvitationView }
  | { at: 'unknown' }
  | { at: 'trouble'; words: string };

/** Accepting an invitation: who it is for, a password, then the second factor. An expired one offers a new link. */
export default function Invitation({ token }: { token: string }): ReactNode {
  const [look, setLook] = useState<Look>({ at: 'loading' });
  useEffect(() => {
    void get<InvitationView>(`/api/invitations/${encodeURIComponent(token)}`).then((answer) => {
      if (answer.ok) setLook({ at: 'here', view: answer.value });
      else if (answer.code === 'not-found') setLook({ at: 'unknown' });
      else setLook({ at: 'trouble', words: answer.words });
    });
  }, [token]);
  if (look.at === 'loading') return <Skeleton />;
  if (look.at === 'trouble') return <Trouble title="Your invitation could not be opened" words={look.words} />;
  if (look.at === 'unknown') return <Unknown />;
  if (look.view.state === 'open') return <Accept token={token} view={look.view} />;
  return look.view.state === 'used' ? <Used /> : <Expired token={token} />;
}

function Accept({ token, view }: { token: string; view: InvitationView }): ReactNode {
  const [, navigate] = useLocation();
  const hub = useHub();
  const accept = async (password: string): Promise<FormProblem[]> => {
    const answer = await post<SignInAnswer>(`/api/invitations/${encodeURIComponent(token)}/accept`, { password });
    if (!answer.ok) return problemsFrom(answer, 'password');
    navigate(answer.value.next === 'code' ? '/sign-in/code' : '/second-factor', { replace: true });
    return [];
  };
  return (
    <div className="narrow stack">
      <PageHeading title="Your invitation">Welcome, {view.name}</PageHeading>
      <p>
        {hub?.authority.name ?? 'Your council'} has invited you to the EHC hub. First choose a password. Then you set up
        the codes for signing in. It takes about five minutes.
      </p>
      {view.signInWith ? (
        <p>
          You will sign in with <b>{view.signInWith}</b>.
        </p>
      ) : null}
      <ChoosePassword signInWith={view.signInWith} button="Save password and go on" onChoose={accept} />
    </div>
  );
}

function Expired({ token }: { token: string }): ReactNode {
  const [sent, setSent] = useState<'no' | 'sending' | 'yes' | { trouble: string }>('no');
  const renew = async (): Promise<void> => {
    setSent('sending');
    const answer = await post(`/api/invitations/${encodeURIComponent(token)}/renew`);
    setSent(answer.ok ? 'yes' : { trouble: answer.words });
  };
  return (
    <div className="narrow stack">
      <PageHeading title="This link has expired">This link has expired</PageHeading>
      {sent === 'yes' ? (
        <Banner kind="done" say="polite">
          <p>
            <b>A new link is on its way</b> if this invitation can be renewed. It goes to the same e-mail address as
            before. Look in your junk mail too.
          </p>
        </Banner>
      ) : (
        <>
          <p>
            For safety a link works for a short time only, and a newer one takes the place of an older one. We can send
            a new link to the same e-mail address.
          </p>
          <Button busy={sent === 'sending'} onClick={() => void renew()}>
            Send me a new link
          </Button>
        </>
      )}
      {typeof sent === 'object' ? (
        <Banner kind="late" say="now">
          <p>{sent.trouble}</p>
        </Banner>
      ) : null}
    </div>
  );
}

function Used(): ReactNode {
  return (
    <div className="narrow stack">
      <PageHeading title="This invitation was used">You have used this invitation already</PageHeading>
      <p>Your account is open. Sign in with your e-mail address and the password you chose.</p>
      <div className="row">
        <Button href="/sign-in">Sign in</Button>
        <Button kind="second" href="/reset-password">
          Reset your password
        </Button>
      </div>
    </div>
  );
}

function Unknown(): ReactNode {
  return (
    <div className="narrow stack">
      <PageHeading title="This link does not work">This link does not work</PageHeading>
      <p>
        It may have been cut in two by your e-mail program. Copy the whole link from the e-mail, or ask the person who
        invited you for a new one.
      </p>
      <div className="row">
        <Button href="/invitation">Use the code from a letter</Button>
        <Button kind="second" href="/sign-in">
          Go to sign in
        </Button>
      </div>
    </div>
  );
}
