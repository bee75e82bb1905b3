import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { Link, Redirect, useLocation } from 'wouter';
import { checkBeforeSending, correctionBegun } from '../../../shared/domain/advice/index.ts';
import { useDevice, useSyncStatus } from '../../device/react.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { PeopleList, type PersonRow } from '../../ui/people-list.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { Attachments } from './attachments.tsx';
import { composeAdvice } from './compose-advice.ts';
import { NotHere, useLeft } from './not-here.tsx';
import { RichTextView } from './rich-text-view.tsx';
import { textPlace, type Writing } from './text-place.ts';
import { ToMendList } from './to-mend-list.tsx';
import { type Answer, coordinatorName, issuedVersions, taskOf, useAnswer } from './use-answer.ts';

/** The last look before advice goes: what is missing, how it reads, who will read it (N1). */
export default function CheckPage({ caseId, requestId }: { caseId: string; requestId: string }): ReactNode {
  const answer = useAnswer(caseId, requestId);
  const left = useLeft(answer);
  if (answer === undefined) return <Skeleton />;
  if (answer === null) return <NotHere caseId={caseId} left={left} />;
  const task = taskOf(answer);
  if (task !== 'draft' && task !== 'correction')
    return <Redirect to={`/cases/${caseId}/advice/${requestId}`} replace />;
  return <Check answer={answer} task={task} />;
}

function Check({ answer, task }: { answer: Answer; task: 'draft' | 'correction' }): ReactNode {
  const device = useDevice();
  const writing = useWriting(answer);
  const { connection } = useSyncStatus();
  const { whatChanged, setWhatChanged, problem, busy, refused, send } = useSending(answer, task, writing);
  if (!writing) return <Skeleton />;
  const write = `/cases/${answer.caseId}/advice/${answer.request.id}/write`;
  const toMend = checkBeforeSending(writing.text, answer.request.body.adviserKind, answer.childName);
  const latest = issuedVersions(answer)[0];
  const unchanged = task === 'correction' && !!latest && !correctionBegun(writing, latest.body);
  return (
    <div className="stack check">
      <div>
        <BackLink href={write}>Back to writing</BackLink>
        <PageHeading title={`Check the advice, ${answer.case.body.ref}`}>
          {toMend.length > 0
            ? 'Before your advice can go'
            : task === 'draft'
              ? 'Check your advice, then send it'
              : 'Check your correction, then send it'}
        </PageHeading>
      </div>
      <ToMendList toMend={toMend} write={write} />
      {refused ? (
        <Banner kind="late" say="now">
          <p>
            <b>It could not be sent.</b> {refused}
          </p>
        </Banner>
      ) : null}
      {unchanged ? (
        <p>
          This is the same as what was sent. <Link href={write}>Go back to writing</Link> and change what is wrong
          first.
        </p>
      ) : null}
      {toMend.length === 0 && !unchanged ? (
        <section className="panel stack">
          {task === 'correction' ? (
            <TextArea
              id="what-changed"
              label="What did you change, and why?"
              hint="Everybody who reads the advice sees this above it"
              rows={3}
              value={whatChanged}
              onChange={setWhatChanged}
              problem={problem}
            />
          ) : null}
          <Readers answer={answer} />
          {connection === 'offline' ? (
            <p>
              You are offline. It is kept here and goes by itself when you are online; {coordinatorName(answer)} is told
              then.
            </p>
          ) : null}
          <p className="small muted">
            It can’t be taken back, but you can correct it: both versions stay, with what you changed.
          </p>
          <p>
            <Button busy={busy} onClick={() => void send()}>
              {task === 'draft' ? 'Send advice' : 'Send correction'}
            </Button>
          </p>
        </section>
      ) : null}
      <article className="sheet preview" aria-label="How it will read">
        <p className="label muted">How it will read</p>
        <RichTextView text={writing.text} headings={answer.headings} />
        <Attachments answer={answer} device={device} attachments={writing.attachments} />
      </article>
    </div>
  );
}

function useWriting(answer: Answer): Writing | null {
  const device = useDevice();
  const [writing, setWriting] = useState<Writing | null>(null);
  const { caseId, draft } = answer;
  const { draftId } = answer.request.body;
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when the draft changes
  useEffect(() => {
    void textPlace(device, 'advice-draft', caseId, draftId)
      .stored()
      .then((stored) => setWriting(stored?.body ?? null));
  }, [device, caseId, draftId, draft?.body]);
  return writing;
}

function useSending(answer: Answer, task: 'draft' | 'correction', writing: Writing | null) {
  const device = useDevice();
  const [, navigate] = useLocation();
  const [whatChanged, setWhatChanged] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const id = useMemo(() => crypto.randomUUID(), []);
  const send = async (): Promise<void> => {
    const latest = issuedVersions(answer)[0];
    const missing = task === 'correction' && whatChanged.trim() === '';
    setProblem(missing ? 'Say what you changed and why' : null);
    if (missing || !writing || (task === 'correction' && !latest)) return;
    setBusy(true);
    const { request } = answer;
    const body = composeAdvice({
      requestId: request.id,
      request: request.body,
      actor: device.actor,
      writing,
      now: new Date().toISOString(),
      correction: task === 'correction' && latest ? { of: latest, whatChanged } : null,
    });
    const result = await device.write(answer.caseId, id, body);
    setBusy(false);
    if (!result.ok) return setRefused(refusedWords(result.code));
    navigate(`/cases/${answer.caseId}/advice/${request.id}?sent`);
  };
  return { whatChanged, setWhatChanged, problem, busy, refused, send };
}

function refusedWords(code: string): string {
  if (code === 'already-submitted')
    return 'Somebody has sent this response already. Your words are kept in the text: go back to writing, and send them as a correction.';
  if (code === 'request-withdrawn') return 'The request was withdrawn. Your words are kept in the draft.';
  if (code === 'incomplete') return 'Something is still missing. Go back to writing and look through the headings.';
  if (code === 'unknown-file') return 'A photo or file has not reached this device yet. Try again when you are online.';
  return 'Your words are kept in the draft. Ask your SEND co-ordinator what to do.';
}

/** Everybody who will read it, for a look before it goes. */
function Readers({ answer }: { answer: Answer }): ReactNode {
  const rows: PersonRow[] = [];
  const { coordinator } = answer.case.body;
  if (coordinator) rows.push({ id: coordinator.personId, name: coordinator.name, relation: 'SEND co-ordinator' });
  for (const { id, body } of answer.grants)
    rows.push({ id, name: body.to.name, relation: body.relation || body.capacity });
  return (
    <details>
      <summary>
        {rows.length > 0
          ? `${rows.length} ${rows.length === 1 ? 'person or setting' : 'people and settings'} with access will read it`
          : 'Everybody with access will read it'}
      </summary>
      <div className="stack-2">
        <PeopleList people={rows} label="Who will read it" />
        <p className="small">
          Other professionals of this round read it when they have sent theirs. If somebody is listed who should not
          read it, don’t send; <Link href={`/cases/${answer.caseId}`}>tell the co-ordinator</Link> first.
        </p>
      </div>
    </details>
  );
}
