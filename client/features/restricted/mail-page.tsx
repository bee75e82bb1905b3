import type { ReactNode } from 'react';
import type { LocalDocument } from '../../device/port.ts';
import { useCaseDocuments, useDevice, useSyncStatus } from '../../device/react.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Banner } from '../../ui/banner.tsx';
import { dateWords } from '../../ui/dates.ts';
import { PageHeading } from '../../ui/heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { type CaseView, calledName, caseView, fullName, mayManage } from '../cases/index.ts';
import { HeldBack } from './held-back.tsx';
import { HeldReminders } from './held-reminders.tsx';
import { NotForYou } from './not-for-you.tsx';
import { ResumeMail } from './resume-mail.tsx';
import { StopMail } from './stop-mail.tsx';

/** N9: the co-ordinator stops everything about a case that would go out by itself, sees what was held back, and resumes it. */
export default function MailPage({ caseId }: { caseId: string }): ReactNode {
  const device = useDevice();
  const documents = useCaseDocuments(caseId);
  if (!documents) return <Skeleton />;
  const view = caseView(documents, device.actor, device.today());
  if (!view || !mayManage(view.body, device.actor)) return <NotForYou caseId={caseId} />;
  return <Mail view={view} documents={documents} today={device.today()} />;
}

function Mail(props: { view: CaseView; documents: readonly LocalDocument[]; today: string }): ReactNode {
  const { view, documents, today } = props;
  const { connection } = useSyncStatus();
  const offline = connection === 'offline';
  const name = calledName(view.body);
  const stop = view.mailStops.find(({ body }) => !body.resumed)?.body ?? null;
  const heading = stop ? 'Automatic mail is stopped' : 'Stop automatic mail';
  return (
    <div className="narrow stack">
      <BackLink href={`/cases/${view.caseId}`}>{fullName(view.body)}</BackLink>
      <div className="stack-2">
        <PageHeading title="Automatic mail">{heading}</PageHeading>
        <p className="muted">
          {fullName(view.body)}, {view.body.ref}
        </p>
      </div>
      {stop ? (
        <Banner>
          <p>
            <b>
              {stop.stoppedBy.name} stopped it on {dateWords(stop.stoppedOn)}.
            </b>
          </p>
          <p>
            {stop.why === 'the child has died' ? `${name} has died. ` : ''}
            {stop.reason}
          </p>
          <p>The family and advisers see that reminders have stopped and whom to speak to. They do not see why.</p>
        </Banner>
      ) : (
        <StopMail view={view} offline={offline} />
      )}
      <HeldBack view={view} offline={offline} stopped={stop !== null} />
      <HeldReminders caseId={view.caseId} documents={documents} today={today} />
      {stop ? <ResumeMail view={view} offline={offline} /> : null}
    </div>
  );
}
