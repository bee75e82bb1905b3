import { lazy, type ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { useDevice } from '../device/react.ts';
import { adviceRoutes } from '../features/advice/index.ts';
import { consultationRoutes } from '../features/consultations/index.ts';
import { planAnswerRoutes } from '../features/plan-answers/index.ts';
import { planRoutes } from '../features/plans/index.ts';
import { Button } from '../ui/button.tsx';
import { PageHeading } from '../ui/heading.tsx';

const Templates = lazy(() => import('../features/templates/templates-page.tsx'));
const Template = lazy(() => import('../features/templates/template-page.tsx'));
const ToPost = lazy(() => import('../features/letters/to-post-page.tsx'));
const YourWork = lazy(() => import('../features/work/your-work.tsx'));
const Desk = lazy(() => import('../features/desk/desk-page.tsx'));
const Allocate = lazy(() => import('../features/desk/allocate-page.tsx'));
const CaseList = lazy(() => import('../features/cases/case-list.tsx'));
const CasePage = lazy(() => import('../features/cases/case-page.tsx'));
const DecisionPage = lazy(() => import('../features/assessments/decision-page.tsx'));
const RecordPage = lazy(() => import('../features/records/record-page.tsx'));
const AskPage = lazy(() => import('../features/assessments/ask-page.tsx'));
const ExemptionPage = lazy(() => import('../features/assessments/exemption-page.tsx'));
const CaseMail = lazy(() => import('../features/restricted/mail-page.tsx'));
const Confidence = lazy(() => import('../features/restricted/confidence-page.tsx'));
const Recall = lazy(() => import('../features/restricted/recall-page.tsx'));
const Breaches = lazy(() => import('../features/restricted/breaches-page.tsx'));
const OneBreach = lazy(() => import('../features/restricted/breach-page.tsx'));
const TeamCases = lazy(() => import('../features/teams/team-cases.tsx'));
const Tray = lazy(() => import('../features/requests/tray/tray-page.tsx'));
const PaperRequest = lazy(() => import('../features/requests/tray/paper-page.tsx'));
const OneRequest = lazy(() => import('../features/requests/tray/request-page.tsx'));
const OwnRequests = lazy(() => import('../features/requests/own/own-requests.tsx'));
const OwnRequest = lazy(() => import('../features/requests/own/own-request.tsx'));
const SyncList = lazy(() => import('../features/device/sync-list.tsx'));
const Attention = lazy(() => import('../features/device/attention.tsx'));
const NeedsYou = lazy(() => import('../features/device/needs-you.tsx'));
const Passkey = lazy(() => import('../features/device/passkey.tsx'));
const LockNow = lazy(() => import('../features/device/lock-now.tsx'));
const Account = lazy(() => import('../features/sign-in/account.tsx'));
const SignOut = lazy(() => import('../features/sign-in/sign-out.tsx'));

/** The pages behind the open door, each a chunk of its own. */
export function Places(): ReactNode {
  const { role } = useDevice().actor;
  return (
    <Switch>
      <Route path="/work">{role === 'coordinator' ? <Desk /> : <YourWork />}</Route>
      <Route path="/allocate">
        <Allocate />
      </Route>
      <Route path="/team-cases">
        <TeamCases />
      </Route>
      <Route path="/cases">
        <CaseList />
      </Route>
      <Route path="/cases/:caseId/ask">{({ caseId }) => <AskPage key={caseId} caseId={caseId} />}</Route>
      <Route path="/cases/:caseId/decision/:step?">
        {({ caseId, step }) => <DecisionPage key={caseId} caseId={caseId} step={step} />}
      </Route>
      <Route path="/cases/:caseId/record/:what/:of?">
        {({ caseId, what, of }) => <RecordPage key={`${what}-${of}`} caseId={caseId} what={what} of={of} />}
      </Route>
      <Route path="/cases/:caseId/exemption/:step?">
        {({ caseId, step }) => <ExemptionPage key={caseId} caseId={caseId} step={step} />}
      </Route>
      <Route path="/cases/:caseId/mail">{({ caseId }) => <CaseMail key={caseId} caseId={caseId} />}</Route>
      <Route path="/cases/:caseId/co-ordinator">{({ caseId }) => <Confidence key={caseId} caseId={caseId} />}</Route>
      <Route path="/cases/:caseId/recall">{({ caseId }) => <Recall key={caseId} caseId={caseId} />}</Route>
      {adviceRoutes
        .filter((route) => !route.alone)
        .map(({ path, page: Page }) => (
          <Route<{ caseId: string; requestId: string }> key={path} path={path}>
            {({ caseId, requestId }) => <Page key={requestId} caseId={caseId} requestId={requestId} />}
          </Route>
        ))}
      {planRoutes
        .filter((route) => !route.alone)
        .map(({ path, page: Page }) => (
          <Route<{ caseId: string; planId?: string }> key={path} path={path}>
            {({ caseId, planId }) => <Page key={planId ?? caseId} caseId={caseId} planId={planId ?? ''} />}
          </Route>
        ))}
      {planAnswerRoutes.map(({ path, page: Page }) => (
        <Route<{ caseId: string; answerId?: string; step?: string }> key={path} path={path}>
          {({ caseId, answerId = '', step = '' }) => (
            <Page key={answerId} caseId={caseId} answerId={answerId} step={step} />
          )}
        </Route>
      ))}
      {consultationRoutes.map(({ path, page: Page }) => (
        <Route<{ caseId: string }> key={path} path={path}>
          {({ caseId }) => <Page key={caseId} caseId={caseId} />}
        </Route>
      ))}
      <Route path="/cases/:caseId/:section?">
        {({ caseId, section }) => <CasePage key={caseId} caseId={caseId} section={section} />}
      </Route>
      <Route path="/requests">
        <Tray />
      </Route>
      <Route path="/requests/new">
        <PaperRequest />
      </Route>
      <Route path="/requests/:caseId">{({ caseId }) => <OneRequest key={caseId} caseId={caseId} />}</Route>
      <Route path="/ask">
        <OwnRequests />
      </Route>
      <Route path="/ask/:requestId/:step?">
        {({ requestId, step }) => <OwnRequest key={requestId} requestId={requestId} step={step ?? null} />}
      </Route>
      <Route path="/templates">
        <Templates />
      </Route>
      <Route path="/templates/:slug">{({ slug }) => <Template key={slug} slug={slug} />}</Route>
      <Route path="/letters/to-post">
        <ToPost />
      </Route>
      <Route path="/breaches">
        <Breaches />
      </Route>
      <Route path="/breaches/:id">{({ id }) => <OneBreach key={id} id={id} />}</Route>
      <Route path="/sync">
        <SyncList />
      </Route>
      <Route path="/attention">
        <Attention />
      </Route>
      <Route path="/attention/:documentId">
        {({ documentId }) => <NeedsYou key={documentId} documentId={documentId} />}
      </Route>
      <Route path="/account">
        <Account />
      </Route>
      <Route path="/lock">
        <LockNow />
      </Route>
      <Route path="/sign-out">
        <SignOut />
      </Route>
      <Route path="/device/passkey">
        <Passkey />
      </Route>
      <Route>
        <NotHere />
      </Route>
    </Switch>
  );
}

function NotHere(): ReactNode {
  return (
    <div className="narrow stack">
      <PageHeading title="There is nothing at this address">There is nothing at this address</PageHeading>
      <p>It may have moved, or your access to it has ended. Your own writing is never lost by that.</p>
      <Button href="/work">Go to your work</Button>
    </div>
  );
}
