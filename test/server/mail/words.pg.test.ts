import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { smtp } from '../../../server/mail/smtp.ts';
import type { MailKind } from '../../../server/ports.ts';
import { mailKindOf, templateOf } from '../../../shared/domain/templates/index.ts';
import { mailWorld, storeMailWorld } from '../../builders/mail-world.ts';
import { type FreshDatabase, freshDatabase } from '../../doubles/postgres.ts';
import { type SmtpDouble, smtpDouble } from '../../doubles/smtp.ts';
import { type MailRow, mailHouse, mailRows, origin, untilState } from './mail-house.ts';

const { caseId, requestId, therapist, coordinator, mother, secrets } = mailWorld;
const linkEndsAt = new Date('2026-11-26T14:02:00Z');
const onCase = (dueOn?: string) => ({
  toPersonId: mother.id,
  extra: { caseId, ...(dueOn ? { dueOn } : {}) },
  link: `${origin}/cases/${caseId}`,
});
const sent: Record<MailKind, { toPersonId: string; extra: object; link: string }> = {
  invited: { toPersonId: mother.id, extra: { token: 'tok-1', linkEndsAt }, link: `${origin}/invitation/tok-1` },
  'asked for advice': { toPersonId: therapist.id, extra: { caseId, requestId }, link: `${origin}/cases/${caseId}` },
  'team asked for advice': { toPersonId: therapist.id, extra: { caseId, requestId }, link: `${origin}/team-cases` },
  'advice allocated': { toPersonId: therapist.id, extra: { caseId, requestId }, link: `${origin}/cases/${caseId}` },
  'advice reminder': { toPersonId: therapist.id, extra: { caseId, requestId }, link: `${origin}/cases/${caseId}` },
  'advice overdue': { toPersonId: therapist.id, extra: { caseId, requestId }, link: `${origin}/cases/${caseId}` },
  'team advice reminder': { toPersonId: therapist.id, extra: { caseId, requestId }, link: `${origin}/team-cases` },
  'team advice overdue': { toPersonId: therapist.id, extra: { caseId, requestId }, link: `${origin}/team-cases` },
  'advice has nobody': { toPersonId: coordinator.id, extra: { caseId, requestId }, link: `${origin}/cases/${caseId}` },
  'cases allocated': { toPersonId: coordinator.id, extra: {}, link: `${origin}/work` },
  'advice received': { toPersonId: coordinator.id, extra: { caseId, requestId }, link: `${origin}/cases/${caseId}` },
  'something to read': { toPersonId: coordinator.id, extra: { caseId, requestId }, link: `${origin}/cases/${caseId}` },
  'access granted': { toPersonId: mother.id, extra: { caseId }, link: `${origin}/cases/${caseId}` },
  'request acknowledged': onCase('2027-01-04'),
  'decided to assess': onCase('2027-04-12'),
  'decided not to assess': onCase('2027-01-25'),
  'decided no plan': onCase('2027-01-25'),
  'request withdrawn': onCase(),
  'decision corrected': onCase(),
  'advice no longer needed': { ...onCase(), link: `${origin}/` },
  'assessment ended': onCase('2027-01-22'),
  'exemption recorded': onCase('2027-01-04'),
  'exemption withdrawn': onCase('2027-01-04'),
  'draft plan sent': { ...onCase('2026-12-04'), link: `${origin}/cases/${caseId}/plan-answer` },
  'plan answered': { ...onCase(), link: `${origin}/cases/${caseId}/plan-answers` },
  'comments replied to': { ...onCase(), link: `${origin}/cases/${caseId}/plan-answer` },
  'final plan issued': onCase('2027-03-01'),
  'setting consulted': { ...onCase('2026-12-08'), link: `${origin}/cases/${caseId}/consultation` },
  'consultation answered': { ...onCase(), link: `${origin}/cases/${caseId}/consultations` },
  'consultation overdue': { ...onCase('2026-12-08'), link: `${origin}/cases/${caseId}/consultation` },
  'consultation unanswered': { ...onCase('2026-12-08'), link: `${origin}/cases/${caseId}/consultations` },
  'consultation ended': { ...onCase(), link: `${origin}/` },
  'password reset': { toPersonId: mother.id, extra: { token: 'tok-2' }, link: `${origin}/reset-password/tok-2` },
  'letter for you': { toPersonId: mother.id, extra: { caseId }, link: `${origin}/cases/${caseId}/letters` },
};
const kinds = Object.keys(sent) as MailKind[];

