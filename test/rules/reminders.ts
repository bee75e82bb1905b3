import type { Mutation } from './mutation.ts';

const rule = 'shared/domain/notifications/reminders.ts';
const inRule = 'test/shared/domain/notifications/reminders.test.ts';
const sweep = 'server/reminders/sweep.ts';
const inSweep = 'test/server/reminders/sweep.pg.test.ts';

export const mutations: Mutation[] = [
  {
    rule: 'V2',
    file: rule,
    what: 'reminderAfterDays = 28',
    by: 'reminderAfterDays = 29',
    test: inRule,
    name: 'V2: an author is reminded four weeks after the day of asking',
  },
  {
    rule: 'V2',
    file: rule,
    what: ': addDays(dueOn, 1)',
    by: ': dueOn',
    test: inRule,
    name: 'V2: an author is reminded four weeks after the day of asking',
  },
  {
    rule: 'V2',
    file: rule,
    what: 'if (!isOutstanding(request, parts.rounds.get(request.roundId))) return [];',
    by: '',
    test: inRule,
    name: 'V2: nothing is due of what is answered or withdrawn',
  },
  {
    rule: 'V2',
    file: rule,
    what: "for (const id of managers) to.set(id, 'manager');",
    by: '',
    test: inRule,
    name: 'V2: of a team’s request the allocated members and the designated managers are reminded',
  },
  {
    rule: 'V2',
    file: rule,
    what: 'if (toldOn(request, id) < day)',
    by: 'if (day)',
    test: inRule,
    name: 'V2: whoever was allocated on the day of a reminder or later',
  },
  {
    rule: 'V2',
    file: rule,
    what: "(kind === 'overdue' && exempt)",
    by: 'false',
    test: inRule,
    name: 'V2, reg 8: nobody is told that advice is overdue which a recorded exemption excuses',
  },
  {
    rule: 'V2',
    file: sweep,
    what: "CASE WHEN d.facts->>'dueOn' < ${today} THEN 'overdue' ELSE 'four weeks' END",
    by: "'four weeks'",
    test: inSweep,
    name: 'V2: at four weeks and when overdue the author and the manager are reminded once each',
  },
  {
    rule: 'V2',
    file: sweep,
    what: 'if (to.length === 0 || !request) continue;',
    by: 'if (!request) continue;',
    test: inSweep,
    name: 'V2: two servers that sweep at the same time remind nobody twice',
  },
  {
    rule: 'V2',
    file: sweep,
    what: '<= ${addDays(today, -reminderAfterDays)}',
    by: '= ${addDays(today, -reminderAfterDays)}',
    test: inSweep,
    name: 'V2: a server that slept over the day reminds when it wakes',
  },
];
