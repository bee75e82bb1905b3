import type { Sql } from 'postgres';
import type { DemoAccount } from '../../shared/api/demo.ts';
import type { DemoPorts } from '../features/demo/index.ts';
import type { AccountPorts } from '../features/sign-in/index.ts';
import { currentCode } from '../features/sign-in/index.ts';
import type { DemoClock } from './clock.ts';
import { demoPassword } from './generate.ts';
import { cast } from './people/cast.ts';

/** What the demo's routes work with. */
export function demoPorts(accounts: Pick<AccountPorts, 'sql' | 'keys' | 'clock'>, clock: DemoClock): DemoPorts {
  return {
    accounts: () => demoAccounts(accounts.sql),
    isAccount: async (personId) => (await accountIds(accounts.sql)).has(personId),
    codeOf: (personId) => currentCode(accounts, personId),
    today: clock.today,
    moveTo: clock.moveTo,
  };
}

async function accountIds(sql: Sql): Promise<Set<string>> {
  const rows = await sql<{ id: string }[]>`
    SELECT a->>'id' AS id FROM hub_setting, jsonb_array_elements(value) AS a WHERE key = 'demo accounts'`;
  return new Set(rows.map(({ id }) => id));
}

async function demoAccounts(sql: Sql): Promise<DemoAccount[]> {
  const rows = await sql<Omit<DemoAccount, 'password'>[]>`
    SELECT p.id AS "personId", p.name, p.email, p.role, p.job_title AS "jobTitle",
      coalesce(s.name, CASE WHEN p.role = 'contributor' THEN p.service END) AS "belongsTo", a.value->>'tryThis' AS "tryThis"
    FROM hub_setting h, jsonb_array_elements(h.value) WITH ORDINALITY AS a (value, place)
      JOIN person p ON p.id = (a.value->>'id')::uuid LEFT JOIN setting s ON s.id = p.setting_id
    WHERE h.key = 'demo accounts' ORDER BY place`;
  const order = new Map(firsts.map((key, index) => [key, index]));
  const keyOf = new Map(cast.map(({ name, key }) => [name, key]));
  const place = (name: string): number => order.get(keyOf.get(name) ?? '') ?? firsts.length;
  return rows
    .toSorted((one, other) => place(one.name) - place(other.name))
    .map((row) => ({ ...row, password: demoPassword }));
}

/** Who shows most of the hub at once: introduced first. */
const firsts: readonly string[] = ['ros', 'jane', 'hannah', 'marcus', 'anneke', 'beth'];
