import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { smtp } from '../../../server/mail/smtp.ts';
import type { MailOrder } from '../../../server/ports.ts';
import { mailWorld, storeMailWorld } from '../../builders/mail-world.ts';
import { type FreshDatabase, freshDatabase } from '../../doubles/postgres.ts';
import { type SmtpDouble, smtpDouble } from '../../doubles/smtp.ts';
import { headerOf, mailHouse, mailRows, untilState } from './mail-house.ts';

const { caseId, requestId, therapist, withoutEmail } = mailWorld;
const from = 'EHC hub <no-reply@northwick.example>';
const asked: MailOrder = { kind: 'asked for advice', toPersonId: therapist.id, key: 'a', caseId, requestId };

let database: FreshDatabase;
let server: SmtpDouble;
let houses: Awaited<ReturnType<typeof mailHouse>>[];
beforeEach(async () => {
  [database, server] = await Promise.all([freshDatabase(), smtpDouble()]);
  houses = [];
  await storeMailWorld(database.sql);
});
afterEach(async () => {
  for (const house of houses) await house.stop();
  await server.stop();
  await database.drop();
});

async function open(options: { retries?: number } = {}) {
  const house = await mailHouse(database.sql, smtp({ url: server.url, from }), options);
  houses.push(house);
  return house;
}

describe('e-mail over SMTP', () => {
  test('G2: an ordered e-mail arrives with its words as text and as HTML, and says by when', async () => {
    const house = await open();
    await house.order(asked);
    const row = await untilState(database.sql, 'a', 'sent');
    expect(server.arrived).toHaveLength(1);
    const [message = ''] = server.arrived;
    expect(headerOf(message, 'To')).toBe(therapist.email);
    expect(headerOf(message, 'From')).toBe(from);
    expect(headerOf(message, 'Subject')).toBe('You have been asked for advice, due on 4 January 2027');
    expect(headerOf(message, 'Message-ID')).toBe(row.messageId);
    expect(message).toContain('Content-Type: text/plain');
    expect(message).toContain('Content-Type: text/html');
    expect(row).toMatchObject({ attempts: 1, lastError: null });
  });

  test('G2: an order in a transaction that is rolled back sends nothing', async () => {
    const house = await open();
    await database.sql
      .begin(async (tx) => {
        await house.mailer.order(tx, [asked]);
        throw new Error('rolled back');
      })
      .catch(() => {});
    await wait(1200);
    expect(await mailRows(database.sql)).toEqual([]);
    expect(server.arrived).toEqual([]);
  });

  test('G2: the same key is sent once, however often it is ordered', async () => {
    const house = await open();
    await house.order(asked, asked);
    await house.order(asked);
    await untilState(database.sql, 'a', 'sent');
    await wait(1200);
    expect(server.arrived).toHaveLength(1);
  });

  test('G2: “try later” (4xx) is tried again and goes out', async () => {
    server.script.push('try later', 'try later');
    const house = await open();
    await house.order(asked);
    const row = await untilState(database.sql, 'a', 'sent');
    expect(row.attempts).toBe(3);
    expect(server.arrived).toHaveLength(1);
  }, 25_000);

  test('G2: an address that is refused (5xx) fails at once, with the reason, and is not tried again', async () => {
    server.script.push('unknown address');
    const house = await open();
    await house.order(asked);
    const row = await untilState(database.sql, 'a', 'failed');
    expect(row).toMatchObject({ attempts: 1, lastError: expect.stringContaining('No such user here') });
    await wait(2500);
    expect(server.begun()).toBe(1);
  }, 15_000);

  test('G2: a message that is refused after DATA (5xx) fails at once', async () => {
    server.script.push('message refused');
    const house = await open();
    await house.order(asked);
    expect(await untilState(database.sql, 'a', 'failed')).toMatchObject({ attempts: 1 });
  });

  test('G2: when the line drops after DATA, it is sent again under the same Message-ID', async () => {
    server.script.push('hang up after DATA');
    const house = await open();
    await house.order(asked);
    const row = await untilState(database.sql, 'a', 'sent');
    expect(row.attempts).toBe(2);
    expect(server.arrived.map((message) => headerOf(message, 'Message-ID'))).toEqual([row.messageId, row.messageId]);
  }, 25_000);

  test('G2: a mail system that is down and comes back gets the e-mail', async () => {
    await server.stop();
    const house = await open();
    await house.order(asked);
    await wait(1500);
    expect((await mailRows(database.sql))[0]).toMatchObject({ state: 'queued', lastError: expect.any(String) });
    await server.restart();
    await untilState(database.sql, 'a', 'sent', 20_000);
    expect(server.arrived).toHaveLength(1);
  }, 30_000);

  test('G2: an e-mail ordered before the hub stops goes out after its next start', async () => {
    server.script.push('try later');
    const first = await open();
    await first.order(asked);
    while (server.begun() === 0) await wait(20);
    await first.stop();
    expect((await mailRows(database.sql))[0]?.state).toBe('queued');
    await open();
    await untilState(database.sql, 'a', 'sent', 20_000);
    expect(server.arrived).toHaveLength(1);
  }, 30_000);

  test('G2: an e-mail that cannot be sent after all attempts has failed and says so', async () => {
    server.script.push('try later', 'try later', 'try later');
    const house = await open({ retries: 1 });
    await house.order(asked);
    const row = await untilState(database.sql, 'a', 'failed');
    expect(row).toMatchObject({ attempts: 2, lastError: expect.stringContaining('Greylisted') });
  }, 20_000);

  test('G2: a person without an e-mail address is a failure that staff see, not silence', async () => {
    const house = await open();
    await house.order({ ...asked, key: 'b', toPersonId: withoutEmail.id });
    const row = await untilState(database.sql, 'b', 'failed');
    expect(row.lastError).toBe('This person has no e-mail address. Tell them by letter or by phone.');
  });

  test('G2: nobody is asked for advice that has been withdrawn meanwhile', async () => {
    await database.sql`UPDATE document SET facts = facts || '{"state": "withdrawn"}' WHERE id = ${requestId}`;
    const house = await open();
    await house.order(asked);
    await untilState(database.sql, 'a', 'not needed');
    expect(server.arrived).toEqual([]);
  });

  test('the secret of a single-use link is not kept after the e-mail has gone', async () => {
    const house = await open();
    await house.order({ kind: 'password reset', toPersonId: therapist.id, key: 'r', token: 'very-secret-token' });
    const row = await untilState(database.sql, 'r', 'sent');
    expect(server.arrived[0]).toContain('very-secret-token');
    expect(JSON.stringify(row)).not.toContain('very-secret-token');
  });
});
