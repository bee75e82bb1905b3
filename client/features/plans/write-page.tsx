import { EditorContent } from '@tiptap/react';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { Redirect, useLocation } from 'wouter';
import type { BodyOf, RichText, Tie } from '../../../shared/domain/documents/index.ts';
import { checkPlan } from '../../../shared/domain/plans/index.ts';
import { withIds } from '../../../shared/sync/merge/index.ts';
import type { OpenDevice } from '../../device/port.ts';
import { useDevice, useSyncStatus } from '../../device/react.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { say } from '../../ui/live-region.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { thisDevice } from '../../ui/this-device.ts';
import { DeskBar, goToBlock, goToSection, type OpenWriting, Toolbar, useTextEditor } from '../advice/editor/index.ts';
import { stateWords } from '../advice/index.ts';
import { AdvicePanel } from './advice-panel.tsx';
import { PanelSwitch, type Shown } from './panel-switch.tsx';
import { PlanOutline } from './plan-outline.tsx';
import { type PlanPlace, planPlace } from './plan-place.ts';
import { sectionOptions } from './plan-sections.ts';
import { SourceBar } from './source-bar.tsx';
import { ThreadPanel } from './thread-panel.tsx';
import { usePassages } from './use-passages.ts';
import { countedPlans, type Plan, usePlan } from './use-plan.ts';
import './plans.css';

type Draft = NonNullable<Plan['draft']>;

/** How long a plan that was begun just now may take to this device. */
const arrivesWithinMs = 15_000;

/** Where the plan is written: full width, nothing else on screen. Works without a connection (O2). */
export default function WritePage({ caseId }: { caseId: string; planId: string }): ReactNode {
  const plan = usePlan(caseId);
  const [waited, setWaited] = useState(false);
  const opened = useRef(false);
  useEffect(() => {
    const timer = setTimeout(() => setWaited(true), arrivesWithinMs);
    return () => clearTimeout(timer);
  }, []);
  if (plan === undefined) return <Skeleton />;
  if (plan?.draft && plan.manages) {
    opened.current = true;
    return <Loading plan={plan} draft={plan.draft} />;
  }
  // It was begun a moment ago and is on its way to this device.
  if (plan?.manages && !waited && !opened.current) return <Skeleton />;
  return <Redirect to={`/cases/${caseId}/plan`} replace />;
}

function Loading({ plan, draft }: { plan: Plan; draft: Draft }): ReactNode {
  const device = useDevice();
  const { caseId } = plan;
  const place = useMemo(() => planPlace(device, caseId, draft.id), [device, caseId, draft.id]);
  const [loaded, setLoaded] = useState<BodyOf<'plan-draft'> | null>(null);
  useEffect(() => {
    void place.stored().then((stored) => setLoaded(stored && { ...stored.body, text: withIds(stored.body.text) }));
  }, [place]);
  if (!loaded) return <Skeleton />;
  return <Desk plan={plan} draft={draft} device={device} place={place} loaded={loaded} />;
}

interface DeskProps {
  plan: Plan;
  draft: Draft;
  device: OpenDevice;
  place: PlanPlace;
  loaded: BodyOf<'plan-draft'>;
}

function Desk({ plan, draft, device, place, loaded }: DeskProps): ReactNode {
  const [, navigate] = useLocation();
  const [refusal, setRefusal] = useState<string | null>(null);
  const panels = usePanels();
  const address = `/cases/${plan.caseId}/plan`;
  const writing = useTextEditor({
    caseId: plan.caseId,
    label: `Plan for ${plan.childFullName}`,
    section: sectionOptions(plan.childName),
    device,
    place,
    loaded: loaded.text,
    documentId: draft.id,
    onPhotoFile: () => say('A plan holds no photos. Put the photo into the advice that it belongs to.'),
    onEditPhoto: () => {},
    onCombine: (id) => void writing.save().then(() => navigate(`${address}/wordings?which=${encodeURIComponent(id)}`)),
    onRefused: setRefusal,
  });
  useNews(draft, writing);
  useStartingPlace(writing);
  const passages = usePassages(draft, writing, place);
  const thread = useTies(draft, place);
  const toMend = useToMend(plan, draft.body.text, thread.ties);
  const goTo = ({ blockId, sectionKey }: { blockId: string | null; sectionKey: string }): void => {
    panels.show('text');
    // The text has to be on screen before its caret can be.
    requestAnimationFrame(() => {
      if (!blockId || !goToBlock(writing.editor, blockId)) goToSection(writing.editor, sectionKey);
    });
  };
  return (
    <div className="writing-desk">
      <a className="skip" href="#main">
        Skip to your writing
      </a>
      <State
        plan={plan}
        draft={draft}
        writing={writing}
        onCheck={() => void writing.save().then(() => navigate(`${address}/check`))}
      />
      <Toolbar editor={writing.editor} undo={writing.undo} mayUndo={writing.mayUndo} />
      <PanelSwitch shown={panels.onPhone} show={panels.show} withText />
      <div className="desk plan-desk" data-shown={panels.onPhone}>
        <PlanOutline editor={writing.editor} childName={plan.childName} toMend={toMend} />
        <main id="main" tabIndex={-1} className="plan-main">
          <div className="sheet">
            <SheetHead plan={plan} />
            <Refused draft={draft} code={refusal} />
            <p className="unseen" id="writing-help">
              Escape takes you from the text to the writing tools.
            </p>
            <EditorContent
              editor={writing.editor}
              onKeyDown={(event) =>
                event.key === 'Escape' && document.querySelector<HTMLElement>('.tools button[tabindex="0"]')?.focus()
              }
            />
            <SourceBar plan={plan} editor={writing.editor} sourceOf={passages.sourceOf} />
          </div>
          <section className="stack plan-side" aria-label="Beside the plan">
            <PanelSwitch shown={panels.beside} show={panels.show} />
            <h2>{panels.beside === 'thread' ? 'Golden thread' : 'Advice'}</h2>
            {panels.beside === 'thread' ? (
              <ThreadPanel text={draft.body.text} ties={thread.ties} toMend={toMend} retie={thread.retie} goTo={goTo} />
            ) : (
              <AdvicePanel
                plan={plan}
                roundId={draft.body.roundId}
                passages={passages}
                goTo={(blockId) => goTo({ blockId, sectionKey: 'A' })}
              />
            )}
          </section>
        </main>
      </div>
    </div>
  );
}

