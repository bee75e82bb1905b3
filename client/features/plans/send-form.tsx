import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Service } from '../../../shared/domain/documents/index.ts';
import { useDevice, useSyncStatus } from '../../device/react.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { dateWords, longDateWords } from '../../ui/dates.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Radios } from '../../ui/radios.tsx';
import { BeforeFinal } from '../records/index.ts';
import { HoldsUp, NamedSetting, useFinalPlan } from './final-plan.tsx';
import { Recipients, recipientsOf } from './recipients.tsx';
import type { Plan } from './use-plan.ts';
import { ids, useSending } from './use-sending.ts';

export interface SendFormProps {
  plan: Plan;
  draft: NonNullable<Plan['draft']>;
  status: 'draft' | 'final';
}

const ways: readonly { value: Service['by']; label: string; hint: string }[] = [
  { value: 'hub', label: 'In the hub', hint: 'They read it here. It is served on the day it reaches the hub.' },
  {
    value: 'e-mail',
    label: 'By e-mail',
    hint: 'You send it yourself, encrypted. An e-mail that comes back is not service.',
  },
  { value: 'post', label: 'By post', hint: 'You print and post it. Enter the day it reaches them.' },
  { value: 'hand', label: 'By hand', hint: 'You or a colleague give it to them.' },
];

/** How it is served, who gets it, and the days that follow from it; then it goes (reg 13, N1). */
export function SendForm({ plan, draft, status }: SendFormProps): ReactNode {
  const form = useSending(plan, draft, status);
  const final = useFinalPlan(plan.caseId, draft.body.roundId);
  const today = useDevice().today();
  const { connection } = useSyncStatus();
  const offline = connection === 'offline';
  return (
    <section className="panel stack" aria-labelledby="send-plan">
      <h2 id="send-plan">How it goes</h2>
      {status === 'final' && final.holdsUp ? <HoldsUp caseId={plan.caseId} refusal={final.holdsUp} /> : null}
      <ErrorSummary problems={form.problems} />
      {form.refused ? (
        <Banner kind="late" say="now">
          <p>
            <b>It could not be sent.</b> {form.refused}
          </p>
        </Banner>
      ) : null}
      {status === 'final' ? <BeforeFinal parts={plan.parts} caseId={plan.caseId} text={draft.body.text} /> : null}
      <Radios<Service['by']>
        id={ids.by}
        label="How does it reach the family?"
        problem={form.problemOf(ids.by)}
        value={form.by}
        onChange={form.setBy}
        options={ways}
      />
      {form.by && form.by !== 'hub' ? (
        <DateField
          id={ids.on}
          label="On which day is it served?"
          hint={`The true day, not later than today, ${dateWords(today)}`}
          problem={form.problemOf(ids.on)}
          value={form.day}
          onChange={form.setDay}
        />
      ) : null}
      {status === 'final' ? (
        <NamedSetting
          id={ids.named}
          settings={final.settings}
          problem={form.problemOf(ids.named)}
          value={form.named}
          onChange={form.setNamed}
        />
      ) : null}
      <div className="stack-2">
        <h3>Who gets it</h3>
        <Recipients plan={plan} recipients={recipientsOf(plan, status, today)} by={form.by} />
        <p className="small">
          If somebody is listed who should not get it, don’t send:{' '}
          <Link href={`/cases/${plan.caseId}`}>end their access on the case page</Link> first.{' '}
          <Link href={`/cases/${plan.caseId}/contacts`}>Change contact details</Link>
        </p>
      </div>
      <What status={status} answerBy={form.answerBy} on={form.on} byHub={form.by === 'hub'} />
      <Checkbox
        id={ids.checked}
        label={`I have checked who gets it, and that it is about ${plan.childFullName}`}
        problem={form.problemOf(ids.checked)}
        checked={form.checked}
        onChange={form.setChecked}
      />
      {offline ? (
        <p>
          You are offline. It is kept here and goes by itself when you are online
          {form.by === 'hub' ? ': that day is then the day of service' : ''}.
        </p>
      ) : null}
      <p className="small muted">What was sent never changes. You can send another draft, or the final plan, later.</p>
      <p>
        <Button busy={form.busy} onClick={() => void form.send()}>
          {status === 'draft' ? 'Send the draft to the family' : 'Issue the final plan'}
        </Button>
      </p>
    </section>
  );
}

/** What follows from sending it, before it is sent. */
function What({
  status,
  answerBy,
  on,
  byHub,
}: {
  status: 'draft' | 'final';
  answerBy: string | null;
  on: string | null;
  byHub: boolean;
}): ReactNode {
  if (status === 'final')
    return (
      <div className="stack-2">
        <h3>What this does</h3>
        <p>
          The plan is in force from the day it is served, and the assessment ends. Everybody with access can read it.
          Advisers who gave advice are told the last day on which they can read it.
        </p>
      </div>
    );
  if (!answerBy || !on) return null;
  return (
    <div className="stack-2">
      <h3>When the family answers</h3>
      <p>
        They have 15 days, and the day it is served is the first: from {longDateWords(on)} to{' '}
        <b>{longDateWords(answerBy)}</b>.{byHub ? ' If it reaches the hub on a later day, both move with it.' : ''}
      </p>
    </div>
  );
}
