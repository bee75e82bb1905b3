import type { Tabs } from './tabs.ts';

export const idleMs = 10 * 60_000;
const lookMs = 15_000;

/** Tells when nobody has used the hub for a while, in any of its tabs (O5). A computer that slept is noticed when it wakes. */
export function watchIdle(tabs: Tabs, idle: () => void, afterMs = idleMs): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let lastUse = Date.now();
  let lastTold = 0;
  const used = () => {
    if (Date.now() - lastUse > afterMs) return look();
    lastUse = Date.now();
    if (lastUse - lastTold < 5000) return;
    lastTold = lastUse;
    tabs.tell({ type: 'in use', at: lastUse });
  };
  const look = () => {
    if (Date.now() - lastUse > afterMs) idle();
  };
  for (const name of ['pointerdown', 'keydown', 'touchstart', 'wheel', 'input'])
    addEventListener(name, used, { signal, passive: true, capture: true });
  document.addEventListener('visibilitychange', look, { signal });
  const timer = setInterval(look, Math.min(lookMs, afterMs));
  const stopHearing = tabs.listen((message) => {
    if (message.type === 'in use') lastUse = Math.max(lastUse, message.at);
  });
  return () => {
    stop.abort();
    clearInterval(timer);
    stopHearing();
  };
}
