import type { Piece, PieceState } from '../../device/port.ts';
import { momentWords } from '../../ui/dates.ts';
import type { IconName } from '../../ui/icon.tsx';
import type { TagKind } from '../../ui/tag.tsx';
import { thisDevice } from '../../ui/this-device.ts';

/** The state of one piece as a tag: the words of the offline promise (O2). */
export function pieceTag(piece: PieceState): { kind: TagKind; words: string } {
  switch (piece.state) {
    case 'received':
      return { kind: 'done', words: 'Received' };
    case 'saved on this device':
      return { kind: 'now', words: `Saved on this ${thisDevice()}` };
    case 'waiting to send':
      return { kind: 'wait', words: 'Waiting to send' };
    case 'sending':
      return { kind: 'wait', words: 'Sending' };
    case 'needs you':
      return { kind: 'needs', words: 'Needs you' };
  }
}

export const pieceIcon = (piece: PieceState): IconName =>
  piece.state === 'needs you'
    ? 'needs'
    : piece.state === 'received'
      ? 'done'
      : piece.state === 'saved on this device'
        ? 'pencil'
        : 'wait';

/** 'Waiting since today 13:40', 'Received today 14:26', 'Not taken, yesterday 16:20: …' */
export function pieceWords(piece: PieceState, now: string): string {
  switch (piece.state) {
    case 'received':
      return `Received ${momentWords(piece.at, now)}`;
    case 'saved on this device':
      return `Saved ${momentWords(piece.at, now)}. It goes by itself when you are online.`;
    case 'waiting to send':
      return `Waiting since ${momentWords(piece.since, now)}. It goes by itself when you are online.`;
    case 'sending':
      return `On its way since ${momentWords(piece.since, now)}`;
    case 'needs you':
      return `Not taken, ${momentWords(piece.since, now)}. ${piece.words}`;
  }
}

/** Those that need the person first, then the newest. */
export const byUrgency = (a: Piece, b: Piece): number =>
  Number(b.piece.state === 'needs you') - Number(a.piece.state === 'needs you') ||
  momentOf(b.piece).localeCompare(momentOf(a.piece));

const momentOf = (piece: PieceState): string => ('since' in piece ? piece.since : piece.at);
