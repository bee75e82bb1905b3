import { type ReactNode, useState } from 'react';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { letNewVersionIn, type Update, useUpdate } from './update.ts';

const words: Record<Exclude<Update, 'none'>, string> = {
  ready: 'What you have written is kept. The hub starts again for a moment.',
  waiting: 'It starts as soon as your writing is saved. Carry on.',
  elsewhere: 'It was started in another tab. Start it here too when it suits you.',
};

/** Asks before a new version starts; it waits until what is being typed is saved. */
export function UpdatePrompt(): ReactNode {
  const update = useUpdate();
  const [later, setLater] = useState(false);
  if (update === 'none' || later) return null;
  return (
    <Banner say="polite" icon="download">
      <p>
        <b>A new version of the hub is ready.</b> {words[update]}
      </p>
      {update === 'waiting' ? null : (
        <div className="row">
          <Button kind="second" onClick={() => void letNewVersionIn()}>
            Start the new version
          </Button>
          <Button kind="plain" onClick={() => setLater(true)}>
            Later
          </Button>
        </div>
      )}
    </Banner>
  );
}
