import { type ReactNode, useState } from 'react';
import { Link, useSearch } from 'wouter';
import type { LocalDocument } from '../../device/port.ts';
import { useDevice, useSyncStatus } from '../../device/react.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Banner } from '../../ui/banner.tsx';
import { momentWords } from '../../ui/dates.ts';
import { Empty } from '../../ui/empty.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { thisDevice } from '../../ui/this-device.ts';
import { Attachments } from './attachments.tsx';
import { BringIntoCorrection, CorrectionBegun, CorrectThis } from './correction.tsx';
import { DownloadRow } from './download-row.tsx';
import { NotHere, useHasLeft, useLeft, WordsKept } from './not-here.tsx';
import { OthersAdvice } from './others-advice.tsx';
import { RichTextView } from './rich-text-view.tsx';
import { type Answer, coordinatorName, issuedVersions, taskOf, useAnswer } from './use-answer.ts';
import { Versions } from './versions.tsx';

/** A response as it was sent, with its versions (N4); for its authors also where it stands. */
export default function ReadPage({ caseId, requestId }: { caseId: string; requestId: string }): ReactNode {
  const answer = useAnswer(caseId, requestId);
  const left = useLeft(answer);
  if (answer === undefined) return <Skeleton />;
  if (answer === null) return <NotHere caseId={caseId} left={left} />;
  return <Reading answer={answer} />;
}

function Reading({ answer }: { answer: Answer }): ReactNode {
  const device = useDevice();
  const sent = new URLSearchParams(useSearch()).has('sent');
  const [chosen, setChosen] = useState<string | null>(null);
  const versions = issuedVersions(answer);
  const shown = versions.find((one) => one.id === chosen) ?? versions[0];
  const task = taskOf(answer);
  const left = useHasLeft();
  return (
    <div className="cols reading">
      <div className="stack">
        <div>
          <BackLink href={`/cases/${answer.caseId}`}>{answer.childName}’s case</BackLink>
          <PageHeading title={`Advice, ${answer.case.body.ref}`}>
            {answer.request.body.service}: advice for {answer.childFullName}
          </PageHeading>
          {shown ? <SentBy version={shown} /> : null}
        </div>
        {answer.mine ? <WhereItStands answer={answer} sent={sent} /> : null}
        <CorrectionBegun answer={answer} />
        {left && task === 'read' ? (
          <Banner say="polite">
            <p>
              <b>You no longer write this advice.</b>
            </p>
            <WordsKept />
          </Banner>
        ) : null}
        {shown ? (
          <Shown answer={answer} shown={shown} newest={versions[0]} />
        ) : (
          <NothingYet answer={answer} task={task} />
        )}
        <CorrectThis answer={answer} />
        {shown ? (
          <DownloadRow
            answer={answer}
            device={device}
            body={async () => null}
            issued={shown.body}
            pdf={shown.piece.state === 'received' ? `/api/advice/${shown.id}/document?format=pdf` : null}
          />
        ) : null}
        <Versions versions={versions} shown={shown?.id ?? null} show={setChosen} />
      </div>
      <div className="side">
        <OthersAdvice answer={answer} sealed={answer.mine && answer.request.body.state === 'outstanding'} />
      </div>
    </div>
  );
}

function Shown({
  answer,
  shown,
  newest,
}: {
  answer: Answer;
  shown: LocalDocument<'advice'>;
  newest: LocalDocument<'advice'> | undefined;
}): ReactNode {
  return (
    <>
      {newest && newest.id !== shown.id ? (
        <Banner kind="soon">
          <p>
            <b>This is an earlier version.</b> The newest is version {newest.body.version}.
          </p>
        </Banner>
      ) : null}
      {shown.body.whatChanged ? (
        <Banner>
          <p>
            <b>Corrected, version {shown.body.version}.</b> {shown.body.whatChanged}
          </p>
        </Banner>
      ) : null}
      <article className="sheet">
        <RichTextView text={shown.body.text} headings={answer.headings} />
        <Attachments answer={answer} device={useDevice()} attachments={shown.body.attachments} />
      </article>
    </>
  );
}

function SentBy({ version }: { version: LocalDocument<'advice'> }): ReactNode {
  const { authors, submittedBy, submittedAt } = version.body;
  const others = authors.filter((author) => author.personId !== submittedBy.personId).map((author) => author.name);
  return (
    <p className="muted small">
      Sent by {submittedBy.name}
      {others.length > 0 ? `, written with ${others.join(' and ')}` : ''},{' '}
      {momentWords(submittedAt, new Date().toISOString())}.
    </p>
  );
}

/** For its authors: sent, on its way, or not taken with the way forward (O2, O4). */
function WhereItStands({ answer, sent }: { answer: Answer; sent: boolean }): ReactNode {
  const { connection } = useSyncStatus();
  const refused = answer.versions.find((one) => one.piece.state === 'needs you');
  const newest = issuedVersions(answer)[0];
  if (refused && refused.piece.state === 'needs you') {
    return (
      <Banner kind="late" say="polite">
        <p>
          <b>Your advice was not taken.</b> {refused.piece.words} It is kept on this {thisDevice()}.
        </p>
        {newest ? (
          <BringIntoCorrection answer={answer} refused={refused} />
        ) : (
          <Link href={`/attention/${refused.id}`}>See what you can do</Link>
        )}
      </Banner>
    );
  }
  if (!newest) return null;
  if (newest.piece.state !== 'received')
    return (
      <Banner kind="info" icon="wait" say="polite">
        <p>
          <b>{newest.body.version > 1 ? 'Correction' : 'Advice'} ready.</b> It{' '}
          {connection === 'online' ? 'is being sent now' : 'goes by itself when you are online'}.{' '}
          {coordinatorName(answer)} is told then
          {newest.body.version > 1 ? '.' : ', and you can read the others’ advice.'}
        </p>
      </Banner>
    );
  return sent ? (
    <Banner kind="done" say="polite">
      <p>
        <b>{newest.body.version > 1 ? 'Correction' : 'Advice'} sent.</b> {coordinatorName(answer)} has been told.
        {newest.body.version > 1 ? '' : ' You can read the others’ advice now.'}
      </p>
    </Banner>
  ) : null;
}

function NothingYet({ answer, task }: { answer: Answer; task: string }): ReactNode {
  const write = `/cases/${answer.caseId}/advice/${answer.request.id}/write`;
  if (task === 'draft')
    return (
      <Empty title="You have not sent this yet">
        <Link href={write}>Go on writing</Link>
      </Empty>
    );
  if (task === 'withdrawn')
    return (
      <Empty title="This request was withdrawn">
        An answer is no longer needed. What you wrote is kept, and {coordinatorName(answer)} can tell you more.
      </Empty>
    );
  if (answer.request.body.state === 'submitted')
    return <Empty title="Sealed">It opens for you when you have sent your own advice.</Empty>;
  return <Empty title="Not sent yet">It shows here when it is sent.</Empty>;
}
