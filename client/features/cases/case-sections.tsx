import type { ReactNode } from 'react';
import type { Actor } from '../../../shared/domain/people/index.ts';
import type { LocalDocument } from '../../device/port.ts';
import { LettersSection } from '../letters/index.ts';
import { PanelAndCosts, RightsSection } from '../records/index.ts';
import { AdviceSection } from './advice-section.tsx';
import type { CaseView } from './case-view.ts';
import { ContactsSection } from './contacts-section.tsx';
import { FilesSection } from './files-section.tsx';
import { HistorySection } from './history-section.tsx';
import { mayManage } from './may-manage.ts';
import { PlanSection } from './plan-section.tsx';
import { RequestSection } from './request-section.tsx';

/** What a section of a case's page is made from. */
export interface SectionProps {
  view: CaseView;
  actor: Actor;
  documents: readonly LocalDocument[];
}

export interface CaseSection {
  /** The end of its address; none for the section that a case opens with. */
  path?: string;
  label: string;
  /** True or not shown: 7, '4 of 6'. */
  count?(view: CaseView): number | string | null;
  /** Whether this reader has it; everybody when absent. */
  shown?(view: CaseView, actor: Actor): boolean;
  content(props: SectionProps): ReactNode;
}

/** The sections of a case in their order, the first being the one that it opens with. */
export const caseSections: readonly [CaseSection, ...CaseSection[]] = [
  {
    label: 'Advice',
    count: ({ asked, sent, counts }) => (asked && counts ? `${sent} of ${asked}` : null),
    content: ({ view }) => <AdviceSection view={view} />,
  },
  {
    path: 'plan',
    label: 'Plan',
    content: ({ view }) => <PlanSection view={view} />,
  },
  {
    path: 'letters',
    label: 'Letters',
    count: ({ letters }) => letters.length,
    shown: (view, actor) => keepsContacts(view, actor) || view.letters.length > 0,
    content: Letters,
  },
  {
    path: 'files',
    label: 'Files',
    count: ({ files }) => files.length,
    content: ({ view }) => <FilesSection view={view} />,
  },
  {
    path: 'contacts',
    label: 'Contact details',
    shown: keepsContacts,
    content: ({ view }) => <ContactsSection view={view} />,
  },
  {
    path: 'request',
    label: 'Request',
    shown: ({ request }) => request !== null,
    content: ({ view }) => <RequestSection view={view} />,
  },
  {
    path: 'rights',
    label: 'Rights and consent',
    shown: keepsContacts,
    content: ({ view, actor, documents }) => (
      <RightsSection view={view} documents={documents} manages={mayManage(view.body, actor)} />
    ),
  },
  {
    path: 'costs',
    label: 'Panel and costs',
    shown: (view, actor) => mayManage(view.body, actor),
    content: ({ view, documents }) => <PanelAndCosts caseId={view.caseId} documents={documents} />,
  },
  {
    path: 'history',
    label: 'History',
    content: ({ view, documents }) => <HistorySection view={view} documents={documents} />,
  },
];

/** The co-ordinator keeps the family's contact details; a family their own (N1). */
function keepsContacts(view: CaseView, actor: Actor): boolean {
  return actor.role === 'family' || mayManage(view.body, actor);
}

/** Letters of the case; its co-ordinator makes them, also about a request that is not answered. */
function Letters({ view, actor }: SectionProps): ReactNode {
  const requests = view.advice
    .filter(({ request }) => request.body.state === 'outstanding')
    .map(({ request }) => ({ id: request.id, service: request.body.service }));
  const manages = mayManage(view.body, actor);
  return <LettersSection caseId={view.caseId} letters={view.letters} manages={manages} requests={requests} />;
}
