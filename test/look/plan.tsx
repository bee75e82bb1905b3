import { Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { Route, Router, Switch } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import '../../client/ui/ui.css';
import { AloneShell } from '../../client/app/alone-shell.tsx';
import { Shell } from '../../client/app/shell.tsx';
import { DeviceProvider, useDeviceIfOpen } from '../../client/device/react.ts';
import CasePage from '../../client/features/cases/case-page.tsx';
import { planRoutes } from '../../client/features/plans/index.ts';
import { openDoor } from '../doubles/memory-device.ts';
import { type PlanLook, planDevice } from './plan-device.ts';
import { caseId } from './posy.ts';

/* A page for looking at the screens of a plan: `?at=/write&plan=written&offline=1&as=family`. */
const asked = new URLSearchParams(location.search);
const options: PlanLook = {
  plan: (asked.get('plan') ?? 'written') as NonNullable<PlanLook['plan']>,
  sent: (asked.get('sent') ?? 'none') as NonNullable<PlanLook['sent']>,
  as: (asked.get('as') ?? 'coordinator') as NonNullable<PlanLook['as']>,
  offline: asked.has('offline'),
};
const base = `/cases/${caseId}/plan`;
history.replaceState(null, '', base + (asked.get('at') ?? '/write'));
const { device, ids } = planDevice(options);
Object.assign(window, { device, ids, go: (place: string) => navigate(base + place) });

function Inside() {
  return useDeviceIfOpen() ? <Pages /> : null;
}

const person = { name: device.actor.name, canLock: true };
const Pages = () => (
  <Suspense fallback={null}>
    <Switch>
      <Route path={base}>
        <Shell person={person}>
          <CasePage caseId={caseId} section="plan" />
        </Shell>
      </Route>
      {planRoutes.map(({ path, page: Page, alone }) => (
        <Route key={path} path={path}>
          {(found: Record<string, string | undefined>) => {
            const page = <Page caseId={found.caseId ?? ''} planId={found.planId ?? ''} />;
            return alone ? <AloneShell place={path}>{page}</AloneShell> : <Shell person={person}>{page}</Shell>;
          }}
        </Route>
      ))}
      <Route>Somewhere else</Route>
    </Switch>
  </Suspense>
);

createRoot(document.getElementById('hub') as HTMLElement).render(
  <DeviceProvider door={openDoor(device)}>
    <Router>
      <Inside />
    </Router>
  </DeviceProvider>,
);
