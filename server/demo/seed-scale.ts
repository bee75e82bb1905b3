import type { Sql } from 'postgres';
import { openDemoAccount, passwordHashing } from '../features/sign-in/index.ts';
import type { Clock } from '../ports.ts';
import type { HubKeys } from '../secret.ts';
import { copyCases } from './copy-cases.ts';
import { demoPassword, factorSecretOf } from './generate.ts';
import { writeMark } from './mark.ts';
import type { DemoPerson } from './people/people.ts';
import { randomFrom } from './random.ts';
import { generateScale, type Scale, type ScaleAuthority } from './scale.ts';
import { writePeople } from './write-people.ts';

/**
 * Writes an authority for measurements into an empty database, with feeds as the hub makes them. With `keys` its
 * readers can sign in with the demo's password. `tell` is given the number of cases written so far.
 */
export async function seedScale(
  ports: ScalePorts,
  scale: Omit<Scale, 'today'>,
  tell: (cases: number) => void = () => {},
): Promise<ScaleAuthority> {
  const { sql, clock } = ports;
  const made = generateScale({ ...scale, today: clock.today() });
  await writePeople(sql, { ...made, teams: [] });
  const cases = { people: made.people, cases: made.cases(), today: clock.today() };
  await copyCases(sql, cases, randomFrom(`${scale.seed}/revisions`), tell);
  if (ports.keys) await openAccounts({ sql, clock, keys: ports.keys }, made.readers, scale.seed);
  await writeMark(sql, { seed: scale.seed, finished: true });
  await sql`ANALYZE`;
  return made;
}

export interface ScalePorts {
  sql: Sql;
  clock: Clock;
  keys?: HubKeys;
}

async function openAccounts(ports: Required<ScalePorts>, readers: readonly DemoPerson[], seed: string): Promise<void> {
  const passwordHash = await passwordHashing().hash(demoPassword);
  await ports.sql.begin(async (tx) => {
    for (const { id } of readers)
      await openDemoAccount(ports, tx, { personId: id, passwordHash, factorSecret: factorSecretOf(seed, id) });
  });
}
