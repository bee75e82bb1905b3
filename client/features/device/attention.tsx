import type { ReactNode } from 'react';
import { usePieces } from '../../device/react.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { momentWords } from '../../ui/dates.ts';
import { Empty } from '../../ui/empty.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { TaskList } from '../../ui/list.tsx';

/** What was not taken and waits for its author: nothing of it is lost (O4). */
export default function Attention(): ReactNode {
  const pieces = usePieces().filter((piece) => piece.piece.state === 'needs you');
  const now = new Date().toISOString();
  return (
    <div className="stack">
      <div>
        <BackLink href="/sync">Everything on this device</BackLink>
        <PageHeading title={`Needs your attention (${pieces.length})`}>Needs your attention</PageHeading>
      </div>
      {pieces.length === 0 ? (
        <Empty title="Nothing needs you">
          When the hub can’t take something you wrote, it shows here with the reason. Your words are kept.
        </Empty>
      ) : (
        <TaskList
          label="Needs your attention"
          tasks={pieces.map(({ documentId, title, piece }) => ({
            href: `/attention/${documentId}`,
            title,
            about: piece.state === 'needs you' ? `${piece.words} Since ${momentWords(piece.since, now)}.` : '',
            tag: { kind: 'needs', words: 'Needs you' },
          }))}
        />
      )}
    </div>
  );
}
