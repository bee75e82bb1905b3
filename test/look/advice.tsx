import { Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { Route, Router, Switch } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import '../../client/ui/ui.css';
import { AloneShell } from '../../client/app/alone-shell.tsx';
import { Shell } from '../../client/app/shell.tsx';
import { DeviceProvider, useDeviceIfOpen } from '../../client/device/react.ts';
import { adviceRoutes } from '../../client/features/advice/index.ts';
import { openDoor } from '../doubles/memory-device.ts';
import { caseId, draftId, type LookOptions, posysDevice, requestId } from './posy.ts';

/* A page for looking at the screens of advice: `?at=write&text=empty&offline=1`. */
const asked = new URLSearchParams(location.search);
const options: LookOptions = {
  text: (asked.get('text') ?? 'written') as 'written',
  sent: asked.has('sent'),
  offline: asked.has('offline'),
  begun: asked.has('begun'),
};
const at = asked.get('at') ?? 'write';
history.replaceState(
  null,
  '',
  `/cases/${caseId}/advice/${requestId}${at === 'read' ? (asked.has('sent') ? '?sent' : '') : `/${at}`}`,
);
const device = await posysDevice(options);
Object.assign(window, {
  device,
  go: (place: string) => navigate(`/cases/${caseId}/advice/${requestId}${place}`),
  posy: { caseId, requestId, draftId },
});

function Inside() {
  return useDeviceIfOpen() ? <Pages /> : null;
}

const Pages = () => (
  <Suspense fallback={null}>
    <Switch>
      {adviceRoutes.map(({ path, page: Page, alone }) => (
        <Route key={path} path={path}>
          {(found: Record<string, string | undefined>) => {
            const page = <Page caseId={found.caseId ?? ''} requestId={found.requestId ?? ''} />;
            return alone ? (
              <AloneShell place={path}>{page}</AloneShell>
            ) : (
              <Shell person={{ name: 'Ros Penhale', canLock: true }}>{page}</Shell>
            );
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
