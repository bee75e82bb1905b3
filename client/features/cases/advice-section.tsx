import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { useDevice } from '../../device/react.ts';
import { Button } from '../../ui/button.tsx';
import { shortDateWords, timeWords } from '../../ui/dates.ts';
import { Empty } from '../../ui/empty.tsx';
import type { IconName } from '../../ui/icon.tsx';
import { type ListRow, MarkedList } from '../../ui/list.tsx';
import { Tag } from '../../ui/tag.tsx';
import { AskForAdvice } from './ask-for-advice.tsx';
import { tagOf } from './case-thread.tsx';
import type { AdviceRow, CaseView } from './case-view.ts';
import { KeepFrom } from './keep-from.tsx';
import { LateWork } from './late-work.tsx';
import { mayManage } from './may-manage.ts';
import { RequestActions } from './request-actions.tsx';
import { WithoutAsking } from './without-asking.tsx';

/** Who was asked for advice, what has come, and what is sealed until the own advice is sent (A3, A4). */
export function AdviceSection({ view }: { view: CaseView }): ReactNode {
  const { actor, today } = withToday(useDevice());
  const [asking, setAsking] = useState(false);
  const manages = mayManage(view.body, actor);
  const rows = view.advice.filter((row) => row.request.body.state !== 'withdrawn' || manages);
  return (
    <section className="stack" aria-labelledby="advice-heading">
      <h2 id="advice-heading">Advice</h2>
      {view.bound ? (
        <p>The other advice opens for you when you have sent yours, so that each person writes in their own words.</p>
      ) : null}
      {rows.length > 0 ? (
        <MarkedList label="Advice" rows={rows.map((row) => listRow(row, view, today, manages))} />
      ) : (
        <Empty title="Nobody has been asked yet">
          When somebody is asked for advice, it shows here with the date it is due.
        </Empty>
      )}
      {view.lateWork.length > 0 ? <LateWork items={view.lateWork} /> : null}
      <WithoutAsking round={view.round} />
      {manages && !asking ? (
        <div className="row">
          <Button kind="second" icon="plus" onClick={() => setAsking(true)}>
            Ask for advice
          </Button>
          {view.round?.type === 'assessment' && view.roundId ? (
            <Link href={`/cases/${view.caseId}/ask`}>Ask for all the advice that the law asks for</Link>
          ) : null}
        </div>
      ) : null}
      {asking ? <AskForAdvice view={view} close={() => setAsking(false)} /> : null}
    </section>
  );
}

const withToday = (device: ReturnType<typeof useDevice>) => ({ actor: device.actor, today: device.today() });

function listRow(row: AdviceRow, view: CaseView, today: string, manages: boolean): ListRow {
  const { request } = row;
  const { service, to } = request.body;
  const who = row.mine ? `${service}: you` : service === to.name ? service : `${service}: ${to.name}`;
  const href = adviceHref(row, view);
  return {
    id: request.id,
    icon: iconOf(row),
    title: href ? <Link href={href}>{who}</Link> : who,
    about: (
      <>
        <p>{view.counts ? aboutRow(row, today) : aboutQuietRow(row, today)}</p>
        {manages && request.body.state === 'outstanding' ? <RequestActions view={view} row={row} /> : null}
        {manages && row.advice ? (
          <KeepFrom view={view} documentId={row.advice.id} what={`the advice from ${service}`} />
        ) : null}
      </>
    ),
    end: view.counts || row.advice ? endOf(row, today) : null,
  };
}

function adviceHref(row: AdviceRow, view: CaseView): string | null {
  const base = `/cases/${view.caseId}/advice/${row.request.id}`;
  if (row.advice) return base;
  return row.mine && row.request.body.state === 'outstanding' ? `${base}/write` : null;
}

function iconOf(row: AdviceRow): IconName {
  if (row.mine && row.request.body.state === 'outstanding' && !row.advice) return 'pencil';
  if (row.sealed) return 'sealed';
  if (row.advice) return 'file';
  return 'clock';
}

function aboutRow(row: AdviceRow, today: string): string {
  const { body } = row.request;
  if (body.state === 'withdrawn') return 'Withdrawn: an answer is no longer needed';
  if (row.advice && row.advice.piece.state !== 'received')
    return 'You pressed “Send advice”. It goes by itself when you are online.';
  if (row.advice) {
    const version = row.advice.body.version > 1 ? `, corrected (version ${row.advice.body.version})` : '';
    const files = row.advice.body.attachments.length;
    const sent = body.submittedOn ? shortDateWords(body.submittedOn, today) : timeWords(row.advice.body.submittedAt);
    const begun = row.correction ? '. A correction has been begun and not sent' : '';
    return `Sent ${sent}${version}${files ? `, with ${files} file${files === 1 ? '' : 's'}` : ''}${begun}`;
  }
  if (body.submittedOn) return `Sent ${shortDateWords(body.submittedOn, today)}`;
  return `Asked ${shortDateWords(body.askedOn, today)}, due ${shortDateWords(body.dueOn, today)}${whoWrites(body)}${reminded(body, today)}`;
}

/** N9: what was asked and what came, without a date that it is due. */
function aboutQuietRow(row: AdviceRow, today: string): string {
  const { askedOn } = row.request.body;
  return row.advice ? aboutRow(row, today) : `Asked ${shortDateWords(askedOn, today)}`;
}

/** V2: when somebody was last reminded. */
function reminded({ reminders }: AdviceRow['request']['body'], today: string): string {
  const last = reminders?.at(-1);
  return last ? `. Reminded ${shortDateWords(last.on, today)}` : '';
}

/** V3: of a team's request, who was allocated, or that nobody is yet. */
function whoWrites({ to, authors }: AdviceRow['request']['body']): string {
  if (to.type !== 'team') return '';
  return authors.length === 0
    ? '. The team has not allocated it yet'
    : `. Allocated to ${authors.map(({ name }) => name).join(', ')}`;
}

function endOf(row: AdviceRow, today: string): ReactNode {
  if (row.request.body.state === 'withdrawn') return null;
  if (row.advice && row.advice.piece.state !== 'received')
    return (
      <Tag kind={row.advice.piece.state === 'needs you' ? 'needs' : 'wait'}>
        {row.advice.piece.state === 'needs you' ? 'Needs you' : 'Waiting to send'}
      </Tag>
    );
  if (row.sealed) return <Tag kind="sealed">Sealed</Tag>;
  const tag = tagOf({ ...row.date, plannedOn: null }, today);
  return <Tag kind={tag.kind}>{tag.words}</Tag>;
}
