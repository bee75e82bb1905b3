import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { type Actor, isStaff } from '../../../shared/domain/people/index.ts';
import { Banner } from '../../ui/banner.tsx';
import { dateWords } from '../../ui/dates.ts';
import { type CaseView, calledName, mayManage } from '../cases/index.ts';

/** N9: what everybody who opens a quiet case needs to know of it, and no more. */
export function QuietNotice({ view, actor }: { view: CaseView; actor: Actor }): ReactNode {
  if (!view.quiet) return null;
  if (isStaff(actor.role)) return <ForStaff view={view} actor={actor} />;
  if (actor.role === 'family') return <QuietWords view={view} />;
  return (
    <Banner>
      <p>
        <b>Please speak to {coordinatorOf(view)} before you do anything more in this case.</b>
      </p>
      <p>Reminders about it have stopped.</p>
    </Banner>
  );
}

/** N9: to a family. Nothing is asked, nothing is counted; a person is named. */
export function QuietWords({ view }: { view: CaseView }): ReactNode {
  const name = calledName(view.body);
  return (
    <div className="stack-2">
      <p>
        <b>{coordinatorOf(view)}</b> is looking after everything to do with {name} in person.
      </p>
      <p>You do not need to do anything here. We have stopped our automatic e-mails, reminders and letters.</p>
      <p>You can speak to {view.body.coordinator ? 'them' : 'us'} whenever you want to.</p>
    </div>
  );
}

function ForStaff({ view, actor }: { view: CaseView; actor: Actor }): ReactNode {
  const stop = view.mailStops.find(({ body }) => !body.resumed)?.body;
  return (
    <Banner>
      <p>
        <b>Nothing about this case goes out by itself.</b>
        {stop ? ` ${stop.stoppedBy.name} stopped automatic mail on ${dateWords(stop.stoppedOn)}.` : ''}
      </p>
      {stop ? (
        <p>
          {stop.why === 'the child has died' ? `${calledName(view.body)} has died. ` : ''}
          {stop.reason}
        </p>
      ) : null}
      {mayManage(view.body, actor) ? (
        <p className="no-print row">
          <Link href={`/cases/${view.caseId}/mail`} className="opener">
            What was held back
          </Link>
          {view.counts ? null : (
            <Link href={`/cases/${view.caseId}/decision`} className="opener">
              Record a decision
            </Link>
          )}
        </p>
      ) : null}
    </Banner>
  );
}

const coordinatorOf = ({ body }: CaseView): string => body.coordinator?.name ?? 'Our SEND team';
