import type { Mutation } from './mutation.ts';

const place = 'shared/domain/desk/place.ts';
const inPlace = 'test/shared/domain/desk/place.test.ts';
const arrange = 'shared/domain/desk/arrange.ts';
const inArrange = 'test/shared/domain/desk/arrange.test.ts';
const allocate = 'shared/domain/desk/allocate-case.ts';
const inAllocate = 'test/shared/domain/desk/allocate-case.test.ts';
const overHttp = 'test/server/features/desk/desk.pg.test.ts';

export const mutations: Mutation[] = [
  {
    rule: 'G1',
    file: place,
    what: "if (today <= until && stage !== 'finalising the plan')",
    by: "if (today < until && stage !== 'finalising the plan')",
    test: inPlace,
    name: 'a draft is with the family for 15 days, beginning with the day it was served',
  },
  {
    rule: 'G1',
    file: place,
    what: "type === 'draft plan served' && on > last ? on : last",
    by: 'last',
    test: inPlace,
    name: 'a second draft gives the family its days again',
  },
  {
    rule: 'G1',
    file: place,
    what: " && (date.step !== 'advice' || course.draftServed === null)",
    by: '',
    test: inPlace,
    name: 'G1: an adviser who never answered does not hold a plan up that has gone to the family',
  },
  {
    rule: 'V1',
    file: place,
    what: "open.some(({ state }) => state === 'late')",
    by: "open[0]?.state === 'late' && open[0].step !== 'advice'",
    test: inPlace,
    name: 'V1: one adviser who is late makes the case overdue, whatever the others have sent',
  },
  {
    rule: 'N9',
    file: place,
    what: 'overdue: late && !quiet,',
    by: 'overdue: late,',
    test: inPlace,
    name: 'N9: nothing is overdue in a case whose automatic mail is stopped',
  },
  {
    rule: 'G1',
    file: arrange,
    what: "(filter.sort === 'act' ? due?.actBy : due?.legalDate)",
    by: 'due?.legalDate',
    test: inArrange,
    name: 'G1: a tray is in the order of its legal dates; by the day to act when that is asked; or by name',
  },
  {
    rule: 'G1',
    file: arrange,
    what: 'place.due === null || ',
    by: '',
    test: inArrange,
    name: 'G1: "due within" holds what is late too, and not what has no date',
  },
  {
    rule: 'A9',
    file: allocate,
    what: "if (!mayAllocate(partsOf(state), actor)) return refuse('not-allowed');",
    by: '',
    test: inAllocate,
    name: 'A9: by its co-ordinator, who covers for them, or an administrator; by nobody else',
  },
  {
    rule: 'A9',
    file: allocate,
    what: 'coordinator: to, cover: null, allocations',
    by: 'coordinator: to, allocations',
    test: inAllocate,
    name: 'A9: to another co-ordinator, with who did it and who had it before',
  },
  {
    rule: 'N5',
    file: allocate,
    what: '!coordinator || parts.state.hub.suspended.has(coordinator.personId)',
    by: '!coordinator',
    test: inAllocate,
    name: 'N5: where nobody can act, any co-ordinator takes it',
  },
  {
    rule: 'N5',
    file: allocate,
    what: '[...(found.facts.allocations ?? []), {',
    by: '[{',
    test: inAllocate,
    name: 'N5: every allocation stays in the case, the newest last',
  },
  {
    rule: 'G2',
    file: 'server/reactions/tell-case-allocated.ts',
    what: 'const key = `cases allocated ${batch} ${personId}`;',
    by: 'const key = `cases allocated ${batch} ${personId} ${Math.random()}`;',
    test: overHttp,
    name: 'G2: the new co-ordinator gets one e-mail for all cases of the batch',
  },
  {
    rule: 'A9',
    file: 'server/features/desk/use-cases.ts',
    what: 'childName: named ? `${child.firstName} ${child.lastName}` : null',
    by: 'childName: `${child.firstName} ${child.lastName}`',
    test: overHttp,
    name: 'A9: an administrator sees reference, co-ordinator and dates, and learns nothing of the child',
  },
  {
    rule: 'A9',
    file: 'server/sync/casework.ts',
    what: "if (!isStaff(actor.role)) return new Map(caseIds.map((caseId) => [caseId, refuse('not-allowed')]));",
    by: '',
    test: 'test/server/features/desk/each-case.pg.test.ts',
    name: 'A9: what moves several cases is for staff alone, whatever its rule says',
  },
];
