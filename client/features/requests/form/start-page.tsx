import { type ReactNode, useState } from 'react';
import { Redirect } from 'wouter';
import { useHub } from '../../../app/hub.ts';
import { BackLink } from '../../../ui/back-link.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { PageHeading } from '../../../ui/heading.tsx';
import { thisDevice } from '../../../ui/this-device.ts';
import type { DraftInHand } from './use-draft.ts';

/** What the form is for, what it needs and what happens to it. */
export function StartPage({ inHand }: { inHand: DraftInHand }): ReactNode {
  const hub = useHub();
  const { draft } = inHand;
  const begun = draft.answers.asker !== null;
  if (draft.state !== 'writing') return <Redirect to="/request/sent" replace />;
  return (
    <div className="narrow stack">
      <BackLink href="/">Home</BackLink>
      <PageHeading title="Ask for an assessment">Ask for an education, health and care needs assessment</PageHeading>
      {begun ? (
        <Banner>
          <p>
            <b>You have begun.</b> Your answers are on this {thisDevice()}, and nowhere else yet.
          </p>
        </Banner>
      ) : null}
      <p>
        For a child or young person up to 25 who may need more help than their school or college can give.{' '}
        {hub?.authority.name ?? 'The council'} answers within six weeks whether it will assess.
      </p>
      <ul>
        <li>You need about 15 minutes, and no account.</li>
        <li>You don’t need to prove anything. Letters and photos help, but are not needed.</li>
        <li>It works without a signal too: it is sent when you are online.</li>
      </ul>
      <p>
        What you type is kept on this {thisDevice()} until you send it. Does somebody else use it too? Then send your
        request today, or delete what you typed before you go.
      </p>
      <Button href="/request/asker" wide>
        {begun ? 'Go on' : 'Start now'}
      </Button>
      {begun ? <DeleteTyped inHand={inHand} /> : null}
      <p className="small muted">
        You don’t want to use a website? Ask by phone or letter: your school, college or the SEND service writes it down
        with you. It counts the same.
      </p>
    </div>
  );
}

/** Deletes what was typed, after asking once. */
export function DeleteTyped({ inHand }: { inHand: DraftInHand }): ReactNode {
  const [asked, setAsked] = useState(false);
  if (!asked)
    return (
      <Button kind="plain" onClick={() => setAsked(true)}>
        Delete what I typed
      </Button>
    );
  return (
    <section className="panel stack" aria-label="Delete what I typed">
      <p>Everything you typed and every photo you added goes from this {thisDevice()}. Nobody can bring it back.</p>
      <div className="row">
        <Button kind="warn" onClick={() => void inHand.forget().then(() => setAsked(false))}>
          Delete it
        </Button>
        <Button kind="second" onClick={() => setAsked(false)}>
          Keep it
        </Button>
      </div>
    </section>
  );
}
