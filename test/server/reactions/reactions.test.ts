import type { TransactionSql } from 'postgres';
import { describe, expect, test } from 'vitest';
import type { MailOrder } from '../../../server/ports.ts';
import { react } from '../../../server/reactions/index.ts';
import type { CaseState, CaseworkEvent, DocumentFacts, Facts } from '../../../shared/domain/documents/index.ts';
import { sampleCase, sampleRequest } from '../../builders/sample-advice.ts';

const id = (n: number) => `44444444-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [
  requestId,
  adviceId,
  grantId,
  therapist,
  colleague,
  coordinator,
  cover,
  mother,
  senco,
  head,
  setting,
  team,
  manager,
] = Array.from({ length: 13 }, (_, n) => id(n)) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];
const person = (personId: string) => ({ personId, name: 'A name' });
const to = { type: 'person' as const, personId: therapist, name: 'A name' };
const request = { ...sampleRequest('health'), to, authors: [person(therapist), person(colleague)] };

function caseWith(facts: Record<string, Facts>, suspended: string[] = []): CaseState {
  const all: [string, Facts][] = [
    ...Object.entries(facts),
    [id(99), { ...sampleCase, coordinator: person(coordinator), cover: person(cover) }],
  ];
  const documents = new Map(
    all.map(([key, value]): [string, DocumentFacts] => [key, { id: key, revision: key, facts: value }]),
  );
  const settingMembers = new Map([[setting, [senco, head]]]);
  return {
    caseId: id(98),
    documents,
    hub: {
      settingMembers,
      teamMembers: new Map(),
      teamManagers: new Map([[team, [manager]]]),
      suspended: new Set(suspended),
      roles: new Map(),
      graceDays: 60,
    },
  };
}

/** Which e-mails an event orders, as `kind → person`. */
async function ordersOf(event: CaseworkEvent, state: CaseState, actor = therapist): Promise<string[]> {
  const orders: MailOrder[] = [];
  const mailer = { order: async (_tx: TransactionSql, more: readonly MailOrder[]) => void orders.push(...more) };
  const jobs = { enqueue: async () => {} };
  const who = { personId: actor, name: 'A name', role: 'contributor' as const, settingId: null, teamIds: [] };
  await react(event, {
    tx: null as unknown as TransactionSql,
    caseId: state.caseId,
    state,
    actor: who,
    today: '2026-11-23',
    mailer,
    jobs,
  });
  expect(new Set(orders.map(({ key }) => key)).size).toBe(orders.length);
  expect(orders.every((order) => order.caseId === state.caseId)).toBe(true);
  return orders.map(({ kind, toPersonId }) => `${kind} → ${toPersonId}`);
}

describe('reactions', () => {
  test('G2: each author of a request for advice gets one e-mail', async () => {
    const orders = await ordersOf({ type: 'advice asked', requestId }, caseWith({ [requestId]: request }));
    expect(orders).toEqual([`asked for advice → ${therapist}`, `asked for advice → ${colleague}`]);
  });

  test('G2: a setting that is asked and has named nobody yet: every account of it gets the e-mail', async () => {
    const asked = { ...request, to: { type: 'setting' as const, settingId: setting, name: 'A school' }, authors: [] };
    const orders = await ordersOf({ type: 'advice asked', requestId }, caseWith({ [requestId]: asked }));
    expect(orders).toEqual([`asked for advice → ${senco}`, `asked for advice → ${head}`]);
  });

  test('G2, V3: a team that is asked: its designated managers get an e-mail, and of its members whoever is allocated', async () => {
    const to = { type: 'team' as const, teamId: team, name: 'A team' };
    const asked = caseWith({ [requestId]: { ...request, to, authors: [] } });
    expect(await ordersOf({ type: 'advice asked', requestId }, asked)).toEqual([`team asked for advice → ${manager}`]);
    const allocated = { type: 'advice allocated' as const, requestId, personIds: [therapist, manager] };
    expect(await ordersOf(allocated, asked, manager)).toEqual([`advice allocated → ${therapist}`]);
  });

  test('G2: submitted advice is told to the co-ordinator and to whoever covers for them', async () => {
    const orders = await ordersOf(
      { type: 'advice submitted', requestId, adviceId },
      caseWith({ [requestId]: request }),
    );
    expect(orders).toEqual([`advice received → ${coordinator}`, `advice received → ${cover}`]);
  });

  test('G2: a co-ordinator who typed the advice is not told of it', async () => {
    const orders = await ordersOf(
      { type: 'advice submitted', requestId, adviceId },
      caseWith({ [requestId]: request }),
      coordinator,
    );
    expect(orders).toEqual([`advice received → ${cover}`]);
  });

  test('A1: a person who is given access is told; for a setting, each of its accounts', async () => {
    const shared = {
      kind: 'grant' as const,
      relation: '',
      grantedOn: '2026-11-23',
      grantedBy: person(coordinator),
      endsOn: null,
      ended: null,
    };
    const one = {
      ...shared,
      capacity: 'parent' as const,
      to: { type: 'person' as const, personId: mother, name: 'A name' },
    };
    const all = {
      ...shared,
      capacity: 'setting' as const,
      to: { type: 'setting' as const, settingId: setting, name: 'A school', sencos: [] },
    };
    const event = { type: 'access granted' as const, grantId };
    expect(await ordersOf(event, caseWith({ [grantId]: one }))).toEqual([`access granted → ${mother}`]);
    expect(await ordersOf(event, caseWith({ [grantId]: all }))).toEqual([
      `access granted → ${senco}`,
      `access granted → ${head}`,
    ]);
  });

  test('A5: a suspended account gets no e-mail about a case', async () => {
    const state = caseWith({ [requestId]: request }, [therapist]);
    expect(await ordersOf({ type: 'advice asked', requestId }, state)).toEqual([`asked for advice → ${colleague}`]);
  });

  test('G2: an event that nobody needs to be told of orders nothing', async () => {
    expect(await ordersOf({ type: 'advice withdrawn', requestId }, caseWith({ [requestId]: request }))).toEqual([]);
  });

  const parent = {
    kind: 'grant' as const,
    relation: '',
    capacity: 'parent' as const,
    to: { type: 'person' as const, ...person(mother) },
    grantedOn: '2026-11-01',
    grantedBy: person(coordinator),
    endsOn: null,
    ended: null,
  };
  const school = {
    ...parent,
    capacity: 'setting' as const,
    to: { type: 'setting' as const, settingId: setting, name: 'A school', sencos: [] },
  };
  const [schoolGrant, round, answered] = [id(50), id(51), id(52)];
  const closed = {
    kind: 'round' as const,
    type: 'assessment' as const,
    openedOn: '2026-10-05',
    closedOn: '2026-11-23',
    outcome: 'no plan' as const,
    invited: [],
  };
  const parts = {
    [grantId]: parent,
    [schoolGrant]: school,
    [round]: closed,
    [requestId]: { ...request, roundId: round },
    [answered]: {
      ...request,
      roundId: round,
      to: { type: 'person' as const, ...person(manager) },
      authors: [person(manager)],
      state: 'submitted' as const,
    },
  };

  test('G2, A2: a decision is told to all with access, to who has answered and to who need not any more; each once, and not to who recorded it', async () => {
    const event = {
      type: 'decision recorded' as const,
      decision: 'decided no plan' as const,
      on: '2026-11-23',
      roundId: round,
    };
    expect(await ordersOf(event, caseWith(parts), coordinator)).toEqual([
      `decided no plan → ${mother}`,
      `decided no plan → ${senco}`,
      `decided no plan → ${head}`,
      `assessment ended → ${manager}`,
      `advice no longer needed → ${therapist}`,
      `advice no longer needed → ${colleague}`,
    ]);
    expect(await ordersOf(event, caseWith(parts), mother)).not.toContain(`decided no plan → ${mother}`);
  });

  test('V3: the managers of a team are told that its request has ended, also when nobody was allocated yet', async () => {
    const asked = { ...request, roundId: round, to: { type: 'team' as const, teamId: team, name: 'A team' } };
    const event = {
      type: 'decision recorded' as const,
      decision: 'decided no plan' as const,
      on: '2026-11-23',
      roundId: round,
    };
    const told = (authors: { personId: string; name: string }[]) =>
      ordersOf(event, caseWith({ [round]: closed, [requestId]: { ...asked, authors } }), coordinator);
    expect(await told([])).toEqual([`advice no longer needed → ${manager}`]);
    expect(await told([person(therapist)])).toEqual([
      `advice no longer needed → ${therapist}`,
      `advice no longer needed → ${manager}`,
    ]);
  });

  test('G2: whose access has ended is not told of a decision; the mediation certificate is told to nobody', async () => {
    const ended = { ...parent, endsOn: '2026-11-22' };
    const event = {
      type: 'decision recorded' as const,
      decision: 'decided to assess' as const,
      on: '2026-11-23',
      roundId: null,
    };
    expect(await ordersOf(event, caseWith({ [grantId]: ended, [schoolGrant]: school }))).toEqual([
      `decided to assess → ${senco}`,
      `decided to assess → ${head}`,
    ]);
    const certificate = { ...event, decision: 'mediation certificate issued' as const };
    expect(await ordersOf(certificate, caseWith(parts))).toEqual([]);
  });

  test('G2, regs 5(4), 13(3): an exemption is told to the family, with or without the school; so is that it was taken back', async () => {
    for (const type of ['exemption recorded', 'exemption withdrawn'] as const) {
      expect(await ordersOf({ type, place: 0 }, caseWith(parts))).toEqual([`${type} → ${mother}`]);
      expect(await ordersOf({ type, place: 0 }, caseWith(parts), mother)).toEqual([]);
    }
  });
});
