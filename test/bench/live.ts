import { setTimeout as wait } from 'node:timers/promises';
import type { AdviceDraftBody } from '../../shared/domain/documents/index.ts';
import { type Figure, spread } from './bench.ts';
import { authors, guest } from './bench-cases.ts';
import { listenTo, NodeDevice } from './node-device.ts';
import type { SyncBench } from './sync.bench.ts';

const edits = 20;
/** Between two edits: a person's pauses in typing. */
const pauseMs = 300;
const patienceMs = 10_000;

/**
 * When which device had which edit. A device that is brought a later edit has the earlier ones of the same text with it:
 * they count from when they were sent, as the slow arrivals that they are.
 */
class Arrivals {
  readonly #sent = new Map<number, number>();
  latencies: number[] = [];
  send(edit: number): string {
    this.#sent.set(edit, performance.now());
    return `Edit ${edit} of the shared draft.`;
  }
  /** What one device calls with the words that it shows. */
  device(): (words: string) => void {
    let last = -1;
    return (words) => {
      const edit = Number(/^Edit (\d+)/.exec(words)?.[1] ?? -1);
      const now = performance.now();
      for (let one = last + 1; one <= edit; one++) this.latencies.push(now - (this.#sent.get(one) ?? now));
      last = Math.max(last, edit);
    };
  }
  async all(count: number): Promise<void> {
    const deadline = performance.now() + patienceMs;
    while (this.latencies.length < count && performance.now() < deadline) await wait(20);
  }
}

const withWords = (body: AdviceDraftBody, words: string): AdviceDraftBody => {
  const next = structuredClone(body);
  const paragraph = next.text.content?.[0]?.content?.find((one) => one.content);
  if (paragraph) paragraph.content = [{ type: 'text', text: words }];
  return next;
};
const wordsOf = (body: AdviceDraftBody): string =>
  body.text.content?.[0]?.content?.find((one) => one.content)?.content?.[0]?.text ?? '';

/** One text that 50 people write together: one of them edits, 49 devices are to have it. */
async function editsToDevices({
  hub,
}: SyncBench): Promise<{ arrivals: Arrivals; body: AdviceDraftBody; id: string; caseId: string }> {
  const cookies = await Promise.all(authors.map(({ personId }) => hub.cookieOf(personId)));
  const devices = authors.map(
    (person, index) => new NodeDevice({ origin: hub.origin, cookie: cookies[index] ?? '' }, person),
  );
  for (const device of devices) await device.sync();
  const arrivals = new Arrivals();
  const [editor, ...others] = devices as [NodeDevice, ...NodeDevice[]];
  const [draft] = await editor.store.find({ kind: 'advice-draft' });
  if (draft?.body.kind !== 'advice-draft') throw new Error('the shared draft is not there');
  for (const device of others) {
    const arrived = arrivals.device();
    device.store.watch({ id: draft.id }).subscribe(([row]) => {
      if (row?.body.kind === 'advice-draft') arrived(wordsOf(row.body));
    });
    await device.goLive();
  }
  let body = draft.body;
  for (let edit = 0; edit < edits + 3; edit++) {
    // The first three warm both servers up.
    if (edit === 3) arrivals.latencies = [];
    body = withWords(body, arrivals.send(edit));
    await editor.write(draft, body);
    await editor.push();
    await wait(pauseMs);
    if (edit === 2) await arrivals.all(3 * others.length);
  }
  await arrivals.all(edits * others.length);
  for (const device of devices) await device.stop();
  return { arrivals, body, id: draft.id, caseId: draft.caseId };
}

async function editsToFloor(
  { floor }: SyncBench,
  draft: { body: AdviceDraftBody; id: string; caseId: string },
): Promise<Arrivals> {
  const arrivals = new Arrivals();
  const hangUps = await Promise.all(
    Array.from({ length: 49 }, () => {
      const held = new Map<string, unknown>();
      const arrived = arrivals.device();
      return listenTo(`${floor.origin}/live`, '', (data) => {
        const row = JSON.parse(data) as { id: string; body: string };
        const body = JSON.parse(row.body) as AdviceDraftBody;
        held.set(row.id, body);
        arrived(wordsOf(body));
      });
    }),
  );
  for (let edit = 0; edit < edits + 3; edit++) {
    if (edit === 3) arrivals.latencies = [];
    const row = { ...draft, body: withWords(draft.body, arrivals.send(edit)) };
    await (await fetch(`${floor.origin}/upsert/tell`, { method: 'POST', body: JSON.stringify([row]) })).text();
    await wait(pauseMs);
    if (edit === 2) await arrivals.all(3 * 49);
  }
  await arrivals.all(edits * 49);
  for (const hangUp of hangUps) hangUp();
  return arrivals;
}

export async function liveFigures(bench: SyncBench): Promise<Figure[]> {
  const { arrivals, ...draft } = await editsToDevices(bench);
  const floor = await editsToFloor(bench, draft);
  const [ours, theirs] = [spread(arrivals.latencies), spread(floor.latencies)];
  const all = edits * 49;
  const delivered = arrivals.latencies.length / all;
  return [
    {
      name: 'One edit to 49 other devices, p50',
      value: ours.p50,
      floor: theirs.p50,
      unit: 'ms',
      target: { words: '≤2 × floor', met: ours.p50 <= 2 * theirs.p50 },
    },
    {
      name: 'One edit to 49 other devices, p95',
      value: ours.p95,
      floor: theirs.p95,
      unit: 'ms',
      target: { words: '≤ floor', met: ours.p95 <= theirs.p95 },
    },
    {
      name: `Delivered of ${all}`,
      value: delivered,
      floor: floor.latencies.length / all,
      unit: 'of 1',
      target: { words: 'every one', met: delivered === 1 },
    },
  ];
}

const cases = 20;

/** The co-ordinator gives somebody 20 more cases one by one, and ends them again. */
export async function accessFigures({ sql, hub }: SyncBench): Promise<Figure[]> {
  const [coordinator] = await sql<
    { id: string }[]
  >`SELECT id FROM person WHERE role = 'coordinator' AND email LIKE '%@harrowdale.example'`;
  const cookie = await hub.cookieOf(coordinator?.id ?? '');
  const chosen = await sql<
    { id: string }[]
  >`SELECT id FROM hub_case WHERE ref LIKE 'S-%' ORDER BY ref LIMIT ${cases * 3}`;
  const device = new NodeDevice({ origin: hub.origin, cookie: await hub.cookieOf(guest.personId) }, guest);
  await device.sync();
  await device.goLive();
  const post = async (path: string, body: unknown) => {
    const answer = await fetch(hub.origin + path, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text}`);
    return text === '' ? null : (JSON.parse(text) as { id: string });
  };
  const held = async (count: number): Promise<number> => {
    const [from, deadline] = [performance.now(), performance.now() + patienceMs];
    while ((await device.store.outline()).length !== count && performance.now() < deadline) await wait(2);
    return performance.now() - from;
  };
  const [given, ended, givenAll, endedAll]: [number[], number[], number[], number[]] = [[], [], [], []];
  let left = 0;
  for (let turn = 0; turn < 3; turn++) {
    const some = chosen.slice(turn * cases, (turn + 1) * cases);
    const to = { type: 'person', personId: guest.personId };
    let from = performance.now();
    const grants = await Promise.all(
      some.map(({ id }) =>
        post(`/api/cases/${id}/grants`, { to, capacity: 'advocate', relation: 'Advocate', endsOn: null }),
      ),
    );
    given.push(await held(cases * 17));
    givenAll.push(performance.now() - from);
    from = performance.now();
    await Promise.all(
      some.map(({ id }, index) => post(`/api/cases/${id}/grants/${grants[index]?.id}/end`, { reason: 'Moved on' })),
    );
    ended.push(await held(0));
    endedAll.push(performance.now() - from);
    left += (await device.store.outline()).length;
  }
  await device.stop();
  const figure = (name: string, values: number[], aim: boolean): Figure => {
    const value = spread(values).p50 / 1000;
    return { name, value, unit: 's', ...(aim ? { target: { words: '≤0.15 s', met: value <= 0.15 } } : {}) };
  };
  return [
    figure('20 more cases granted: on the device after the last answer', given, true),
    figure('20 more cases granted: from the first of 20 requests on', givenAll, false),
    figure('20 cases revoked: off the device after the last answer', ended, true),
    figure('20 cases revoked: from the first of 20 requests on', endedAll, false),
    { name: 'Documents left after revoking', value: left, unit: 'of 1', target: { words: '0', met: left === 0 } },
  ];
}