function State({
  plan,
  draft,
  writing,
  onCheck,
}: {
  plan: Plan;
  draft: Draft;
  writing: OpenWriting;
  onCheck: () => void;
}): ReactNode {
  const { connection } = useSyncStatus();
  return (
    <DeskBar
      back={{ href: `/cases/${plan.caseId}/plan`, words: `${plan.childName}’s case` }}
      state={stateWords(draft.piece, connection, thisDevice(), writing.typing)}
      busy={writing.typing}
      action={<Button onClick={onCheck}>Check and send</Button>}
    />
  );
}

function SheetHead({ plan }: { plan: Plan }): ReactNode {
  const drafts = countedPlans(plan).filter((one) => one.body.status === 'draft').length;
  return (
    <div className="stack-2 sheet-head">
      <PageHeading title={`Plan in writing, ${plan.case.body.ref}`}>Plan for {plan.childFullName}</PageHeading>
      <p className="muted small">
        Only who co-ordinates the case sees this text.{' '}
        {drafts === 0
          ? 'Nobody else reads it until you send it.'
          : `The family has draft ${drafts}. What you change here goes into what you send next.`}
      </p>
    </div>
  );
}

/** What stands beside the text, and on a phone, which shows one at a time, what is on screen. */
function usePanels() {
  const [onPhone, setOnPhone] = useState<Shown>('text');
  const [beside, setBeside] = useState<Exclude<Shown, 'text'>>('advice');
  const show = (shown: Shown): void => {
    setOnPhone(shown);
    if (shown !== 'text') setBeside(shown);
  };
  return { onPhone, beside, show };
}

/** What the hub did not take of the text that is open here, and why (O4). */
function Refused({ draft, code }: { draft: Draft; code: string | null }): ReactNode {
  const { piece } = draft;
  if (!code && piece.state !== 'needs you') return null;
  const closed = code === 'round-closed' || (piece.state === 'needs you' && piece.code === 'round-closed');
  const words = closed
    ? 'The assessment has closed.'
    : piece.state === 'needs you'
      ? piece.words
      : 'The hub could not take them.';
  return (
    <Banner kind="late" say="polite">
      <p>
        <b>Your last words were not taken.</b> {words} They are kept on this device.
      </p>
    </Banner>
  );
}

/** The ties as they were just made: a box stays ticked while it is being stored. */
function useTies(draft: Draft, place: PlanPlace) {
  const stored = draft.body.ties;
  const [ties, setTies] = useState(stored);
  useEffect(() => setTies(stored), [stored]);
  const retie = (next: (ties: readonly Tie[]) => Tie[]): void => {
    setTies(next);
    void place.retie(next);
  };
  return { ties, retie };
}

/** What to look at, of the text as it is stored: until a draft was sent, a named setting counts too. */
function useToMend(plan: Plan, text: RichText, ties: readonly Tie[]) {
  const sent = countedPlans(plan).some((one) => one.body.status === 'draft');
  return useMemo(() => checkPlan(text, ties, sent ? 'final' : 'draft'), [text, ties, sent]);
}

/** Words of whoever covers come into the open editor as soon as the device has them (O3). */
function useNews(draft: Draft, writing: OpenWriting): void {
  const { text } = draft.body;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new text is news
  useEffect(() => writing.refresh(), [text]);
}

/** A link to a section or a block (from the check page) puts the caret there. */
function useStartingPlace(writing: OpenWriting): void {
  useEffect(() => {
    const place = decodeURIComponent(location.hash.slice(1));
    if (place.startsWith('heading-')) goToSection(writing.editor, place.slice('heading-'.length));
    else if (place) goToBlock(writing.editor, place);
  }, [writing.editor]);
}
