import type { Sql } from 'postgres';
import { z } from 'zod';
import { mailKindOf } from '../../shared/domain/templates/index.ts';
import { templateInUse } from '../features/templates/index.ts';
import { type AnyJob, type Attempt, defineJob } from '../jobs/job.ts';
import type { Clock, MailKind } from '../ports.ts';
import { holdMail } from './held.ts';
import {
  countAttempt,
  type KeptWords,
  type LinkKeys,
  markEnded,
  markSent,
  noteError,
  type QueuedMail,
  readMail,
} from './mail-store.ts';
import type { Transport } from './transport.ts';
import { wordsOf } from './words/index.ts';
import { asHtml, asText } from './words/letter-form.ts';

export const sendMailJobName = 'send-mail';

export interface SendMailParts {
  sql: Sql;
  clock: Clock;
  keys: LinkKeys;
  transport: Transport;
  origin: string;
  /** The authority's name, as e-mails call it. */
  authorityName: () => Promise<string>;
  /** Pauses between attempts; the usual ones reach over more than a day. */
  pace?: { retries: number; firstPauseSeconds: number; longestPauseSeconds: number };
}

/** Sends one ordered e-mail. Its words are put together now, from ids, so that they are true when they go (G2). */
export function sendMailJob(parts: SendMailParts): AnyJob {
  return defineJob({
    name: sendMailJobName,
    data: z.strictObject({ mailId: z.uuid() }),
    ...(parts.pace ?? { retries: 30, firstPauseSeconds: 20, longestPauseSeconds: 3600 }),
    expireAfterSeconds: 150,
    atOnce: 4,
    run: ({ mailId }, attempt) => sendMail(parts, mailId, attempt),
  });
}

async function sendMail(parts: SendMailParts, mailId: string, attempt: Attempt): Promise<void> {
  const { sql, clock, transport } = parts;
  const mail = await readMail(sql, parts.keys, mailId);
  if (mail?.state !== 'queued') return;
  if (mail.stopped) return holdMail(sql, mailId, clock.now());
  const ended = endedBecause(mail);
  if (ended) return markEnded(sql, mailId, ended.state, ended.why, clock.now());
  const to = mail.address ?? '';
  const authority = await parts.authorityName();
  const words = await keptWords(sql, mail, parts.origin, authority);
  const made = await countAttempt(sql, mailId, to, clock.now());
  if (made === null) return;
  const outcome = await transport.send({ ...words, to, messageId: mail.messageId, attempt: made });
  if (outcome.ok) return markSent(sql, mailId, kept(words, mail, transport), clock.now());
  if (!outcome.again) return markEnded(sql, mailId, 'failed', outcome.why, clock.now());
  if (attempt.last) await markEnded(sql, mailId, 'failed', outcome.why, clock.now());
  else await noteError(sql, mailId, outcome.why, clock.now());
  throw new Error('The e-mail could not be sent.');
}

/** What would be worth nothing without the secret of its link. */
const holdsLink: readonly MailKind[] = ['invited', 'password reset'];

/** What asks for an answer, and says nothing true once it has come. */
const asksForAnswer: readonly MailKind[] = [
  'asked for advice',
  'team asked for advice',
  'advice allocated',
  'advice reminder',
  'advice overdue',
  'team advice reminder',
  'team advice overdue',
  'advice has nobody',
];

/** Why it should not go at all: what it would say no longer holds, or there is nowhere to send it. */
function endedBecause(mail: QueuedMail): { state: 'failed' | 'not needed'; why: string } | null {
  if (asksForAnswer.includes(mail.kind) && mail.requestState !== null && mail.requestState !== 'outstanding')
    return { state: 'not needed', why: `The request is ${mail.requestState}.` };
  if (mail.kind === 'access granted' && mail.personStatus === 'invited')
    return { state: 'not needed', why: 'The invitation says it already.' };
  if (holdsLink.includes(mail.kind) && mail.token === null)
    return { state: 'failed', why: 'Its link went out once and is not kept. Send a new one.' };
  if (mail.personStatus === 'suspended') return { state: 'failed', why: 'The account is suspended.' };
  if (!mail.address)
    return { state: 'failed', why: 'This person has no e-mail address. Tell them by letter or by phone.' };
  return null;
}

/** The words as they are now: from the version of the template in use (G4). */
async function keptWords(sql: Sql, mail: QueuedMail, origin: string, authority: string): Promise<KeptWords> {
  const { caseId, token, linkEndsAt, dueOn } = mail;
  const notRegistered = mail.personStatus === 'invited';
  const { source } = await templateInUse(sql, mailKindOf(mail.kind));
  const words = wordsOf(mail.kind, source, { origin, authority, caseId, token, linkEndsAt, dueOn, notRegistered });
  return { subject: words.subject, text: asText(words, authority), html: asHtml(words, authority) };
}

/** What the hub keeps of a sent e-mail: without the secret of its link, unless the hub itself is the mailbox. */
function kept(words: KeptWords, mail: QueuedMail, transport: Transport): KeptWords {
  if (!mail.token || transport.name === 'mailbox') return words;
  const secret = encodeURIComponent(mail.token);
  const without = (text: string) => text.replaceAll(secret, '…');
  return { subject: words.subject, text: without(words.text), html: without(words.html) };
}
