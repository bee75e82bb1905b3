import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { useHub } from '../../app/hub.ts';
import type { LocalDocument, Piece } from '../../device/port.ts';
import { useCaseDocuments, useDevice, usePieces } from '../../device/react.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmPanel } from '../../ui/confirm-panel.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { momentWords } from '../../ui/dates.ts';
import { Empty } from '../../ui/empty.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { say } from '../../ui/live-region.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { downloadWord } from './word-download.ts';
import { wordsOf } from './words-of.ts';

/** One refused change: why, the words that are kept, and the ways forward (O4). */
export default function NeedsYou({ documentId }: { documentId: string }): ReactNode {
  const piece = usePieces().find((one) => one.documentId === documentId);
  return (
    <div className="stack narrow-page">
      <BackLink href="/attention">Needs your attention</BackLink>
      {piece?.piece.state === 'needs you' ? <Refused piece={piece} /> : <Settled piece={piece} />}
    </div>
  );
}

function Refused({ piece }: { piece: Piece }): ReactNode {
  const documents = useCaseDocuments(piece.caseId);
  const state = piece.piece;
  if (state.state !== 'needs you') return null;
  const now = new Date().toISOString();
  return (
    <>
      <PageHeading title="Not taken yet">{piece.title}</PageHeading>
      <Banner kind="late">
        <p>
          <b>The hub did not take this {momentWords(state.since, now)}.</b> {state.words}
        </p>
        <p>Your words are kept here.</p>
      </Banner>
      {documents ? (
        <WaysForward piece={piece} documents={documents} alreadySent={state.code === 'already-submitted'} />
      ) : (
        <Skeleton shape="lines" />
      )}
    </>
  );
}

function WaysForward({
  piece,
  documents,
  alreadySent,
}: {
  piece: Piece;
  documents: readonly LocalDocument[];
  alreadySent: boolean;
}): ReactNode {
  const device = useDevice();
  const hub = useHub();
  const [asking, setAsking] = useState(false);
  const [noWord, setNoWord] = useState(false);
  const [, navigate] = useLocation();
  const kept = documents.find((one) => one.id === piece.documentId);
  const written =
    kept?.kind === 'advice' || kept?.kind === 'advice-draft'
      ? (kept as LocalDocument<'advice' | 'advice-draft'>)
      : null;
  const words = kept ? wordsOf(kept.body, documents) : '';
  const isRequest = piece.kind === 'request';
  const again = async (): Promise<void> => {
    say('Trying again');
    await device.tryAgain();
  };
  const setAside = async (): Promise<void> => {
    await device.setAside(piece.documentId);
    say('Put aside');
    navigate('/attention', { replace: true });
  };
  const toWord = async (): Promise<void> => {
    if (written) setNoWord(!(await downloadWord(device, written, documents, hub?.authority.name ?? 'EHC hub')));
  };
  return (
    <>
      <section className="stack-2" aria-labelledby="ways">
        <h2 id="ways">What you can do</h2>
        <div className="row">
          {alreadySent && written ? (
            <Button href={`/cases/${piece.caseId}/advice/${written.body.requestId}`}>Send as a correction</Button>
          ) : null}
          {isRequest ? <Button href={`/ask/${piece.documentId}/sent`}>Open your request</Button> : null}
          <Button kind={alreadySent || isRequest ? 'second' : 'main'} onClick={() => void again()}>
            Try again
          </Button>
          {words ? <CopyButton text={words} words="Copy the words" /> : null}
          {written ? (
            <Button kind="second" icon="download" onClick={() => void toWord()}>
              Download as Word
            </Button>
          ) : null}
          <Button kind="plain" onClick={() => setAsking(true)}>
            Put it aside
          </Button>
        </div>
        {noWord ? (
          <p role="alert">
            The Word document could not be made here, because the case is no longer on this device. Copy the words
            instead.
          </p>
        ) : null}
      </section>
      {asking ? (
        <ConfirmPanel
          title="Put this aside?"
          yes="Put aside"
          onYes={() => void setAside()}
          onNo={() => setAsking(false)}
        >
          <p>The hub no longer tries to send it. Copy your words first if you want to use them elsewhere.</p>
        </ConfirmPanel>
      ) : null}
      {words ? (
        <section className="stack-2" aria-labelledby="words">
          <h2 id="words">What you wrote</h2>
          <div className="panel kept-words">{words}</div>
        </section>
      ) : null}
    </>
  );
}

function Settled({ piece }: { piece: Piece | undefined }): ReactNode {
  return (
    <>
      <PageHeading title="Nothing to do here">Nothing to do here any more</PageHeading>
      <Empty
        title={piece ? 'It is on its way' : 'It is settled'}
        action={<Button href="/work">Go to your work</Button>}
      >
        {piece ? `${piece.title} waits to be sent.` : 'The hub has received it, or you put it aside.'}
      </Empty>
    </>
  );
}
