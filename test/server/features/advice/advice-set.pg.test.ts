import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AdviceSet, SendAdviceSet } from '../../../../shared/api/advice-set.ts';
import { emptyRequest } from '../../../../shared/domain/requests/index.ts';
import {
  abigail,
  aCase,
  type CaseBuilder,
  jane,
  larkfield,
  nadia,
  omar,
  speechTeam,
} from '../../../builders/a-case.ts';
import { type FreshDatabase, freshDatabase } from '../../../doubles/postgres.ts';
import { freshName, openTestHub, storeEverybody, type TestHub } from '../../../doubles/sync-hub.ts';

let database: FreshDatabase;
let hub: TestHub;
const lonely = { teamId: '0b0f6a52-6a3c-4c56-8f44-5d9ad1f0a0bb', name: 'Physiotherapy' };
beforeAll(async () => {
  database = await freshDatabase();
  await storeEverybody(database.sql);
  await database.sql`
    INSERT INTO team (id, name, service, adviser_kind) VALUES (${lonely.teamId}, ${lonely.name}, ${lonely.name}, 'health')`;
  await database.sql`UPDATE person SET email = lower(replace(name, ' ', '.')) || '@example.org'`;
  hub = await openTestHub(database.sql);
});
afterAll(async () => {
  expect(hub.faults).toEqual([]);
  await hub.stop();
  await database.drop();
});

async function made(needs = ''): Promise<CaseBuilder> {
  const one = aCase(freshName()).granted('mother', abigail);
  const request = { ...emptyRequest('hub'), state: 'registered' as const, asker: 'parent' as const };
  one.put('request', { ...request, needs: [{ area: 'sensory and physical', words: needs, by: 'Abigail' }] });
  await hub.make(one);
  return one;
}
const setOf = async (one: CaseBuilder, by = jane) => {
  const answer = await hub.as(by).request('GET', `/api/cases/${one.caseId}/advice-set`);
  return { status: answer.status, set: (await answer.json()) as AdviceSet };
};
type Line = SendAdviceSet['lines'][number];
const ask = (line: string, to: Extract<Line, { does: 'ask' }>['ask']['to']): Line => ({
  line,
  name: line,
  does: 'ask',
  ask: { to, adviserKind: 'health', service: line, colleagueIds: [], question: '' },
});
const leaveOut = (line: string): Line => ({ line, name: line, does: 'leave out', reason: 'Not needed: asked in May.' });
const send = async (one: CaseBuilder, lines: Line[], by = jane) => {
  const body = { roundId: one.id('assessment'), lines };
  const answer = await hub.as(by).request('POST', `/api/cases/${one.caseId}/advice-set`, body);
  return { status: answer.status, body: (await answer.json()) as { asked?: number; code?: string; fields?: object } };
};
const most = (): Line[] => [
  ask('family', { type: 'person', personId: abigail.personId }),
  ask('education', { type: 'setting', settingId: larkfield.settingId }),
  ask('health', { type: 'team', teamId: speechTeam.teamId }),
  leaveOut('psychology'),
];

describe('the set of advice', () => {
  test('reg 6(1): is proposed from the child and the request, each line with who fits', async () => {
    const one = await made('She wears a hearing aid.');
    const { set } = await setOf(one);
    expect(set.lines.map(({ line }) => line)).toEqual([
      'family',
      'education',
      'sensory',
      'health',
      'psychology',
      'social care',
    ]);
    const suggested = (line: string) => set.lines.find((each) => each.line === line)?.suggestions;
    expect(suggested('family')).toMatchObject([{ type: 'person', id: abigail.personId, canBeAsked: true }]);
    expect(suggested('education')?.[0]).toMatchObject({ type: 'setting', id: larkfield.settingId });
    expect(suggested('health')).toMatchObject([
      { name: 'Physiotherapy', canBeAsked: false },
      { id: speechTeam.teamId, canBeAsked: true },
    ]);
  });

  test('V1, G2: is sent in one go: all are asked, are told once, and nothing of it is proposed again', async () => {
    const one = await made();
    const before = hub.mail.orders.length;
    expect(await send(one, [...most(), leaveOut('social care')])).toMatchObject({ status: 200, body: { asked: 3 } });
    const told = hub.mail.orders.slice(before).map(({ kind, toPersonId }) => `${kind} ${toPersonId}`);
    expect(new Set(told).size).toBe(told.length);
    expect(told).toContain(`asked for advice ${abigail.personId}`);
    expect((await setOf(one)).set.lines).toEqual([]);
    const held = [...(await hub.as(jane).holds()).values()].filter(({ caseId }) => caseId === one.caseId);
    expect(held.filter(({ body }) => body.kind === 'advice-request')).toHaveLength(3);
    expect(held.find(({ body }) => body.kind === 'round')?.body).toMatchObject({
      leftOut: [{ line: 'psychology' }, { line: 'social care', reason: 'Not needed: asked in May.' }],
    });
  });

  test('V1: one line that can’t be asked holds everything back, and says which and why', async () => {
    const one = await made();
    const lines = [...most(), ask('social care', { type: 'team', teamId: lonely.teamId })];
    const { status, body } = await send(one, lines);
    expect([status, body.code, Object.keys(body.fields ?? {})]).toEqual([409, 'no-manager', ['social care']]);
    expect((await setOf(one)).set.lines).toHaveLength(5);
    const missing = await send(one, most());
    expect([missing.status, missing.body.code]).toEqual([422, 'incomplete']);
  });

  test('reg 6(1): who was asked by name before counts for the line of that kind', async () => {
    const one = await made();
    one.asked('speech', nadia, { adviserKind: 'health' });
    const again = aCase(freshName()).asked('speech', nadia, { adviserKind: 'health' });
    await hub.make(again);
    expect((await setOf(again)).set.lines.map(({ line }) => line)).not.toContain('health');
  });

  test('A1: is for the co-ordinator of the case alone; a case with no assessment proposes nothing', async () => {
    const one = await made();
    expect((await setOf(one, abigail)).status).toBe(403);
    expect((await setOf(one, omar)).status).toBe(404);
    expect((await send(one, most(), abigail)).status).toBe(403);
    const closed = aCase(freshName()).round('assessment', { closedOn: '2026-11-01', outcome: 'withdrawn' });
    await hub.make(closed);
    expect((await setOf(closed)).set).toMatchObject({ roundId: null, lines: [] });
    expect((await send(closed, [leaveOut('health')])).body.code).toBe('round-closed');
  });
});
