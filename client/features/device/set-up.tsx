import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import type { Me } from '../../../shared/api/hub.ts';
import { hereAndNow } from '../../app/address.ts';
import { useDoor } from '../../device/react.ts';
import { Button } from '../../ui/button.tsx';
import type { FormProblem } from '../../ui/error-summary.tsx';
import { Form, useForm } from '../../ui/form.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Radios } from '../../ui/radios.tsx';
import { thisDevice } from '../../ui/this-device.ts';
import { PassphraseForm } from './passphrase-form.tsx';

type Way = 'passphrase' | 'passkey' | 'online only';

const refusals: Record<string, string> = {
  'weak passphrase': 'That passphrase is easy to guess. Try three words that have nothing to do with each other',
  'other person': 'Somebody else’s work is kept on this device. Lock the hub, then choose “Sign in as someone else”',
  'no connection': 'There is no connection right now. Setting up needs one: try again when you are online',
  'storage full': 'This device has no room left. Make room, then try again',
};

const canPasskey = (): boolean => 'PublicKeyCredential' in window && isSecureContext;

/** After signing in: makes the encrypted store of this person on this device, and says why it has a lock of its own. */
export default function SetUp({ me }: { me: Me }): ReactNode {
  const door = useDoor();
  const [, navigate] = useLocation();
  const [way, setWay] = useState<Way | null>(canPasskey() ? null : 'passphrase');
  const form = useForm();
  const device = thisDevice();

  const setUp = async (passphrase: string | null, field: string): Promise<FormProblem[]> => {
    const here = hereAndNow();
    const result = await door.setUp(passphrase);
    if (!result.ok) return [{ field, words: refusals[result.because] ?? 'This did not work. Try again' }];
    if (way === 'passkey') navigate(`/device/passkey?next=${encodeURIComponent(here)}`, { replace: true });
    return [];
  };
  const withoutPassphrase = (): FormProblem[] | Promise<FormProblem[]> =>
    way === null ? [{ field: 'way', words: `Choose how this ${device} opens` }] : setUp(null, 'way');

  return (
    <div className="narrow stack">
      <PageHeading title={`Set up this ${device}`}>Set up this {device}</PageHeading>
      <p>
        So that you can work without a signal, {me.person.name}, the hub keeps your cases here, encrypted. Only you can
        open them.
      </p>
      <ul className="list">
        <li>
          <Icon name="lock" />
          <div>It locks by itself when nobody uses it for a while. After ten wrong tries it forgets its copies.</div>
        </li>
        <li>
          <Icon name="calendar" />
          <div>It opens offline for {me.offlineDays} days after the last contact. Then you sign in once online.</div>
        </li>
      </ul>
      <section className="panel stack" aria-label="How it opens">
        {canPasskey() ? (
          <Radios<Way>
            id="way"
            label={`How do you want to open it on this ${device}?`}
            value={way}
            onChange={setWay}
            problem={form.problemOf('way')}
            options={[
              {
                value: 'passphrase',
                label: 'With a passphrase',
                hint: 'Works in every browser. You can add a passkey later.',
              },
              {
                value: 'passkey',
                label: 'With a passkey',
                hint: `Your face, your finger or your screen lock. It never leaves the ${device}.`,
              },
              {
                value: 'online only',
                label: 'Only online, by signing in',
                hint: 'For a computer that others use too. It does not open without a connection.',
              },
            ]}
          />
        ) : null}
        {way === 'passphrase' ? (
          <PassphraseForm button={`Set up this ${device}`} onChoose={(passphrase) => setUp(passphrase, 'passphrase')} />
        ) : (
          <Form form={form} onSubmit={withoutPassphrase}>
            <Button type="submit" wide busy={form.busy}>
              {way === 'passkey' ? 'Go on to the passkey' : `Set up this ${device}`}
            </Button>
          </Form>
        )}
      </section>
    </div>
  );
}
