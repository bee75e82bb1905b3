import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { keepTeamParts } from './team-parts.ts';

declare const self: ServiceWorkerGlobalScope;

interface Part {
  url: string;
  revision: string | null;
}

const parts = self.__WB_MANIFEST as Part[];
const isTeamPart = ({ url }: Part): boolean => /(^|\/)assets\/team-/.test(url);

// The app is kept on the device; nothing of /api ever is: what a person may see lives in the encrypted store alone.
precacheAndRoute(parts.filter((part) => !isTeamPart(part)));
cleanupOutdatedCaches();
keepTeamParts(parts.filter(isTeamPart).map(({ url }) => url));
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/api\//] }));

// A new version waits until the person lets it in: it never reloads over typing.
self.addEventListener('message', (event) => {
  const type = (event.data as { type?: string } | null)?.type;
  if (type === 'SKIP_WAITING') void self.skipWaiting();
  if (type === 'TAKE_OVER') event.waitUntil(self.clients.claim());
});

// The first load is controlled at once, so that the second one works without a connection.
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});
