import { lazy, type ReactNode, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import type { Door } from '../device/port.ts';
import { Home } from '../features/sign-in/home.tsx';
import { SignIn } from '../features/sign-in/sign-in.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Shell } from './shell.tsx';

const SignInCode = lazy(() => import('../features/sign-in/code.tsx'));
const SecondFactor = lazy(() => import('../features/sign-in/second-factor.tsx'));
const Invitation = lazy(() => import('../features/sign-in/invitation.tsx'));
const InvitationCode = lazy(() => import('../features/sign-in/invitation-code.tsx'));
const AskForReset = lazy(() => import('../features/sign-in/ask-for-reset.tsx'));
const NewPassword = lazy(() => import('../features/sign-in/new-password.tsx'));
const SignedOut = lazy(() => import('../features/sign-in/signed-out.tsx'));
const RequestPage = lazy(() => import('../features/requests/form/request-page.tsx'));
const Mailbox = lazy(() => import('../features/demo/mailbox.tsx'));
const DemoDate = lazy(() => import('../features/demo/demo-date.tsx'));
const Help = lazy(() => import('../features/help/help.tsx'));
const Privacy = lazy(() => import('../features/help/privacy.tsx'));
const Accessibility = lazy(() => import('../features/help/accessibility.tsx'));
/** Everything behind sign-in and unlock: brings the device's store with it, which pages for everybody never load. */
const Inside = lazy(() => import('./inside.tsx'));

/** Pages for everybody stand in a plain shell; every other address belongs to the inside. */
export function App({ loadDoor }: { loadDoor: () => Promise<Door> }): ReactNode {
  return (
    <Suspense fallback={<Waiting />}>
      <Switch>
        <Route path="/">{open(<Home />)}</Route>
        <Route path="/sign-in">{open(<SignIn />)}</Route>
        <Route path="/sign-in/code">{open(<SignInCode />)}</Route>
        <Route path="/second-factor">{open(<SecondFactor />)}</Route>
        <Route path="/invitation">{open(<InvitationCode />)}</Route>
        <Route path="/invitation/:token">{({ token }) => open(<Invitation key={token} token={token} />)}</Route>
        <Route path="/reset-password">{open(<AskForReset />)}</Route>
        <Route path="/reset-password/:token">{({ token }) => open(<NewPassword key={token} token={token} />)}</Route>
        <Route path="/signed-out">{open(<SignedOut />)}</Route>
        <Route path="/request/:step?">{({ step }) => open(<RequestPage step={step ?? null} />)}</Route>
        <Route path="/demo/mailbox/:mailId?">{({ mailId }) => open(<Mailbox mailId={mailId ?? null} />)}</Route>
        <Route path="/demo/date">{open(<DemoDate />)}</Route>
        <Route path="/help">{open(<Help />)}</Route>
        <Route path="/privacy">{open(<Privacy />)}</Route>
        <Route path="/accessibility">{open(<Accessibility />)}</Route>
        <Route>
          <Inside loadDoor={loadDoor} />
        </Route>
      </Switch>
    </Suspense>
  );
}

const open = (page: ReactNode): ReactNode => (
  <Shell>
    <Suspense fallback={<Skeleton />}>{page}</Suspense>
  </Shell>
);

function Waiting(): ReactNode {
  return (
    <Shell>
      <Skeleton />
    </Shell>
  );
}
