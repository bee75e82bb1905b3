import { type ReactNode, useId, useState } from 'react';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { say } from './live-region.tsx';

export interface OfflineHintProps {
  /** The action's words: 'Issue the final plan'. */
  action: string;
  /** Why it needs a connection, in one sentence. */
  why: string;
  /** Called when the person asks to be reminded; left out when there is nobody to remind. */
  onRemind?: () => void;
}

/** Said before it is tried: what is not possible offline, why, and the offer to remind. */
export function OfflineHint({ action, why, onRemind }: OfflineHintProps): ReactNode {
  const id = useId();
  const [asked, setAsked] = useState(false);
  return (
    <div className="panel stack">
      <Button disabled describedBy={id}>
        {action}
      </Button>
      <p id={id} className="marked">
        <Icon name="offline" />
        <span>{why}</span>
      </p>
      {onRemind ? (
        <Button
          kind="second"
          icon={asked ? 'tick' : 'bell'}
          busy={asked}
          onClick={() => {
            setAsked(true);
            say('You will be reminded when you are online');
            onRemind();
          }}
        >
          {asked ? 'You will be reminded' : 'Remind me when I am online'}
        </Button>
      ) : null}
    </div>
  );
}
