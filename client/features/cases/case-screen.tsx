import type { ReactNode } from 'react';
import type { Actor } from '../../../shared/domain/people/index.ts';
import type { LocalDocument } from '../../device/port.ts';
import { useDevice } from '../../device/react.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { dateWords, daysBetween, momentWords } from '../../ui/dates.ts';
import { PageHeading } from '../../ui/heading.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Sections } from '../../ui/sections.tsx';
import { thisDevice } from '../../ui/this-device.ts';
import { Thread } from '../../ui/thread.tsx';
import { LettersSection } from '../letters/index.ts';
import { QuietNotice, SensitivePanel } from '../restricted/index.ts';
import { AdviceSection } from './advice-section.tsx';
import { threadSteps } from './case-thread.tsx';
import { assessing, type CaseView } from './case-view.ts';
import { aboutChild, ChildFace, calledName, fullName } from './child.tsx';
import { ContactsSection } from './contacts-section.tsx';
import { FilesSection } from './files-section.tsx';
import { HistorySection } from './history-section.tsx';
import { mayManage } from './may-manage.ts';
import { NextSteps } from './next-steps.tsx';
import { PeoplePanel } from './people-panel.tsx';
import { RecordLinks } from './record-links.tsx';
import { RequestSection } from './request-section.tsx';

export type CaseSection = 'advice' | 'letters' | 'files' | 'contacts' | 'history' | 'request';

/** The page itself, over documents from the device or, for staff without a copy, from the hub. */
export function CaseScreen(props: {
  view: CaseView;
  section: CaseSection;
  documents: readonly LocalDocument[];
  /** Set when the documents were fetched for reading and are not on this device. */
  online?: ReactNode;
}): ReactNode {
  const { view } = props;
  const { actor, today } = useToday();
  // An address that somebody was sent, and has no part in: the case opens as usual.
  const section = props.section === 'contacts' && !hasContacts(view, actor) ? 'advice' : props.section;
  const base = `/cases/${view.caseId}`;
  const here = section === 'advice' ? base : `${base}/${section}`;
  const steps = threadSteps(
    view.dates,
    today,
    view.advice.map(({ request, date }) => ({ request: { id: request.id, body: request.body }, date })),
  );
  return (
    <>
      <div>
        <BackLink href="/cases">Cases</BackLink>
        <div className="case-head">
          <ChildFace of={view.body} large />
          <div className="stack-2">
            <PageHeading title={`Case ${view.body.ref}, ${view.body.stage}`}>{fullName(view.body)}</PageHeading>
            <p>{aboutChild(view.body, today)}</p>
            <p className="small muted">{stageLine(view, today)}</p>
            <p className="only-print">As it stood on {dateWords(today)}.</p>
          </div>
        </div>
      </div>
      {props.online}
      <QuietNotice view={view} actor={actor} />
      {steps.length > 0 ? (
        <section aria-labelledby="track" className="stack">
          <h2 id="track">
            {view.body.stage === 'plan in force' ? 'How the plan came about' : 'Where the assessment is'}
          </h2>
          <Thread steps={steps} />
          {mayManage(view.body, actor) ? <RecordLinks view={view} today={today} /> : null}
        </section>
      ) : null}
      <NextSteps view={view} />
      <Sections
        label="Sections of this case"
        current={here}
        sections={[
          { href: base, label: 'Advice', ...(view.asked ? { count: `${view.sent} of ${view.asked}` } : {}) },
          ...(hasContacts(view, actor) || view.letters.length > 0
            ? [
                {
                  href: `${base}/letters`,
                  label: 'Letters',
                  ...(view.letters.length ? { count: view.letters.length } : {}),
                },
              ]
            : []),
          { href: `${base}/files`, label: 'Files', ...(view.files.length ? { count: view.files.length } : {}) },
          ...(hasContacts(view, actor) ? [{ href: `${base}/contacts`, label: 'Contact details' }] : []),
          ...(view.request ? [{ href: `${base}/request`, label: 'Request' }] : []),
          { href: `${base}/history`, label: 'History' },
        ]}
      />
      <div className="cols">
        {section === 'advice' ? <AdviceSection view={view} /> : null}
        {section === 'letters' ? <Letters view={view} actor={actor} /> : null}
        {section === 'files' ? <FilesSection view={view} /> : null}
        {section === 'contacts' ? <ContactsSection view={view} /> : null}
        {section === 'request' ? <RequestSection view={view} /> : null}
        {section === 'history' ? <HistorySection view={view} documents={props.documents} /> : null}
        <aside className="side" aria-label="People and this device">
          <PeoplePanel view={view} actor={actor} />
          {props.online ? null : <SensitivePanel view={view} actor={actor} />}
          {props.online ? null : <OnThisDevice view={view} />}
        </aside>
      </div>
    </>
  );
}

function useToday() {
  const device = useDevice();
  return { actor: device.actor, today: device.today() };
}

/** 'H-2291. Gathering advice, week 15 of 20. Called “Idi”.' */
function stageLine(view: CaseView, today: string): string {
  const { body } = view;
  const received = body.events.find((event) => event.type === 'request received')?.on;
  const week =
    received && view.counts && assessing.includes(body.stage)
      ? `, week ${Math.floor(daysBetween(received, today) / 7) + 1} of 20`
      : '';
  const called =
    body.child.knownAs && body.child.knownAs !== body.child.firstName ? ` Called “${body.child.knownAs}”.` : '';
  return `${body.ref}. ${body.stage.charAt(0).toUpperCase()}${body.stage.slice(1)}${week}.${called}`;
}

function OnThisDevice({ view }: { view: CaseView }): ReactNode {
  const { at, until } = view.document;
  return (
    <section className="no-print">
      <h2>On this {thisDevice()}</h2>
      <div className="stack-2 small after-heading">
        <p>
          Everything in {calledName(view.body)}’s case opens without a signal.
          {at ? ` Last change ${momentWords(at, new Date().toISOString())}.` : ''}
        </p>
        {until ? (
          <p>
            You can read it until {dateWords(until)}. Then it leaves this {thisDevice()}.
          </p>
        ) : null}
        <p>
          <button type="button" className="opener" onClick={() => window.print()}>
            <Icon name="print" /> Print where we are
          </button>
        </p>
      </div>
    </section>
  );
}

/** Letters of the case; its co-ordinator makes them, also about a request that is not answered. */
function Letters({ view, actor }: { view: CaseView; actor: Actor }): ReactNode {
  const requests = view.advice
    .filter(({ request }) => request.body.state === 'outstanding')
    .map(({ request }) => ({ id: request.id, service: request.body.service }));
  const manages = mayManage(view.body, actor);
  return <LettersSection caseId={view.caseId} letters={view.letters} manages={manages} requests={requests} />;
}

/** The co-ordinator keeps the family's contact details; a family their own (N1). */
const hasContacts = (view: CaseView, actor: Actor): boolean => actor.role === 'family' || mayManage(view.body, actor);
