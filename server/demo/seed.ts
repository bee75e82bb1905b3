import { openDemoAccount, passwordHashing } from '../features/sign-in/index.ts';
import type { HubKeys } from '../secret.ts';
import type { SyncPorts } from '../sync/index.ts';
import { demoPassword, factorSecretOf, generateAuthority } from './generate.ts';
import { isEmpty, readMark, setSetting, writeMark } from './mark.ts';
import { newRequests } from './new-requests.ts';
import { writeCases } from './write-cases.ts';
import { writePeople } from './write-people.ts';

export interface SeedOptions {
  seed: string;
  cases: number;
}

/** The authority that `npm start` shows. */
export const usualDemo: SeedOptions = { seed: 'harrowdale', cases: 60 };

/** The demo must not be put over the work of real people; `words` is for whoever starts the hub. */
export type Prepared = { ok: true; made: boolean } | { ok: false; words: string };

/**
 * Makes the demo authority in an empty database. A database that the demo made is left as it is; one that it did not
 * make is refused; one in which it was interrupted is begun anew.
 */
export async function prepareDemo(
  ports: SyncPorts & { keys: HubKeys },
  options: SeedOptions = usualDemo,
): Promise<Prepared> {
  const mark = await readMark(ports.sql);
  if (mark?.finished) return { ok: true, made: false };
  if (mark === null && !(await isEmpty(ports.sql))) {
    const words =
      'This database holds an authority that is not the demo. Start the hub without HUB_DEMO=on, or name another database.';
    return { ok: false, words };
  }
  if (mark !== null) await clear(ports);
  await writeMark(ports.sql, { seed: options.seed, finished: false });
  await seed(ports, options);
  await writeMark(ports.sql, { seed: options.seed, finished: true });
  return { ok: true, made: true };
}

/** What letters of the demo say about services: nobody of them is real. */
const demoServices = {
  address: 'SEND Service, Town Hall, Harrowdale HD1 1AA',
  advice: 'Harrowdale SENDIASS, 0114 496 0101, help@sendiass.harrowdale.example',
  mediation: 'Northern Mediation, 0800 496 0102, www.northern-mediation.example',
  disagreement: 'Common Ground North, 0114 496 0103',
  tribunal: 'First-tier Tribunal (Special Educational Needs and Disability), 01325 289 350',
};

async function seed(ports: SyncPorts & { keys: HubKeys }, options: SeedOptions): Promise<void> {
  const made = generateAuthority({ ...options, today: ports.clock.today() });
  await setSetting(ports.sql, 'authority', made.authority);
  await setSetting(ports.sql, 'letters', demoServices);
  await writePeople(ports.sql, made);
  await writeCases(ports, [...made.cases, ...newRequests(made)]);
  // One hash for all: the password is known to everybody who sees the demo.
  const passwordHash = await passwordHashing().hash(demoPassword);
  const accounts = made.people.filter(({ key }) => key !== null);
  await ports.sql.begin(async (tx) => {
    for (const { id } of accounts)
      await openDemoAccount(ports, tx, { personId: id, passwordHash, factorSecret: factorSecretOf(options.seed, id) });
  });
  const listed = accounts.map(({ id, tryThis }) => ({ id, tryThis }));
  await ports.sql`
    INSERT INTO hub_setting (key, value) VALUES ('demo accounts', ${ports.sql.json(listed)})
    ON CONFLICT (key) DO UPDATE SET value = excluded.value`;
}

/** A demo that was cut short holds nobody's work. Only ever called where the mark says so. */
async function clear({ sql }: SyncPorts): Promise<void> {
  await sql`
    TRUNCATE feed, feed_head, feed_mark, feed_repair, file_bytes, reminder, audit, operation, document_revision, document, hub_case,
      credential, second_factor, recovery_code, team_member, team, person, setting CASCADE`;
}
