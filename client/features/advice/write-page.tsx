import { EditorContent } from '@tiptap/react';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { Redirect, useLocation } from 'wouter';
import { withIds } from '../../../shared/sync/merge/index.ts';
import type { OpenDevice } from '../../device/port.ts';
import { useDevice, useSyncStatus } from '../../device/react.ts';
import { Button } from '../../ui/button.tsx';
import { dueWords, longDateWords } from '../../ui/dates.ts';
import { PageHeading } from '../../ui/heading.tsx';
import { say } from '../../ui/live-region.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { thisDevice } from '../../ui/this-device.ts';
import { ConfidenceLink } from '../restricted/index.ts';
import { Attachments } from './attachments.tsx';
import { DeskBar } from './desk.tsx';
import { DownloadRow } from './download-row.tsx';
import { adviceSections } from './editor/sections.ts';
import { Toolbar } from './editor/toolbar.tsx';
import { type OpenWriting, useTextEditor } from './editor/use-text-editor.ts';
import { hasLeft } from './not-here.tsx';
import { OthersAdvice } from './others-advice.tsx';
import { goToBlock, goToSection, Outline } from './outline.tsx';
import { usePhotos } from './photos.tsx';
import { Refused } from './refused.tsx';
import { correctionWords, stateWords } from './state-words.ts';
import { type TextPlace, textPlace, type Writing } from './text-place.ts';
import { type Answer, taskOf, useAnswer } from './use-answer.ts';

/** Where advice is written: full width, nothing else on screen. A draft, or a correction of what was sent. */
export default function WritePage({ caseId, requestId }: { caseId: string; requestId: string }): ReactNode {
  const answer = useAnswer(caseId, requestId);
  const opened = useRef(false);
  if (answer === undefined) return <Skeleton />;
  const task = answer && taskOf(answer);
  // What there is to say is said inside the hub, where there is a way on: this page stands alone.
  if (task !== 'draft' && task !== 'correction')
    return <Redirect to={`/cases/${caseId}/advice/${requestId}`} state={opened.current ? hasLeft : null} replace />;
  opened.current = true;
  return answer && <Loading answer={answer} task={task} />;
}

interface DeskProps {
  answer: Answer;
  task: 'draft' | 'correction';
}

function Loading({ answer, task }: DeskProps): ReactNode {
  const device = useDevice();
  const { caseId } = answer;
  const { draftId } = answer.request.body;
  const place = useMemo(() => textPlace(device, 'advice-draft', caseId, draftId), [device, caseId, draftId]);
  const [loaded, setLoaded] = useState<Writing | null>(null);
  useEffect(() => {
    void place.stored().then((stored) => setLoaded(stored && { ...stored.body, text: withIds(stored.body.text) }));
  }, [place]);
  if (!loaded) return <Skeleton />;
  return <Desk answer={answer} task={task} device={device} place={place} loaded={loaded} />;
}

