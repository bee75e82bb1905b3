import type { ReactNode } from 'react';
import { usePieces, useSyncStatus } from '../../device/react.ts';
import { momentWords, sizeWords, timeWords } from '../../ui/dates.ts';
import { MarkedList } from '../../ui/list.tsx';
import { thisDevice } from '../../ui/this-device.ts';

/** What waits on this device, each piece with its state (O2). Nothing is shown when nothing waits. */
export function WaitingHere(): ReactNode {
  const pieces = usePieces();
  const { lastContact } = useSyncStatus();
  if (pieces.length === 0) return null;
  const now = new Date().toISOString();
  return (
    <section>
      <h2>
        Waiting on this {thisDevice()}: {pieces.length}
      </h2>
      <MarkedList
        label={`Waiting on this ${thisDevice()}`}
        rows={pieces.slice(0, 5).map((piece) => ({
          id: piece.documentId,
          icon: piece.piece.state === 'needs you' ? 'needs' : 'wait',
          title: piece.title,
          about:
            piece.piece.state === 'needs you'
              ? piece.piece.words
              : `Saved ${timeWords('since' in piece.piece ? piece.piece.since : piece.piece.at)}, ${sizeWords(piece.bytes)}`,
        }))}
      />
      <p className="small muted after-heading">
        Nothing is lost if you close the hub or switch off.
        {lastContact ? ` Last in touch ${momentWords(lastContact, now)}.` : ''}
      </p>
    </section>
  );
}