let database: FreshDatabase;
let server: SmtpDouble;
let house: Awaited<ReturnType<typeof mailHouse>>;
let rows: MailRow[];
beforeAll(async () => {
  [database, server] = await Promise.all([freshDatabase(), smtpDouble()]);
  await storeMailWorld(database.sql);
  house = await mailHouse(database.sql, smtp({ url: server.url, from: 'no-reply@northwick.example' }));
  await house.order(
    ...kinds.map((kind) => ({ kind, toPersonId: sent[kind].toPersonId, key: kind, ...sent[kind].extra })),
  );
  for (const kind of kinds) await untilState(database.sql, kind, 'sent');
  rows = await mailRows(database.sql);
}, 30_000);
afterAll(async () => {
  await house.stop();
  await server.stop();
  await database.drop();
});

/** The message as a person reads it: quoted-printable undone. Without the line that holds their own address. */
const readable = (message: string): string =>
  message
    .replace(/^To: .*$/m, '')
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

describe('the words of e-mails', () => {
  test.each(kinds)(
    'G2: “%s” says nothing about a child: no name, reference, birth date, setting or question',
    (kind) => {
      const row = rows.find((mail) => mail.kind === kind);
      const message = server.arrived.find((raw) => raw.includes(row?.messageId ?? '?'));
      expect(message).toBeDefined();
      for (const secret of secrets) expect(readable(message ?? '').toLowerCase()).not.toContain(secret.toLowerCase());
    },
  );

  test.each(kinds)('G2: “%s” says what is to be done and leads to the page where', (kind) => {
    const row = rows.find((mail) => mail.kind === kind);
    const message = readable(server.arrived.find((raw) => raw.includes(row?.messageId ?? '?')) ?? '');
    expect(message).toContain('What you need to do: ');
    expect(message).toContain(sent[kind].link);
    expect(message).toContain('<html lang="en-GB">');
  });

  test('G2: a decision says until when an appeal is possible, an exemption that the date in law stays', () => {
    const textOf = (kind: MailKind) => rows.find((mail) => mail.kind === kind)?.text;
    for (const kind of ['decided not to assess', 'decided no plan'] as const)
      expect(textOf(kind)).toContain('can appeal to the SEND Tribunal until 25 January 2027.');
    expect(textOf('exemption recorded')).toContain('The date in law stays 4 January 2027');
    expect(textOf('assessment ended')).toContain('You can read the case until 22 January 2027.');
  });

  test('G2: a request says by when the advice is due, an invitation until when its link works', () => {
    expect(rows.find((mail) => mail.kind === 'asked for advice')?.text).toContain('send it by 4 January 2027.');
    expect(rows.find((mail) => mail.kind === 'invited')?.text).toContain('by 2:02pm on 26 November 2026.');
  });
});

describe('the words of e-mails as templates', () => {
  const order = (key: string) => house.order({ kind: 'advice received', toPersonId: coordinator.id, key, caseId });
  const save = (version: number, source: string) => database.sql`
    INSERT INTO template_version (kind, version, source, note, saved_by, saved_at)
    VALUES (${mailKindOf('advice received')}, ${version}, ${source}, 'Changed', ${coordinator.id}, now())`;

  test('G4: a saved change holds from the next e-mail; what was sent stays as it was', async () => {
    const builtIn = templateOf(mailKindOf('advice received')).builtIn;
    const before = rows.find(({ kind }) => kind === 'advice received');
    await save(1, builtIn.replace('Advice you asked for has arrived', 'A response & its date are here'));
    await order('after');
    const after = await untilState(database.sql, 'after', 'sent');
    expect(after.subject).toBe('A response & its date are here');
    expect(after.text).toContain(`Read it in the hub:\n${origin}/cases/${caseId}`);
    expect(after.html).toContain('A response &#38; its date are here');
    const now = (await mailRows(database.sql)).find(({ key }) => key === 'advice received');
    expect([now?.subject, now?.text]).toEqual([before?.subject, before?.text]);
  });

  test('G2: a text that can no longer be filled keeps nobody waiting: the built-in one goes out', async () => {
    await save(2, '# Old\n\n{{ no.such.field }}\n');
    await order('older');
    expect((await untilState(database.sql, 'older', 'sent')).subject).toBe('Advice you asked for has arrived');
  });
});
