import type { Connection, PieceState } from '../../device/port.ts';
import { timeWords } from '../../ui/dates.ts';
import type { IconName } from '../../ui/icon.tsx';

export interface StateWords {
  icon: IconName;
  words: string;
  /** Changes when the state is another one, not with every minute: then it is read out. */
  kind: string;
}

/**
 * The one quiet line of the editor (O2), from what is stored: 'Saved on this phone 14:02 · will send when you are online'.
 * `typing` is true from a letter until it is stored.
 */
export function stateWords(piece: PieceState, connection: Connection, device: string, typing: boolean): StateWords {
  const saved = (at: string): string => `Saved on this ${device} ${timeWords(at)}`;
  const online = connection === 'online';
  if (piece.state === 'needs you') return { icon: 'needs', words: piece.words, kind: 'needs you' };
  if (typing && piece.state === 'received') return { icon: 'wait', words: 'Saving', kind: 'received' };
  switch (piece.state) {
    case 'received':
      return {
        icon: 'cloud',
        words: `Received ${timeWords(piece.at)}${online ? '' : ' · working offline'}`,
        kind: 'received',
      };
    case 'sending':
      return { icon: 'wait', words: `${saved(piece.since)} · sending`, kind: 'waiting' };
    case 'waiting to send':
    case 'saved on this device': {
      const at = 'since' in piece ? piece.since : piece.at;
      if (online) return { icon: 'wait', words: `${saved(at)} · sending soon`, kind: 'waiting' };
      return { icon: 'offline', words: `${saved(at)} · will send when you are online`, kind: 'offline' };
    }
  }
}

/** The same for a correction (N4): the words are kept and sent like any, and what was sent stays until the correction is. */
export function correctionWords(
  piece: PieceState,
  connection: Connection,
  device: string,
  typing: boolean,
): StateWords {
  const { icon, words, kind } = stateWords(piece, connection, device, typing);
  if (piece.state === 'needs you') return { icon, words, kind };
  return { icon, words: `${words}. What was sent stays as it is until you send this`, kind };
}
