import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { LocalDocument } from '../../device/port.ts';
import { useSyncStatus } from '../../device/react.ts';
import { Banner } from '../../ui/banner.tsx';
import { longDateWords } from '../../ui/dates.ts';
import { thisDevice } from '../../ui/this-device.ts';
import { whichPlan } from '../cases/index.ts';
import type { Plan } from './use-plan.ts';

/** For whoever sent it: sent, on its way, or not taken with the way forward (O2, O4); what happened and what comes next. */
export function SentBanner({
  plan,
  shown: { id, body, piece },
  justSent,
}: {
  plan: Plan;
  shown: LocalDocument<'plan'>;
  justSent: boolean;
}): ReactNode {
  const { connection } = useSyncStatus();
  if (piece.state === 'needs you')
    return (
      <Banner kind="late" say="polite">
        <p>
          <b>The plan was not taken.</b> {piece.words} It is kept on this {thisDevice()}, and the text you wrote is as
          it was.
        </p>
        <Link href={`/attention/${id}`}>See what you can do</Link>
      </Banner>
    );
  if (piece.state !== 'received')
    return (
      <Banner kind="info" icon="wait" say="polite">
        <p>
          <b>{whichPlan(body)} is ready.</b> It{' '}
          {connection === 'online' ? 'is being sent now.' : 'goes by itself when you are online.'}{' '}
          {body.served.by === 'hub' ? 'The day it reaches the hub is the day of service.' : ''}
        </p>
      </Banner>
    );
  if (!justSent || !plan.manages) return null;
  return (
    <Banner kind="done" say="polite">
      {body.status === 'draft' ? (
        <p>
          <b>Draft {body.version} is with the family.</b> They have until {longDateWords(body.answerBy ?? '')} to
          answer. What they say goes into the next draft or the final plan, which you write in the same text.
        </p>
      ) : (
        <p>
          <b>The final plan is issued.</b> The assessment has ended, and the family can appeal against what the plan
          says in sections B, F and I.
        </p>
      )}
    </Banner>
  );
}
