import { registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope;

const cacheName = 'team-parts';

/**
 * The pages that only the SEND team has are kept on the devices of its people alone: a parent's phone never fetches them.
 * Where they are kept, a new version is not ready before it has brought its own.
 */
export function keepTeamParts(urls: readonly string[]): void {
  const addresses = urls.map((url) => new URL(url, self.location.href).href);
  const keep = async (): Promise<void> => {
    const cache = await caches.open(cacheName);
    const there = await Promise.all(addresses.map((address) => cache.match(address)));
    await cache.addAll(addresses.filter((_, index) => !there[index]));
  };
  registerRoute(
    ({ url }) => addresses.includes(url.href),
    async ({ request }) => (await caches.match(request)) ?? fetch(request),
  );
  self.addEventListener('message', (event) => {
    if ((event.data as { type?: string } | null)?.type === 'KEEP_TEAM_PARTS') event.waitUntil(keep());
  });
  self.addEventListener('install', (event) => {
    event.waitUntil(caches.has(cacheName).then((kept) => (kept ? keep() : undefined)));
  });
  self.addEventListener('activate', (event) => event.waitUntil(dropFormer(addresses)));
}

/** Parts of versions that have gone. */
async function dropFormer(addresses: readonly string[]): Promise<void> {
  if (!(await caches.has(cacheName))) return;
  const cache = await caches.open(cacheName);
  for (const { url } of await cache.keys()) if (!addresses.includes(url)) await cache.delete(url);
}
