import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TeamCases } from '../../../../shared/api/teams.ts';
import type { Actor } from '../../../../shared/domain/people/index.ts';
import {
  aCase,
  type CaseBuilder,
  fullText,
  idOf,
  jane,
  lena,
  nadia,
  priya,
  ravi,
  refOf,
  speechTeam,
} from '../../../builders/a-case.ts';
import { type FreshDatabase, freshDatabase } from '../../../doubles/postgres.ts';
import { freshName, openTestHub, storeEverybody, type TestHub } from '../../../doubles/sync-hub.ts';

let database: FreshDatabase;
let hub: TestHub;
beforeAll(async () => {
  database = await freshDatabase();
  await storeEverybody(database.sql);
  hub = await openTestHub(database.sql);
});
afterAll(async () => {
  expect(hub.faults).toEqual([]);
  await hub.stop();
  await database.drop();
});

async function made(authors: readonly Actor[] = []): Promise<CaseBuilder> {
  const one = aCase(freshName()).asked('psychology', priya).submitted('psychology');
  one.asked('speech', speechTeam, { authors: authors.map(refOf) });
  await hub.make(one);
  return one;
}
const allocate = async (one: CaseBuilder, by: Actor, ...members: Actor[]) => {
  const path = `/api/cases/${one.caseId}/advice-requests/${one.id('speech')}/allocation`;
  const answer = await hub.as(by).request('PUT', path, { memberIds: members.map(({ personId }) => personId) });
  const { code } = answer.status === 204 ? { code: null } : ((await answer.json()) as { code: string });
  return [answer.status, code];
};
const tray = async (by: Actor, show = 'awaiting allocation'): Promise<TeamCases> => {
  const answer = await hub.as(by).request('GET', `/api/team-requests?show=${encodeURIComponent(show)}`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as TeamCases;
};
const inTray = async (one: CaseBuilder, show: string) =>
  (await tray(lena, show)).requests.some(({ requestId }) => requestId === one.id('speech'));
const heldOf = async (one: CaseBuilder, person: Actor) =>
  [...(await hub.as(person).holds()).values()]
    .filter(({ caseId }) => caseId === one.caseId)
    .map(({ body }) => body.kind);

describe('asking a team', () => {
  const ask = (one: CaseBuilder, teamId: string) =>
    hub.as(jane).request('POST', `/api/cases/${one.caseId}/advice-requests`, {
      roundId: one.id('assessment'),
      to: { type: 'team', teamId },
      adviserKind: 'health',
      service: 'Speech and language therapy',
      colleagueIds: [],
      question: '',
    });

  test('V1, V3: the co-ordinator asks a team, its manager sees the request at once, and is told by e-mail', async () => {
    const one = aCase(freshName());
    await hub.make(one);
    const before = hub.mail.orders.length;
    const answer = await ask(one, speechTeam.teamId);
    expect(answer.status).toBe(201);
    const { id } = (await answer.json()) as { id: string };
    expect((await hub.as(lena).holds()).get(id)?.body).toMatchObject({ dueOn: '2027-01-04', authors: [] });
    expect(hub.mail.orders.slice(before)).toMatchObject([
      { kind: 'team asked for advice', toPersonId: lena.personId, requestId: id },
    ]);
    expect((await ask(one, speechTeam.teamId)).status).toBe(409);
  });

  test('V3: a team without a manager who can act is not asked, and nothing is left half done', async () => {
    const teamId = idOf('team', 'Nobody manages it');
    await hub.sql`INSERT INTO team VALUES (${teamId}, 'Nobody manages it', 'A service', 'health')`;
    await hub.sql`INSERT INTO team_member VALUES (${teamId}, ${priya.personId}, false)`;
    const one = aCase(freshName());
    await hub.make(one);
    const answer = await ask(one, teamId);
    expect([answer.status, await answer.json()]).toMatchObject([409, { code: 'no-manager' }]);
    expect(await hub.sql`SELECT FROM document WHERE case_id = ${one.caseId} AND kind = 'advice-request'`).toHaveLength(
      0,
    );
    expect((await ask(one, idOf('no team'))).status).toBe(404);
  });

  test('V1: co-ordinators look teams up, with how many can allocate; others do not', async () => {
    const answer = await hub.as(jane).request('GET', '/api/teams?q=speech');
    expect(await answer.json()).toMatchObject({ teams: [{ id: speechTeam.teamId, members: 3, managers: 1 }] });
    expect((await hub.as(lena).request('GET', '/api/teams?q=speech')).status).toBe(403);
  });
});

describe('allocating', () => {
  test('V3, A3: allocated members get the case and the one shared draft, and are told; the manager keeps the request alone', async () => {
    const one = await made();
    const before = hub.mail.orders.length;
    expect(await heldOf(one, ravi)).toEqual([]);
    expect(await allocate(one, lena, ravi, nadia)).toEqual([204, null]);
    for (const person of [ravi, nadia]) {
      const kinds = await heldOf(one, person);
      expect(kinds).toEqual(expect.arrayContaining(['case', 'advice-request', 'advice-draft']));
      expect(kinds).not.toContain('advice');
    }
    expect(await heldOf(one, lena)).toEqual(['advice-request']);
    expect(hub.mail.orders.slice(before).map(({ kind, toPersonId }) => [kind, toPersonId])).toEqual([
      ['advice allocated', nadia.personId],
      ['advice allocated', ravi.personId],
    ]);
  });

  test('V3: whoever may not allocate is told why, and who has nothing to do with it finds nothing', async () => {
    const one = await made([ravi]);
    expect(await allocate(one, ravi, nadia)).toEqual([403, 'not-a-manager']);
    expect(await allocate(one, jane, nadia)).toEqual([403, 'not-a-manager']);
    expect(await allocate(one, nadia, nadia)).toEqual([404, 'not-found']);
    expect(await allocate(one, lena, priya)).toEqual([409, 'not-a-member']);
    expect(await allocate(one, lena)).toEqual([422, 'invalid']);
    expect(await allocate(one, lena, { ...ravi, personId: idOf('nobody') }, ravi)).toEqual([409, 'not-a-member']);
    await hub.sql`UPDATE person SET status = 'suspended' WHERE id = ${nadia.personId}`;
    expect(await allocate(one, lena, nadia)).toEqual([409, 'member-suspended']);
    await hub.sql`UPDATE person SET status = 'active' WHERE id = ${nadia.personId}`;
  });

  test('A6, V3: words that somebody taken off had not sent yet are kept for the authority, and nothing of the case stays with them', async () => {
    const one = await made([ravi]);
    const held = (await hub.as(ravi).holds()).get(one.id('speech draft'));
    expect(await allocate(one, lena, nadia)).toEqual([204, null]);
    const body = { ...one.body('speech draft', 'advice-draft'), text: fullText('seen at home, written offline') };
    const change = {
      documentId: one.id('speech draft'),
      caseId: one.caseId,
      baseRevision: held?.revision ?? null,
      body,
    };
    const [result] = await hub.as(ravi).push(change);
    expect(result).toMatchObject({ status: 'refused', code: 'access-ended', keptForAuthority: true });
    expect(await heldOf(one, jane)).toContain('late-work');
    expect(await heldOf(one, ravi)).toEqual([]);
  });

  test('V3, O3: two allocated members write in the one draft, and no word is lost; one of them sends it for both', async () => {
    const one = await made([ravi, nadia]);
    const documentId = one.id('speech draft');
    const held = (await hub.as(ravi).holds()).get(documentId);
    const draft = one.body('speech draft', 'advice-draft');
    const write = (person: Actor, index: number, words: string) => {
      const text = structuredClone(draft.text);
      const section = text.content?.[index];
      const paragraph = section?.content?.[0];
      if (paragraph) paragraph.content = [{ type: 'text', text: words }];
      const body = { ...draft, text };
      return hub.as(person).push({ documentId, caseId: one.caseId, baseRevision: held?.revision ?? null, body });
    };
    await write(ravi, 0, 'Ravi’s words');
    await write(nadia, 1, 'Nadia’s words');
    const merged = JSON.stringify((await hub.as(ravi).holds()).get(documentId)?.body);
    for (const words of ['Ravi’s words', 'Nadia’s words']) expect(merged).toContain(words);
  });
});

describe('team cases', () => {
  test('A9, V3: “Team cases” shows a manager the child’s name, the date and who writes, and nobody else anything', async () => {
    const one = await made([ravi]);
    const { requests, teams } = await tray(lena, 'allocated');
    expect(requests.find(({ requestId }) => requestId === one.id('speech'))).toEqual({
      requestId: one.id('speech'),
      caseId: one.caseId,
      teamId: speechTeam.teamId,
      childName: 'Posy Fenwick',
      service: 'speech',
      askedOn: '2026-10-12',
      dueOn: '2026-11-23',
      submittedOn: null,
      authors: [refOf(ravi)],
      adviceId: null,
    });
    expect(teams).toMatchObject([
      { id: speechTeam.teamId, members: [{ name: lena.name }, { name: nadia.name }, { name: ravi.name }] },
    ]);
    for (const person of [ravi, jane, priya])
      expect((await hub.as(person).request('GET', '/api/team-requests')).status).toBe(403);
  });

  test('V3: “Awaiting allocation” holds what nobody is allocated to; each request stands where it belongs, and the counts are true', async () => {
    const one = await made();
    const counts = (await tray(lena)).counts;
    expect(await inTray(one, 'awaiting allocation')).toBe(true);
    await allocate(one, lena, ravi);
    expect([await inTray(one, 'awaiting allocation'), await inTray(one, 'allocated')]).toEqual([false, true]);
    const after = (await tray(lena)).counts;
    expect(after).toEqual({
      ...counts,
      'awaiting allocation': counts['awaiting allocation'] - 1,
      allocated: counts.allocated + 1,
    });
    const late = aCase(freshName()).asked('speech', speechTeam, { authors: [], askedOn: '2026-10-01' });
    const answered = aCase(freshName())
      .asked('speech', speechTeam, { authors: [refOf(ravi)] })
      .submitted('speech');
    await hub.make(late, answered);
    expect([await inTray(late, 'overdue'), await inTray(late, 'awaiting allocation')]).toEqual([true, true]);
    const row = (await tray(lena, 'answered')).requests.find(({ requestId }) => requestId === answered.id('speech'));
    expect(row).toMatchObject({ adviceId: answered.id('speech advice'), submittedOn: '2026-11-02' });
  });

  test('V3: what somebody has in hand leaves out what nobody waits for: requests of an assessment that has closed', async () => {
    const inHand = async () =>
      (await tray(lena)).teams.flatMap(({ members }) => members).find(({ personId }) => personId === ravi.personId)
        ?.writing ?? 0;
    const before = await inHand();
    await made([ravi]);
    expect(await inHand()).toBe(before + 1);
    const over = aCase(freshName())
      .round('assessment', { closedOn: '2026-11-20', outcome: 'no plan' })
      .asked('speech', speechTeam, { authors: [refOf(ravi)] });
    await hub.make(over);
    expect(await inHand()).toBe(before + 1);
  });

  test('A9, SYNC-10: who becomes a manager finds the team’s requests; who is one no more loses them', async () => {
    const one = await made();
    await hub.sql`UPDATE team_member SET manager = true WHERE person_id = ${nadia.personId}`;
    expect(await heldOf(one, nadia)).toEqual(['advice-request']);
    await hub.sql`UPDATE team_member SET manager = false WHERE person_id = ${nadia.personId}`;
    expect(await heldOf(one, nadia)).toEqual([]);
  });
});
