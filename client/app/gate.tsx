import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { isStaff } from '../../shared/domain/people/index.ts';
import type { DoorState, OpenDevice } from '../device/port.ts';
import { useDoor, useObservable } from '../device/react.ts';
import { adviceRoutes } from '../features/advice/index.ts';
import { planRoutes } from '../features/plans/index.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { hereAndNow, withNext } from './address.ts';
import { AloneShell } from './alone-shell.tsx';
import { InsideShell } from './inside-shell.tsx';
import { forgetExpectedWipe, noteKeptHere, wipeIsExpected } from './kept-here.ts';
import { Places } from './places.tsx';
import { refreshSession, type Session, takeSignIn, useSession } from './session.ts';
import { Shell } from './shell.tsx';
import { keepTeamParts } from './update.ts';

const Unlock = lazy(() => import('../features/device/unlock.tsx'));
const SetUp = lazy(() => import('../features/device/set-up.tsx'));
const NothingHere = lazy(() => import('../features/device/nothing-here.tsx'));
const Wiped = lazy(() => import('../features/device/wiped.tsx'));
const SignOut = lazy(() => import('../features/sign-in/sign-out.tsx'));

/**
 * Decides what stands at an address of the inside: the page, the lock, the set-up of this device, or the way to signing in. The
 * address stays, so that the page is there afterwards.
 */
export function Gate(): ReactNode {
  const door = useObservable<DoorState | null>(useDoor().state$, null);
  const session = useSession();
  const [path] = useLocation();
  const [wiped, setWiped] = useWiped(door);
  if (door === null) return plain(<Skeleton />, session);
  if (wiped) return plain(<Wiped onGoOn={() => void refreshSession().then(() => setWiped(false))} />, session);
  if (door.door === 'open') return <Open device={door.device} />;
  if (path === '/sign-out') return plain(<SignOut />, session);
  if (door.door === 'locked') return <Locked door={door} session={session} />;
  switch (session.state) {
    case 'unknown':
      return plain(<Skeleton />, session);
    case 'offline':
      return plain(<NothingHere />, session);
    case 'signed-out':
      return <Redirect to={withNext('/sign-in', hereAndNow())} replace />;
    case 'signed-in':
      return plain(<SetUp me={session.me} />, session);
  }
}

/** Behind the open door: where advice is written nothing else is on screen, all other pages stand in the shell. */
function Open({ device }: { device: OpenDevice }): ReactNode {
  useEffect(() => {
    if (isStaff(device.actor.role)) void keepTeamParts();
  }, [device]);
  return (
    <Switch>
      {adviceRoutes
        .filter((route) => route.alone)
        .map(({ path, page: Page }) => (
          <Route<{ caseId: string; requestId: string }> key={path} path={path}>
            {({ caseId, requestId }) => (
              <AloneShell place={path}>
                <Page key={requestId} caseId={caseId} requestId={requestId} />
              </AloneShell>
            )}
          </Route>
        ))}
      {planRoutes
        .filter((route) => route.alone)
        .map(({ path, page: Page }) => (
          <Route<{ caseId: string }> key={path} path={path}>
            {({ caseId }) => (
              <AloneShell place={path}>
                <Page key={caseId} caseId={caseId} planId="" />
              </AloneShell>
            )}
          </Route>
        ))}
      <Route>
        <InsideShell device={device}>
          <Places />
        </InsideShell>
      </Route>
    </Switch>
  );
}

/** A store that was here and is gone without anybody signing out on this page: too many tries, suspension, a lost device. */
function useWiped(door: DoorState | null): [boolean, (wiped: boolean) => void] {
  const [seen, setSeen] = useState<DoorState['door'] | null>(null);
  const [wiped, setWiped] = useState(false);
  // Found out while rendering: a moment later the way to signing in would have been taken already.
  if (door && door.door !== seen) {
    setSeen(door.door);
    if (seen !== null && door.door === 'none' && !wipeIsExpected()) setWiped(true);
  }
  useEffect(() => {
    // What a sign-in opens it has opened: the next lock is not opened by the same one.
    if (door?.door === 'open') takeSignIn();
    if (door?.door === 'none') noteKeptHere(false);
    else if (door) forgetExpectedWipe();
  }, [door]);
  return [wiped, setWiped];
}

/** After a restart a live session opens the store by itself; an idle lock, or one that was asked for, only after signing in anew. */
function Locked({ door, session }: { door: Extract<DoorState, { door: 'locked' }>; session: Session }): ReactNode {
  const port = useDoor();
  const [tried, setTried] = useState(() => !takeSignIn() && door.because !== 'restart');
  useEffect(() => {
    if (tried || session.state === 'unknown') return;
    if (session.state !== 'signed-in') return setTried(true);
    void port.unlockWithSession().finally(() => setTried(true));
  }, [port, session.state, tried]);
  const sync = {
    online: session.state !== 'offline',
    waiting: door.waiting,
    sending: null,
    needsYou: 0,
    fetching: null,
    locked: true,
  };
  return (
    <Shell sync={sync}>
      <Suspense fallback={<Skeleton />}>{tried ? <Unlock door={door} session={session} /> : <Skeleton />}</Suspense>
    </Shell>
  );
}

function plain(page: ReactNode, session: Session): ReactNode {
  const person = session.state === 'signed-in' ? { name: session.me.person.name, canLock: false } : null;
  return (
    <Shell person={person}>
      <Suspense fallback={<Skeleton />}>{page}</Suspense>
    </Shell>
  );
}
