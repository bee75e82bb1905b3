import { type ReactNode, useSyncExternalStore } from 'react';

/*
 * One polite and one urgent live region for the whole hub: regions that come and go with a screen are not read out.
 */
interface Said {
  words: string;
  urgent: boolean;
  turn: number;
}
let said: Said = { words: '', urgent: false, turn: 0 };
const listeners = new Set<() => void>();

/** Has screen readers say it: 'Advice sent', '12 cases found'. `urgent` interrupts; use it for what is lost otherwise. */
export function say(words: string, urgent = false): void {
  said = { words, urgent, turn: said.turn + 1 };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Stands once, in the shell. The same words said twice are read twice: a space tells them apart. */
export function LiveRegion(): ReactNode {
  const { words, urgent, turn } = useSyncExternalStore(subscribe, () => said);
  const text = turn % 2 ? words : `${words}\u00a0`;
  return (
    <div className="unseen">
      <div aria-live="polite">{urgent ? '' : text}</div>
      <div aria-live="assertive">{urgent ? text : ''}</div>
    </div>
  );
}
