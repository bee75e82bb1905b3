import { type ReactNode, useState } from 'react';
import { referenceOf } from '../../../../shared/domain/requests/form/index.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { dateWords } from '../../../ui/dates.ts';
import { PageHeading } from '../../../ui/heading.tsx';
import { NextPanel } from '../../../ui/panel.tsx';
import { thisDevice } from '../../../ui/this-device.ts';
import { DeleteTyped } from './start-page.tsx';
import type { PublicDraft } from './use-draft.ts';

/** What became of the request: received with its reference, or waiting for a connection. */
export function Sent({ inHand }: { inHand: PublicDraft }): ReactNode {
  const { received, files, state } = inHand.draft;
  if (state === 'writing') return <NothingSent />;
  if (state === 'changed since') return <ChangedSince inHand={inHand} />;
  if (!received) return <Waiting inHand={inHand} />;
  const left = files.filter(({ sent }) => !sent).length;
  return (
    <div className="narrow stack">
      <PageHeading title="Your request has arrived">Your request has arrived</PageHeading>
      <Banner kind="done">
        <p>
          Your reference is <b className="reference">{received.reference}</b>. Write it down or take a picture of this
          page.
        </p>
        <p>
          Received on {dateWords(received.receivedOn)}. What you typed is no longer on this {thisDevice()}.
        </p>
      </Banner>
      {left > 0 ? (
        <Banner kind="soon" say="polite">
          <p>
            <b>{left === 1 ? 'One file is still on its way.' : `${left} files are still on their way.`}</b> Your request
            counts already. Keep this page open, or open it again when you are online.
          </p>
          <Button kind="second" onClick={() => void inHand.send()}>
            Send {left === 1 ? 'it' : 'them'} now
          </Button>
        </Banner>
      ) : null}
      <NextPanel>
        <p>
          A co-ordinator reads your request and registers it. If you gave an e-mail address, you are then invited to
          follow everything here. If not, you get a letter.
        </p>
        <p>
          By <b>{dateWords(received.decisionBy)}</b> you are told whether there will be an assessment.
        </p>
      </NextPanel>
      <p>Has something changed, or do you want to add something? Phone the SEND service and say your reference.</p>
      <Button kind="second" onClick={() => void inHand.forget()} href="/">
        Finish
      </Button>
    </div>
  );
}

function Waiting({ inHand }: { inHand: PublicDraft }): ReactNode {
  const [words, setWords] = useState<string | null>(null);
  const unsure = inHand.draft.mayHaveArrived === true;
  return (
    <div className="narrow stack">
      <PageHeading title="Your request waits for a connection">Your request waits for a connection</PageHeading>
      <Banner kind="soon" icon="offline">
        <p>
          <b>{unsure ? 'No answer came, so it may have arrived or not.' : 'It has not been sent yet.'}</b> It goes{' '}
          {unsure ? 'again ' : ''}by itself when this {thisDevice()} is online and this page is open. Then you see your
          reference here. {unsure ? 'Sent twice, it is still one request.' : ''}
        </p>
      </Banner>
      {words ? (
        <Banner kind="late" say="polite">
          <p>{words}</p>
        </Banner>
      ) : null}
      <div className="row">
        <Button onClick={() => void inHand.send().then(setWords)}>Try to send it now</Button>
        <Button kind="second" onClick={() => void inHand.reopen().then(setWords)}>
          Change my answers
        </Button>
      </div>
      <DeleteTyped inHand={inHand} />
    </div>
  );
}

/** The hub has the request as it was first sent; what was changed since is here alone, and nothing deletes it by itself. */
function ChangedSince({ inHand }: { inHand: PublicDraft }): ReactNode {
  const [words, setWords] = useState<string | null>(null);
  return (
    <div className="narrow stack">
      <PageHeading title="Your request had already arrived">Your request had already arrived</PageHeading>
      <Banner kind="done">
        <p>
          Your reference is <b className="reference">{referenceOf(inHand.draft.requestId)}</b>. Write it down or take a
          picture of this page.
        </p>
      </Banner>
      <Banner kind="soon" say="polite">
        <p>
          <b>What you changed after that has not been sent.</b> It is still on this {thisDevice()}. Send it now, and a
          co-ordinator puts both together. Your six weeks count from the first.
        </p>
        {words ? <p>{words}</p> : null}
        <Button onClick={() => void inHand.sendChanged().then(setWords)}>Send what I changed</Button>
      </Banner>
      <DeleteTyped inHand={inHand} />
    </div>
  );
}

function NothingSent(): ReactNode {
  return (
    <div className="narrow stack">
      <PageHeading title="Nothing has been sent">Nothing has been sent from here</PageHeading>
      <Button href="/request">Ask for an assessment</Button>
    </div>
  );
}
