import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Letter, Transport } from '../../../server/mail/transport.ts';
import { mailWorld, storeMailWorld } from '../../builders/mail-world.ts';
import { type FreshDatabase, freshDatabase } from '../../doubles/postgres.ts';
import { mailHouse, untilState } from '../mail/mail-house.ts';

let database: FreshDatabase;
let house: Awaited<ReturnType<typeof mailHouse>>;
beforeAll(async () => {
  database = await freshDatabase();
  await storeMailWorld(database.sql);
});
afterEach(() => house.stop());
afterAll(() => database.drop());

/** A mail server that is away until `comesBack`. */
function away() {
  const went: Letter[] = [];
  let there = false;
  const transport: Transport = {
    name: 'smtp',
    async send(letter) {
      if (!there) return { ok: false, again: true, why: 'No answer' };
      went.push(letter);
      return { ok: true };
    },
    close: () => {},
  };
  return {
    transport,
    went,
    comesBack: () => {
      there = true;
    },
  };
}

const link = 'a-secret-that-opens-an-account';
const everything = async (): Promise<string> => {
  const rows = await database.sql<{ row: string }[]>`
    SELECT m::text AS row FROM mail m UNION ALL SELECT j::text FROM job.job j`;
  return rows.map(({ row }) => row).join('\n');
};

test('G3: as long as an e-mail waits, nobody who reads the database can use the link in it; it goes out whole', async () => {
  const server = away();
  house = await mailHouse(database.sql, server.transport);
  await house.order({ kind: 'invited', toPersonId: mailWorld.therapist.id, key: 'waits', token: link });
  const waiting = await untilState(database.sql, 'waits', 'queued');
  expect(waiting.sealed).not.toBeNull();
  const kept = await everything();
  for (const form of ['utf8', 'hex', 'base64'] as const) expect(kept).not.toContain(Buffer.from(link).toString(form));
  server.comesBack();
  const sent = await untilState(database.sql, 'waits', 'sent');
  expect(sent.sealed).toBeNull();
  expect(server.went[0]?.text).toContain(link);
});

test('G3: an e-mail whose link has gone out is not sent again without it', async () => {
  const server = away();
  server.comesBack();
  house = await mailHouse(database.sql, server.transport);
  await house.order({ kind: 'password reset', toPersonId: mailWorld.therapist.id, key: 'bounced', token: link });
  await untilState(database.sql, 'bounced', 'sent');
  await database.sql`UPDATE mail SET state = 'bounced' WHERE key = 'bounced'`;
  const [{ id } = { id: '' }] = await database.sql<{ id: string }[]>`SELECT id FROM mail WHERE key = 'bounced'`;
  await database.sql.begin((tx) => house.again(tx, id));
  const failed = await untilState(database.sql, 'bounced', 'failed');
  expect(failed.lastError).toContain('Send a new one');
  expect(server.went).toHaveLength(1);
});
