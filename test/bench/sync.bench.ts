import type { Sql } from 'postgres';
import { benchmark } from '../../server/demo/index.ts';
import { type Bench, type Figure, spread } from './bench.ts';
import { writer } from './bench-cases.ts';
import { authorityDatabase } from './database.ts';
import { freePort, type HubProcess, type ServerProcess, startHub, startServer } from './hub.ts';
import { accessFigures, liveFigures } from './live.ts';
import { NodeDevice } from './node-device.ts';

/** What the measurements of sync work with. */
export interface SyncBench {
  sql: Sql;
  hub: HubProcess;
  floor: ServerProcess;
  /** People of settings, each of whom holds 3,200 documents. */
  readers: { id: string; name: string }[];
  say: (words: string) => void;
}

const documents = 3200;
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await work();
  return performance.now() - from;
};

async function syncFresh({ hub }: SyncBench, cookie: string, person: { id: string; name: string }): Promise<void> {
  const device = new NodeDevice({ origin: hub.origin, cookie }, { personId: person.id, name: person.name });
  await device.sync();
  const { length } = await device.store.outline();
  if (length !== documents) throw new Error(`a device has ${length} documents instead of ${documents}`);
}

/** Reads the rows line by line and keeps them parsed in a map: the least that a device can do. */
async function readFloor({ floor }: SyncBench, personId: string): Promise<void> {
  const text = await (await fetch(`${floor.origin}/rows/${personId}`)).text();
  const held = new Map<string, unknown>();
  for (const line of text.split('\n')) {
    const at = line.indexOf('\t');
    if (at < 0) continue;
    const row = JSON.parse(line.slice(0, at)) as { id: string };
    held.set(row.id, { ...row, body: JSON.parse(line.slice(at + 1)) });
  }
  if (held.size !== documents) throw new Error(`the floor brought ${held.size} documents instead of ${documents}`);
}

async function firstSync(bench: SyncBench): Promise<Figure[]> {
  const [hub, floor]: [number[], number[]] = [[], []];
  for (const [turn, person] of bench.readers.slice(0, 13).entries()) {
    const cookie = await bench.hub.cookieOf(person.id);
    const [ours, theirs] = [
      () => timed(() => syncFresh(bench, cookie, person)),
      () => timed(() => readFloor(bench, person.id)),
    ];
    const first = turn % 2 === 0 ? await ours() : await theirs();
    const second = turn % 2 === 0 ? await theirs() : await ours();
    // The first ones warm both servers and the client up.
    if (turn < 6) continue;
    hub.push(turn % 2 === 0 ? first : second);
    floor.push(turn % 2 === 0 ? second : first);
  }
  const [value, least] = [spread(hub).p50 / 1000, spread(floor).p50 / 1000];
  const target = { words: '≤1.3 × floor', met: value <= 1.3 * least };
  return [{ name: 'First sync of 3,200 documents of one of 400 people', value, floor: least, unit: 's', target }];
}

async function freshDevices(bench: SyncBench): Promise<Figure[]> {
  const { hub, floor } = bench;
  const people = bench.readers.slice(100, 120);
  const cookies = await Promise.all(people.map(({ id }) => hub.cookieOf(id)));
  hub.forgetPeak();
  const ours = await timed(() =>
    Promise.all(people.map((person, index) => syncFresh(bench, cookies[index] ?? '', person))),
  );
  const peak = hub.peakMiB();
  floor.forgetPeak();
  const theirs = await timed(() => Promise.all(people.map(({ id }) => readFloor(bench, id))));
  const met = ours <= 1.1 * theirs;
  return [
    {
      name: '20 fresh devices at once, until the last has everything',
      value: ours / 1000,
      floor: theirs / 1000,
      unit: 's',
      target: { words: '≤1.1 × floor', met },
    },
    {
      name: 'Most memory of the server meanwhile',
      value: peak,
      floor: floor.peakMiB(),
      unit: 'MiB',
      target: { words: '≤200 MiB', met: peak <= 200 },
    },
  ];
}

const edits = 1000;

/** Changes words of the drafts, as a person does who works through them without a signal. */
async function typeOffline(
  device: NodeDevice,
  round: number,
): Promise<{ id: string; caseId: string; body: unknown }[]> {
  const drafts = (await device.store.find({ kind: 'advice-draft' })).slice(0, edits);
  for (const row of drafts) {
    const body = structuredClone(row.body);
    if (body.kind !== 'advice-draft') continue;
    const paragraph = body.text.content?.[0]?.content?.find((one) => one.content);
    if (paragraph)
      paragraph.content = [{ type: 'text', text: `Seen at home in visit ${round}: asks for help by looking.` }];
    await device.write(row, body);
  }
  return (await device.store.find({ unfinished: true })).map(({ id, caseId, body }) => ({ id, caseId, body }));
}

async function offlineEdits({ hub, floor, sql }: SyncBench): Promise<Figure[]> {
  const device = new NodeDevice({ origin: hub.origin, cookie: await hub.cookieOf(writer.personId) }, writer);
  await device.sync();
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < 4; round++) {
    const rows = await typeOffline(device, round);
    if (rows.length !== edits) throw new Error(`${rows.length} edits instead of ${edits}`);
    const [{ before } = { before: 0 }] = await sql<{ before: number }[]>`SELECT count(*)::int AS before FROM operation`;
    const took = await timed(() => device.push());
    const [{ after } = { after: 0 }] = await sql<{ after: number }[]>`SELECT count(*)::int AS after FROM operation`;
    if ((await device.store.find({ unfinished: true })).length > 0 || after - before !== edits)
      throw new Error('not every edit was acknowledged');
    const least = await timed(async () =>
      (await fetch(`${floor.origin}/upsert`, { method: 'POST', body: JSON.stringify(rows) })).text(),
    );
    if (round === 0) continue;
    ours.push(took);
    theirs.push(least);
  }
  const [value, least] = [spread(ours).p50 / 1000, spread(theirs).p50 / 1000];
  const target = { words: '≤5 × floor', met: value <= 5 * least };
  return [{ name: '1,000 offline edits pushed, judged and acknowledged', value, floor: least, unit: 's', target }];
}

const bench: Bench = {
  name: 'Server: 4,000 cases × 16 documents, 400 people; over HTTP on loopback',
  async run(say) {
    const database = await authorityDatabase(benchmark, say);
    const hub = await startHub(database);
    const port = String(await freePort());
    const floor = await startServer('test/bench/floor.ts', { PORT: port, DATABASE_URL: database.url });
    try {
      const readers = await database.sql<{ id: string; name: string }[]>`
        SELECT id, name FROM person WHERE role = 'setting' AND setting_id IS NOT NULL ORDER BY md5(id::text)`;
      const parts: SyncBench = { sql: database.sql, hub, floor, readers: [...readers], say };
      const figures: Figure[] = [];
      for (const [words, measure] of [
        ['first sync', firstSync],
        ['20 devices at once', freshDevices],
        ['1,000 offline edits', offlineEdits],
        ['one edit to 49 other devices', liveFigures],
        ['access given and ended', accessFigures],
      ] as const) {
        say(words);
        const found = await measure(parts);
        for (const { name, value, floor, unit } of found)
          say(`  ${name}: ${value.toFixed(3)} ${unit}${floor === undefined ? '' : `, floor ${floor.toFixed(3)}`}`);
        figures.push(...found);
      }
      return figures;
    } finally {
      await Promise.all([hub.stop(), floor.stop()]);
      await database.drop();
    }
  },
};
export default bench;
