import type { Mutation } from './mutation.ts';

const rule = 'shared/domain/teams/allocate.ts';
const inRule = 'test/shared/domain/teams/allocate.test.ts';
const sight = 'server/sync/visible-to.ts';
const managed = 'shared/domain/access/managed.ts';
const inSight = 'test/server/sync/team-sight.test.ts';
const overHttp = 'test/server/features/teams/teams.pg.test.ts';

export const mutations: Mutation[] = [
  {
    rule: 'V1',
    file: rule,
    what: '{ ...request, authors, allocations }',
    by: '{ ...request, authors, allocations, dueOn: today }',
    test: inRule,
    name: 'V1: allocation and reallocation change nothing about when the advice is due',
  },
  {
    rule: 'V3',
    file: rule,
    what: "if (!managersOf(state.hub, request.to.teamId).includes(actor.personId)) return refuse('not-a-manager');",
    by: '',
    test: inRule,
    name: 'V3: only a designated manager of that team allocates',
  },
  {
    rule: 'V3',
    file: managed,
    what: '.filter((personId) => !hub.suspended.has(personId))',
    by: '',
    test: inRule,
    name: 'V3: only a designated manager of that team allocates',
  },
  {
    rule: 'V3',
    file: rule,
    what: "members.every(({ personId }) => fits.has(personId)) ? null : refuse('not-a-member')",
    by: 'null',
    test: inRule,
    name: 'V3: only members of the team with an account in use are allocated',
  },
  {
    rule: 'V3',
    file: rule,
    what: "if (members.some(({ personId }) => hub.suspended.has(personId))) return refuse('member-suspended');",
    by: '',
    test: inRule,
    name: 'V3: only members of the team with an account in use are allocated',
  },
  {
    rule: 'V3',
    file: 'shared/domain/advice/ask-for-advice.ts',
    what: "if (input.to.type === 'team' && !input.teamManagers?.length) return refuse('no-manager');",
    by: '',
    test: 'test/shared/domain/advice/rules.test.ts',
    name: 'V1, V3: a team is asked with nobody allocated',
  },
  {
    rule: 'V3',
    file: rule,
    what: 'closedBecause(request, partsOf(state)) ?? unfit',
    by: 'unfit',
    test: inRule,
    name: 'V3: what is answered, withdrawn or closed is not allocated any more',
  },
  {
    rule: 'A9',
    file: sight,
    what: "return facts.kind === 'advice-request' ? managed.has(id) : facts.kind === 'advice' && managed.has(facts.requestId);",
    by: "return facts.kind === 'case' || facts.kind === 'advice-request' || facts.kind === 'advice';",
    test: inSight,
    name: 'A9: a manager sees the team’s request and nothing else of the case',
  },
  {
    rule: 'A9',
    file: sight,
    what: "facts.kind === 'advice' && managed.has(facts.requestId)",
    by: "facts.kind === 'advice'",
    test: inSight,
    name: 'A9: a manager sees the team’s request and nothing else of the case',
  },
  {
    rule: 'A2',
    file: managed,
    what: 'if (until === null || until >= today) managed.set(id, until);',
    by: 'managed.set(id, until);',
    test: inSight,
    name: 'A2, O7: a manager’s sight ends as that of those who answered',
  },
  {
    rule: 'G2',
    file: 'server/reactions/tell-authors.ts',
    what: '[...ofManagers, ...orders]',
    by: 'orders',
    test: 'test/server/reactions/reactions.test.ts',
    name: 'G2, V3: a team that is asked: its designated managers get an e-mail',
  },
  {
    rule: 'SYNC-10',
    file: 'server/sync/change-cases.ts',
    what: '[...teams].some((id) => !hub.teamMembers.has(id))',
    by: 'false',
    test: overHttp,
    name: 'V1, V3: the co-ordinator asks a team, its manager sees the request at once',
  },
  {
    rule: 'A9',
    file: 'server/features/teams/store.ts',
    what: 'WHERE m.person_id = ${personId} AND m.manager AND (${team}',
    by: 'WHERE m.person_id = ${personId} AND (${team}',
    test: overHttp,
    name: 'A9, V3: “Team cases” shows a manager the child’s name',
  },
  {
    rule: 'V3',
    file: 'server/features/teams/store.ts',
    what: "'awaiting allocation': sql`d.facts->>'state' = 'outstanding' AND d.facts->'authors' = '[]'`",
    by: "'awaiting allocation': sql`d.facts->>'state' = 'outstanding'`",
    test: overHttp,
    name: 'V3: “Awaiting allocation” holds what nobody is allocated to',
  },
  {
    rule: 'V3',
    file: 'shared/domain/advice/change-authors.ts',
    what: "events: [{ type: 'advice allocated', requestId: input.requestId, personIds }],",
    by: 'events: [],',
    test: 'test/shared/domain/advice/rules.test.ts',
    name: 'G2, V3: a colleague whom the co-ordinator lets in is told',
  },
  {
    rule: 'V2',
    file: 'client/features/work/work-items.ts',
    what: 'findLast(({ to }) => to.some((one) => one.personId === personId))',
    by: 'at(-1)',
    test: 'test/client/features/cases/history.test.ts',
    name: 'V2: “your work” says when this person was reminded',
  },
];
