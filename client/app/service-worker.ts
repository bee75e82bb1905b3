import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (string | { url: string; revision: string | null })[] };

// The whole app is kept on the device; nothing of /api ever is: what a person may see lives in the encrypted store alone.
precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();
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
