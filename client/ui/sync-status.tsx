import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Icon, type IconName } from './icon.tsx';

/** What the permanent status shows: a mark and words. */
export interface SyncWords {
  icon: IconName;
  words: string;
}

export interface SyncState {
  online: boolean;
  waiting: number;
  sending: { done: number; of: number } | null;
  needsYou: number;
  fetching: { done: number; left: number } | null;
  locked?: boolean;
  /** The session has ended: work goes on here, and is sent after the next sign-in. */
  signedOut?: boolean;
}

const things = (n: number): string => `${n} thing${n === 1 ? '' : 's'}`;

/** The one line of the header, most important first. */
export function syncWords(state: SyncState): SyncWords {
  if (state.locked)
    return { icon: 'lock', words: state.waiting ? `Locked: ${things(state.waiting)} waiting` : 'Locked' };
  if (state.needsYou)
    return { icon: 'needs', words: `${things(state.needsYou)} need${state.needsYou === 1 ? 's' : ''} you` };
  if (state.signedOut && state.online)
    return {
      icon: 'key',
      words: state.waiting ? `Sign in to send ${things(state.waiting)}` : 'Sign in to stay up to date',
    };
  if (!state.online)
    return {
      icon: 'offline',
      words: state.waiting ? `Working offline: ${things(state.waiting)} waiting` : 'Working offline',
    };
  if (state.sending)
    return {
      icon: 'wait',
      words: `Sending ${Math.min(state.sending.done + 1, state.sending.of)} of ${state.sending.of}`,
    };
  if (state.fetching) return { icon: 'cloud', words: fetchingWords(state.fetching) };
  if (state.waiting) return { icon: 'wait', words: `${things(state.waiting)} waiting to send` };
  return { icon: 'cloud', words: 'Up to date' };
}

function fetchingWords({ done, left }: { done: number; left: number }): string {
  const all = done + left;
  return all > 0 ? `Bringing your cases: ${Math.floor((done / all) * 100)}%` : 'Bringing your cases';
}

/** The permanent status in the header; what changes is said politely by the shell's live region. */
export function SyncStatusLink({
  state,
  href = '/sync',
  solo = false,
}: {
  state: SyncState;
  href?: string;
  solo?: boolean;
}): ReactNode {
  const { icon, words } = syncWords(state);
  return (
    <Link href={href} className={solo ? 'sync solo' : 'sync'}>
      <Icon name={icon} />
      <span>{words}</span>
      <Icon name="right" />
    </Link>
  );
}
