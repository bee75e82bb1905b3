import { type ReactNode, useEffect, useRef } from 'react';
import { BackLink } from '../../ui/back-link.tsx';
import { Icon } from '../../ui/icon.tsx';
import { say } from '../../ui/live-region.tsx';
import type { StateWords } from './state-words.ts';
import './advice.css';

/** The line above the writing: the way back, the one quiet line with the state, and what to do when it is done. */
export function DeskBar({
  back,
  state,
  busy = false,
  action,
}: {
  back: { href: string; words: string };
  state: StateWords;
  /** True from a letter until it is stored. */
  busy?: boolean;
  action: ReactNode;
}): ReactNode {
  useSaid(state);
  return (
    <header className="desk-top">
      <div className="desk-bar">
        <div>
          <BackLink href={back.href}>{back.words}</BackLink>
        </div>
        <p className="state" aria-busy={busy || undefined}>
          <Icon name={state.icon} />
          <span>{state.words}</span>
        </p>
        <div className="desk-action">{action}</div>
      </div>
    </header>
  );
}

/** Read out when the state becomes another one; not when the page opens, not for each minute. */
function useSaid({ kind, words }: StateWords): void {
  const before = useRef(kind);
  useEffect(() => {
    if (before.current === kind) return;
    before.current = kind;
    const timer = setTimeout(() => say(words), 1500);
    return () => clearTimeout(timer);
  }, [kind, words]);
}