function Desk({
  answer,
  task,
  device,
  place,
  loaded,
}: DeskProps & { device: OpenDevice; place: TextPlace; loaded: Writing }): ReactNode {
  const [, navigate] = useLocation();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [attachments, setAttachments] = useState(loaded.attachments);
  const address = `/cases/${answer.caseId}/advice/${answer.request.id}`;
  const photos = usePhotos(device, answer.caseId, answer.request.body.draftId, answer.childName);
  const writing = useTextEditor({
    caseId: answer.caseId,
    label: `Advice for ${answer.childFullName}`,
    section: adviceSections(answer.headings, answer.request.body.adviserKind),
    device,
    place,
    loaded: loaded.text,
    documentId: answer.request.body.draftId,
    onPhotoFile: photos.take,
    onEditPhoto: photos.edit,
    onCombine: (id) => void writing.save().then(() => navigate(`${address}/wordings?which=${encodeURIComponent(id)}`)),
    onRefused: setRefusal,
  });
  useNews(answer, writing);
  useAnsweredMeanwhile(task);
  useStartingPlace(writing);
  const change = async (next: (before: Writing['attachments']) => Writing['attachments']): Promise<void> => {
    await writing.save();
    await place.change((before) => ({ ...before, attachments: next(before.attachments) }));
    setAttachments(next);
  };
  const shownFiles = answer.draft?.body.attachments ?? attachments;
  return (
    <div className="writing-desk">
      <a className="skip" href="#main">
        Skip to your writing
      </a>
      <DeskState
        answer={answer}
        task={task}
        writing={writing}
        onSend={() => void writing.save().then(() => navigate(`${address}/check`))}
      />
      <Toolbar editor={writing.editor} onPhoto={photos.choose} undo={writing.undo} mayUndo={writing.mayUndo} />
      <div className="desk">
        <Outline editor={writing.editor} headings={answer.headings} />
        <main id="main" tabIndex={-1} className="sheet">
          <SheetHead answer={answer} task={task} today={device.today()} />
          <Refused answer={answer} code={refusal} />
          {photos.form(writing.editor)}
          <p className="unseen" id="writing-help">
            Escape takes you from the text to the writing tools.
          </p>
          <EditorContent
            editor={writing.editor}
            onKeyDown={(event) =>
              event.key === 'Escape' && document.querySelector<HTMLElement>('.tools button[tabindex="0"]')?.focus()
            }
          />
          <Attachments answer={answer} device={device} attachments={shownFiles} change={change} />
          <DownloadRow
            answer={answer}
            device={device}
            body={() => writing.save().then(async () => (await place.stored())?.body ?? null)}
          />
          <ConfidenceLink caseId={answer.caseId} />
        </main>
        <OthersAdvice answer={answer} sealed={task === 'draft'} />
      </div>
    </div>
  );
}

function DeskState({
  answer,
  task,
  writing,
  onSend,
}: DeskProps & { writing: OpenWriting; onSend: () => void }): ReactNode {
  const { connection } = useSyncStatus();
  const device = thisDevice();
  if (!answer.draft) return null;
  const words = task === 'draft' ? stateWords : correctionWords;
  const state = words(answer.draft.piece, connection, device, writing.typing);
  return (
    <DeskBar
      back={{ href: `/cases/${answer.caseId}`, words: `${answer.childName}’s case` }}
      state={state}
      busy={writing.typing}
      action={<Button onClick={onSend}>{task === 'draft' ? 'Send advice' : 'Send correction'}</Button>}
    />
  );
}

function SheetHead({ answer, task, today }: DeskProps & { today: string }): ReactNode {
  const { service, dueOn, question } = answer.request.body;
  const title =
    task === 'draft' ? `Advice for ${answer.childFullName}` : `Correction of the advice for ${answer.childFullName}`;
  const due = dueWords(dueOn, today);
  return (
    <div className="stack-2">
      <PageHeading
        title={`${task === 'draft' ? 'Draft of the advice' : 'Correction of the advice'}, ${answer.case.body.ref}`}
      >
        {title}
      </PageHeading>
      <p className="muted small">
        {service}.{' '}
        {task === 'draft'
          ? `Due ${longDateWords(dueOn)}.`
          : 'Nobody but its authors sees this until it is sent. Everybody who reads it then sees what you changed.'}
      </p>
      {task === 'draft' && !due.startsWith('In ') ? (
        <p>
          <Tag kind={due.startsWith('Late') ? 'late' : 'soon'}>{due}</Tag>
        </p>
      ) : null}
      {question ? <p className="asked small">{question}</p> : null}
    </div>
  );
}

/** Others' words come into the open editor as soon as the device has them (O3). */
function useNews(answer: Answer, writing: OpenWriting): void {
  const text = answer.draft?.body.text;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new text is news
  useEffect(() => {
    if (text) writing.refresh();
  }, [text]);
}

/** A colleague sends the response while it is being written here: the writing goes on, as a correction (N4). */
function useAnsweredMeanwhile(task: DeskProps['task']): void {
  const before = useRef(task);
  useEffect(() => {
    if (before.current === 'draft' && task === 'correction')
      say('This advice has just been sent. What you write now is a correction of it.');
    before.current = task;
  }, [task]);
}

/** A link to a heading or a block (from the check page) puts the caret there. */
function useStartingPlace(writing: OpenWriting): void {
  useEffect(() => {
    const place = decodeURIComponent(location.hash.slice(1));
    if (place.startsWith('heading-')) goToSection(writing.editor, place.slice('heading-'.length));
    else if (place) goToBlock(writing.editor, place);
  }, [writing.editor]);
}
