import { type ReactNode, useState } from 'react';
import type { UnlockResult } from '../../device/port.ts';
import { useDoor } from '../../device/react.ts';
import { Button } from '../../ui/button.tsx';
import { say } from '../../ui/live-region.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { thisDevice } from '../../ui/this-device.ts';

const allTries = 10;

export interface UnlockByPassphraseProps {
  triesLeft: number;
  /** It is the main way here. */
  main: boolean;
  onResult: (result: UnlockResult) => void;
}

/** The passphrase with its tries in words and dots; one field, so the problem stands by it without a summary. */
export function UnlockByPassphrase({ triesLeft, main, onResult }: UnlockByPassphraseProps): ReactNode {
  const door = useDoor();
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const wrong = (words: string): void => {
    setProblem(words);
    say(words, true);
    document.getElementById('passphrase')?.focus();
  };
  const unlock = async (): Promise<void> => {
    if (!passphrase) return wrong('Enter the passphrase');
    setBusy(true);
    const result = await door.unlockWithPassphrase(passphrase);
    setBusy(false);
    if (!result.ok && result.because === 'wrong')
      wrong('That passphrase did not open it. Check capital letters and try again.');
    onResult(result);
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void unlock();
      }}
    >
      <PasswordField
        id="passphrase"
        label={`Passphrase for this ${thisDevice()}`}
        hint="Not your password for the hub."
        autoComplete="current-password"
        value={passphrase}
        onChange={setPassphrase}
        problem={problem}
        {...(triesLeft < allTries ? { alsoDescribedBy: 'tries' } : {})}
      />
      {triesLeft < allTries ? <Tries left={triesLeft} /> : null}
      <Button type="submit" kind={main ? 'main' : 'second'} wide="always" busy={busy}>
        {busy ? 'Unlocking' : 'Unlock with passphrase'}
      </Button>
    </form>
  );
}

function Tries({ left }: { left: number }): ReactNode {
  return (
    <div className="tries" id="tries">
      <p>
        <b>{left === 1 ? '1 try left' : `${left} tries left`}</b>
      </p>
      <div className="dots" aria-hidden="true">
        {Array.from({ length: allTries }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the dots are their places
          <i key={index} className={index < left ? undefined : 'off'} />
        ))}
      </div>
      <p className="small muted">
        After that, this {thisDevice()} forgets its copies. Your unsent work still reaches the hub, sealed, and you find
        it when you next sign in.
      </p>
    </div>
  );
}
