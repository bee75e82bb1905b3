import type { ReactNode } from 'react';

export type Shown = 'text' | 'advice' | 'thread';

const words: Record<Shown, string> = { text: 'Plan', advice: 'Advice', thread: 'Golden thread' };

/** Which of them is shown: on a phone one at a time, on a desk what stands beside the text. */
export function PanelSwitch({
  shown,
  show,
  withText = false,
}: {
  shown: Shown;
  show: (shown: Shown) => void;
  withText?: boolean;
}): ReactNode {
  const choices: readonly Shown[] = withText ? ['text', 'advice', 'thread'] : ['advice', 'thread'];
  return (
    <nav
      className={withText ? 'panel-switch phone-only' : 'panel-switch desk-only'}
      aria-label={withText ? 'Show' : 'Show beside the plan'}
    >
      {choices.map((choice) => (
        <button key={choice} type="button" aria-pressed={shown === choice} onClick={() => show(choice)}>
          {words[choice]}
        </button>
      ))}
    </nav>
  );
}
