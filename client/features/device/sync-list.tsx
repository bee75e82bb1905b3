import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { Piece, SyncStatus } from '../../device/port.ts';
import { useDevice, useKind, usePieces, useSyncStatus } from '../../device/react.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { atStart, momentWords, sizeWords } from '../../ui/dates.ts';
import { Empty } from '../../ui/empty.tsx';
import { SummaryList } from '../../ui/facts.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { MarkedList } from '../../ui/list.tsx';
import { say } from '../../ui/live-region.tsx';
import { Tag } from '../../ui/tag.tsx';
import { thisDevice } from '../../ui/this-device.ts';
import { byUrgency, pieceIcon, pieceTag, pieceWords } from './piece-words.ts';

/** Behind the sync status: every piece that is not received, with its state and time, and how this device stands (O2). */
export default function SyncList(): ReactNode {
  const status = useSyncStatus();
  const pieces = usePieces().toSorted(byUrgency);
  const now = new Date().toISOString();
  const device = thisDevice();
  return (
    <>
      <div className="stack-2">
        <PageHeading
          title={pieces.length ? `This ${device} (${pieces.length} not received yet)` : `This ${device}: up to date`}
        >
          {headline(status, pieces)}
        </PageHeading>
        <p className="muted">{reassurance(status, pieces)}</p>
      </div>
      {status.signedOut && status.connection === 'online' ? <SessionEnded /> : null}
      <div className="cols">
        <section className="stack" aria-labelledby="pieces">
          <h2 id="pieces">Not received yet: {pieces.length}</h2>
          {pieces.length === 0 ? (
            <Empty title="Everything has been received">What you write shows here until the hub has it.</Empty>
          ) : (
            <MarkedList rows={pieces.map((piece) => row(piece, now))} />
          )}
          {pieces.length > 0 ? <TryAgain offline={status.connection === 'offline'} /> : null}
        </section>
        <aside className="side" aria-label={`About this ${device}`}>
          <ThisDevice status={status} now={now} />
        </aside>
      </div>
    </>
  );
}

function row(piece: Piece, now: string) {
  const tag = pieceTag(piece.piece);
  const needs = piece.piece.state === 'needs you';
  return {
    id: piece.documentId,
    icon: pieceIcon(piece.piece),
    title: needs ? (
      <Link className="row-link" href={`/attention/${piece.documentId}`}>
        {piece.title}
      </Link>
    ) : (
      piece.title
    ),
    about: `${pieceWords(piece.piece, now)}${piece.bytes ? ` (${sizeWords(piece.bytes)})` : ''}`,
    end: <Tag kind={tag.kind}>{tag.words}</Tag>,
  };
}

function headline(status: SyncStatus, pieces: readonly Piece[]): string {
  if (status.needsYou) return status.needsYou === 1 ? '1 thing needs you' : `${status.needsYou} things need you`;
  if (status.connection === 'offline') return 'Working offline';
  return pieces.length === 0 ? 'Up to date' : 'Sending';
}

function reassurance(status: SyncStatus, pieces: readonly Piece[]): string {
  if (status.fetching)
    return `Your cases are being brought to this ${thisDevice()}${status.fetching.left ? `: ${status.fetching.left} documents to come` : ''}. You can work meanwhile.`;
  if (pieces.length === 0)
    return status.connection === 'offline' ? 'Nothing is waiting. All cases open as usual.' : 'Nothing is waiting.';
  return 'Nothing is lost if you close the hub or switch off. It goes by itself when you are online.';
}

function SessionEnded(): ReactNode {
  return (
    <Banner kind="soon" icon="key">
      <p>
        <b>Your session has ended.</b> Everything on this {thisDevice()} works on. Sign in to send and receive.
      </p>
      <div className="row">
        <Button href="/sign-in?next=/sync">Sign in</Button>
      </div>
    </Banner>
  );
}

function TryAgain({ offline }: { offline: boolean }): ReactNode {
  const device = useDevice();
  const [busy, setBusy] = useState(false);
  const again = async (): Promise<void> => {
    setBusy(true);
    say('Trying again');
    await device.tryAgain();
    setBusy(false);
  };
  return (
    <div>
      <Button kind="second" busy={busy} onClick={() => void again()}>
        Try again now
      </Button>
      {offline ? <p className="small muted">There is no connection right now.</p> : null}
    </div>
  );
}

function ThisDevice({ status, now }: { status: SyncStatus; now: string }): ReactNode {
  const cases = useKind('case');
  return (
    <section className="stack-2">
      <h2>On this {thisDevice()}</h2>
      <SummaryList
        rows={[
          { label: 'Connection', value: status.connection === 'online' ? 'Online' : 'Offline' },
          {
            label: 'Last in touch',
            value: status.lastContact ? atStart(momentWords(status.lastContact, now)) : 'Not yet',
          },
          {
            label: 'Kept here',
            value: cases === null ? '…' : `${cases.length} ${cases.length === 1 ? 'case' : 'cases'}, encrypted`,
          },
        ]}
      />
      <p className="row">
        <Link className="back" href="/lock">
          Lock the hub
        </Link>
        <Link className="back" href="/account">
          Passphrase and passkey
        </Link>
      </p>
    </section>
  );
}
