import { type ReactNode, useState } from 'react';
import type { DemoDate as Answer } from '../../../shared/api/demo.ts';
import { post } from '../../app/api.ts';
import { refreshHub, useHub } from '../../app/hub.ts';
import { refreshSession } from '../../app/session.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField, dateOf, emptyDate } from '../../ui/date-field.tsx';
import { addDays, dateWords, longDateWords } from '../../ui/dates.ts';
import type { FormProblem } from '../../ui/error-summary.tsx';
import { Form, useForm } from '../../ui/form.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { say } from '../../ui/live-region.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

/** Moves the hub's date forward: reminders, due dates and the ends of access can be watched. Real clocks stay. */
export default function DemoDate(): ReactNode {
  const hub = useHub();
  const form = useForm();
  const [typed, setTyped] = useState(emptyDate);
  const [moved, setMoved] = useState(false);
  if (!hub) return <Skeleton />;

  const moveTo = async (date: string): Promise<FormProblem[]> => {
    const answer = await post<Answer>('/api/demo/date', { date });
    if (!answer.ok) return [{ field: 'to', words: Object.values(answer.fields)[0] ?? answer.words }];
    setMoved(true);
    setTyped(emptyDate);
    await Promise.all([refreshHub(), refreshSession()]);
    say(`Today is now ${longDateWords(date)}`);
    return [];
  };
  const toTyped = (): FormProblem[] | Promise<FormProblem[]> => {
    const date = dateOf(typed);
    if (!date) return [{ field: 'to', words: `Enter a date like ${dateWords(addDays(hub.today, 42))}` }];
    return date <= hub.today
      ? [{ field: 'to', words: `The date must be after ${dateWords(hub.today)}` }]
      : moveTo(date);
  };
  return (
    <div className="narrow stack">
      <PageHeading title="Move the date">Move the date</PageHeading>
      <p>
        Today in the demo is <b>{longDateWords(hub.today)}</b>. It only moves forward. Sign-in codes and sessions go by
        the real clock.
      </p>
      {moved ? (
        <Banner kind="done">
          <p>
            <b>The date has moved.</b> Reminders and e-mails that are due now come within a minute. Look in the demo
            mailbox.
          </p>
        </Banner>
      ) : null}
      <div className="row">
        <Button kind="second" busy={form.busy} onClick={() => form.submit(() => moveTo(addDays(hub.today, 1)))}>
          Forward by a day
        </Button>
        <Button kind="second" busy={form.busy} onClick={() => form.submit(() => moveTo(addDays(hub.today, 7)))}>
          Forward by a week
        </Button>
      </div>
      <Form form={form} onSubmit={toTyped}>
        <DateField id="to" label="Or to a date" value={typed} onChange={setTyped} problem={form.problemOf('to')} />
        <Button type="submit" wide busy={form.busy}>
          Move the date
        </Button>
      </Form>
    </div>
  );
}
