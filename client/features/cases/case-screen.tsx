import type { ReactNode } from 'react';
import type { LocalDocument } from '../../device/port.ts';
import { useDevice } from '../../device/react.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { dateWords, daysBetween, momentWords } from '../../ui/dates.ts';
import { PageHeading } from '../../ui/heading.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Sections } from '../../ui/sections.tsx';
import { thisDevice } from '../../ui/this-device.ts';
import { Thread } from '../../ui/thread.tsx';
import { QuietNotice, SensitivePanel } from '../restricted/index.ts';
import { type CaseSection, caseSections } from './case-sections.tsx';
import { threadSteps } from './case-thread.tsx';
import { assessing, type CaseView } from './case-view.ts';
import { aboutChild, ChildFace, calledName, fullName } from './child.tsx';
import { mayManage } from './may-manage.ts';
import { NextSteps } from './next-steps.tsx';
import { PeoplePanel } from './people-panel.tsx';
import { RecordLinks } from './record-links.tsx';

/** The page itself, over documents from the device or, for staff without a copy, from the hub. */
export function CaseScreen(props: {
  view: CaseView;
  /** The end of the section's address; absent for the first. */
  section?: string | undefined;
  documents: readonly LocalDocument[];
  /** Set when the documents were fetched for reading and are not on this device. */
  online?: ReactNode;
}): ReactNode {
  const { view } = props;
  const { actor, today } = useToday();
  const base = `/cases/${view.caseId}`;
  const sections = caseSections.filter((section) => section.shown?.(view, actor) ?? true);
  // An address that somebody was sent, and has no part in: the case opens as usual.
  const current = sections.find((section) => section.path === props.section) ?? caseSections[0];
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
            {view.counts ? <p>{aboutChild(view.body, today)}</p> : null}
            <p className="small muted">{view.counts ? stageLine(view, today) : view.body.ref}</p>
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
        current={hrefOf(base, current)}
        sections={sections.map((section) => ({
          href: hrefOf(base, section),
          label: section.label,
          count: section.count?.(view) ?? 0,
        }))}
      />
      <div className="cols">
        {current.content({ view, actor, documents: props.documents })}
        <aside className="side" aria-label="People and this device">
          <PeoplePanel view={view} actor={actor} />
          {props.online ? null : <SensitivePanel view={view} actor={actor} />}
          {props.online ? null : <OnThisDevice view={view} />}
        </aside>
      </div>
    </>
  );
}

const hrefOf = (base: string, { path }: CaseSection): string => (path ? `${base}/${path}` : base);

function useToday() {
  const device = useDevice();
  return { actor: device.actor, today: device.today() };
}

/** 'H-2291. Gathering advice, week 15 of 20. Called “Idi”.' */
function stageLine(view: CaseView, today: string): string {
  const { body } = view;
  const received = body.events.find((event) => event.type === 'request received')?.on;
  const week =
    received && assessing.includes(body.stage)
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
