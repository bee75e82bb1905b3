import type { Sql } from 'postgres';
import { largest } from '../../server/demo/index.ts';
import { type Bench, type Figure, spread } from './bench.ts';
import { typist } from './bench-cases.ts';
import { authorityDatabase, type BenchDatabase } from './database.ts';
import { type HotQuery, hotQueries } from './hot-queries.ts';
import { type HubProcess, startHub } from './hub.ts';
import { NodeDevice } from './node-device.ts';

const writes = 60;

async function ask(hub: HubProcess, cookie: string, method: string, path: string, body?: unknown): Promise<string> {
  const answer = await fetch(hub.origin + path, {
    method,
    headers: { cookie, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text}`);
  return text;
}

interface Writes {
  draft: number;
  grant: number;
}

/** Single writes over HTTP, one after the other: a draft is edited (nobody's sight changes); access is given (feed, audit, e-mail job). */
async function timeWrites(hub: HubProcess, sql: Sql): Promise<Writes> {
  const device = new NodeDevice({ origin: hub.origin, cookie: await hub.cookieOf(typist.personId) }, typist);
  await device.sync();
  const [draft] = await device.store.find({ kind: 'advice-draft' });
  if (draft?.body.kind !== 'advice-draft') throw new Error('there is no draft to write');
  const [edits, grants]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < writes; turn++) {
    const body = structuredClone(draft.body);
    body.text.content?.[0]?.content?.push({
      type: 'paragraph',
      attrs: { id: `p${turn}` },
      content: [{ type: 'text', text: `Visit ${turn}.` }],
    });
    await device.write(draft, body);
    const from = performance.now();
    await device.push();
    edits.push(performance.now() - from);
  }
  const [coordinator] = await sql<
    { id: string }[]
  >`SELECT id FROM person WHERE role = 'coordinator' AND email LIKE '%@harrowdale.example'`;
  const cookie = await hub.cookieOf(coordinator?.id ?? '');
  const cases = await sql<
    { id: string }[]
  >`SELECT id FROM hub_case WHERE ref LIKE 'S-%' ORDER BY md5(id::text) LIMIT ${writes}`;
  const [guest] = await sql<{ id: string }[]>`SELECT id FROM person WHERE role = 'family' LIMIT 1`;
  for (const { id } of cases) {
    const from = performance.now();
    await ask(hub, cookie, 'POST', `/api/cases/${id}/grants`, {
      to: { type: 'person', personId: guest?.id },
      capacity: 'advocate',
      relation: 'Advocate',
      endsOn: null,
    });
    grants.push(performance.now() - from);
  }
  const warm = (values: number[]) => spread(values.slice(10)).p50;
  return { draft: warm(edits), grant: warm(grants) };
}

async function online(hub: HubProcess, sql: Sql): Promise<Figure[]> {
  const [coordinator] = await sql<
    { id: string }[]
  >`SELECT id FROM person WHERE role = 'coordinator' AND email LIKE '%@harrowdale.example'`;
  const cookie = await hub.cookieOf(coordinator?.id ?? '');
  const names = await sql<
    { name: string }[]
  >`SELECT split_part(child_name, ' ', 1) AS name FROM hub_case ORDER BY md5(id::text) LIMIT 30`;
  const searches = names.map(({ name }) => `/api/cases?q=${encodeURIComponent(name)}`);
  const lists = names.map((_, index) => `/api/cases?page=${1 + index * 20}`);
  const people = names.map((_, index) => `/api/people?q=${encodeURIComponent(`Reader ${index}`)}`);
  const figures: Figure[] = [];
  for (const [name, paths] of [
    ['Search of cases by name', searches],
    ['List of cases, pages 1 to 600', lists],
    ['Look-up of people', people],
  ] as const) {
    const times: number[] = [];
    for (const path of paths) {
      const from = performance.now();
      await ask(hub, cookie, 'GET', path);
      times.push(performance.now() - from);
    }
    const value = spread(times.slice(3)).p95;
    figures.push({ name: `${name}, p95`, value, unit: 'ms', target: { words: '≤100 ms', met: value <= 100 } });
  }
  return figures;
}

const queryFigure = ({ name, p95, statements, slowestMs, buffers, wholeTables }: HotQuery): Figure => ({
  name: `${name}, p95 (${statements} statements, slowest ${slowestMs.toFixed(1)} ms, ${buffers} pages${wholeTables.length ? `, reads all of ${wholeTables.join(', ')}` : ''})`,
  value: p95,
  unit: 'ms',
  target: { words: '≤100 ms', met: p95 <= 100 },
});

async function measured(
  scale: Parameters<typeof authorityDatabase>[0],
  say: (words: string) => void,
  more: (hub: HubProcess, database: BenchDatabase) => Promise<Figure[]>,
): Promise<{ times: Writes; figures: Figure[] }> {
  const database = await authorityDatabase(scale, say);
  const hub = await startHub(database);
  try {
    say(`writes among ${scale.cases.toLocaleString('en-GB')} cases`);
    const times = await timeWrites(hub, database.sql);
    return { times, figures: await more(hub, database) };
  } finally {
    await hub.stop();
    await database.drop();
  }
}

const bench: Bench = {
  name: 'The largest authority: 20,000 cases × 16 documents',
  async run(say) {
    // As many readers of each case as in the large one, so that only the number of cases differs.
    const small = await measured({ ...largest, cases: 1_000, people: 20 }, say, async () => []);
    const large = await measured(largest, say, async (hub, { sql, url }) => {
      const figures = await online(hub, sql);
      say('plans of the hot queries');
      return [...figures, ...(await hotQueries(url)).map(queryFigure)];
    });
    const write = (name: string, value: number, floor: number): Figure[] => [
      { name: `${name}, median over HTTP`, value, unit: 'ms', target: { words: '≤10 ms', met: value <= 10 } },
      {
        name: '  the same among 20,000 cases beside 1,000',
        value,
        floor,
        unit: 'ms',
        target: { words: '≤1.25 × that', met: value <= 1.25 * floor },
      },
    ];
    return [
      ...write('One draft edited: rule, history, feed, audit', large.times.draft, small.times.draft),
      ...write('One access given: the same and an e-mail job', large.times.grant, small.times.grant),
      ...large.figures,
    ];
  },
};
export default bench;
