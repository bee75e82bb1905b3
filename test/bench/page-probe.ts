/**
 * What a page of the hub is watched with, put in before its own code: when something stood on screen for the first time,
 * the longest tasks and gaps between frames, how long a save took. Runs in the page, so it holds on to nothing outside.
 */
export function probePage(): void {
  interface Probe {
    seen: Record<string, number>;
    tasks: { at: number; ms: number }[];
    gaps: { at: number; ms: number }[];
    saves: number[];
    derived: number | null;
    clicked: number;
  }
  const probe: Probe = { seen: {}, tasks: [], gaps: [], saves: [], derived: null, clicked: 0 };
  Object.assign(globalThis, { probe });
  const marks: Record<string, () => boolean> = {
    shell: () => document.querySelector('main h1') !== null,
    lock: () => document.querySelector('#passphrase') !== null,
    'first case': () => document.querySelector('table.tray tbody tr') !== null,
    'all cases': () => document.querySelectorAll('table.tray tbody tr').length >= 200,
    case: () =>
      /^\/cases\/[^/]+$/.test(location.pathname) && document.querySelector('main h1 ~ *, main section') !== null,
    editor: () => document.querySelector('.ProseMirror') !== null,
  };
  // A frame after the change: what was put into the page has been painted then.
  const look = (): void => {
    for (const [name, there] of Object.entries(marks))
      if (!(name in probe.seen) && there()) {
        probe.seen[name] = performance.now();
        requestAnimationFrame(() => setTimeout(() => (probe.seen[name] = performance.now())));
      }
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) probe.tasks.push({ at: startTime, ms: duration });
  }).observe({ type: 'longtask', buffered: true });
  let last = performance.now();
  const frame = (now: number): void => {
    if (now - last > 34) probe.gaps.push({ at: now, ms: now - last });
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  addEventListener('click', () => (probe.clicked = performance.now()), { capture: true });
  // The worker that derives the key from the passphrase answers: from here on the device is unlocked.
  const WorkerOfPage = globalThis.Worker;
  globalThis.Worker = class extends WorkerOfPage {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener('message', () => (probe.derived = performance.now()));
    }
  };
}

/** Times the saves of the open device: found through React, since the page hands it to nobody. Runs in the page. */
export function timeSaves(): boolean {
  interface Fiber {
    memoizedProps: { door?: { state$: { value: { device?: Record<string, unknown> } } } } | null;
    child: Fiber | null;
    sibling: Fiber | null;
  }
  const root = document.getElementById('hub') as unknown as Record<string, Fiber>;
  const key = Object.keys(root).find((name) => name.startsWith('__reactContainer'));
  const queue: (Fiber | null)[] = [key ? (root[key] ?? null) : null];
  while (queue.length > 0) {
    const fiber = queue.pop();
    if (!fiber) continue;
    const device = fiber.memoizedProps?.door?.state$?.value?.device;
    if (device) {
      const write = (device['write'] as (...given: unknown[]) => Promise<unknown>).bind(device);
      device['write'] = async (...given: unknown[]) => {
        const from = performance.now();
        const answer = await write(...given);
        (globalThis as unknown as { probe: { saves: number[] } }).probe.saves.push(performance.now() - from);
        return answer;
      };
      return true;
    }
    queue.push(fiber.sibling, fiber.child);
  }
  return false;
}
