import { createHash, timingSafeEqual } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import type { Sql } from 'postgres';
import { type Bounce, bounceSchema, mailFailuresSchema } from '../../../shared/api/mail.ts';
import { isStaff } from '../../../shared/domain/people/index.ts';
import { type HubApi, hubApi } from '../../http/hub-api.ts';
import { problem, problemResponse } from '../../http/problems.ts';
import { mailFailures } from '../../mail/mail-lists.ts';
import { markBounced } from '../../mail/mail-store.ts';
import { sendAgain } from '../../mail/mailer.ts';
import type { Clock, JobQueue } from '../../ports.ts';

export interface MailRoutesPorts {
  sql: Sql;
  clock: Clock;
  jobs: JobQueue;
  /** What the mail provider's webhook shows; without it there is no such route. */
  webhookSecret?: string | undefined;
}

const failuresRoute = createRoute({
  method: 'get',
  path: '/api/mail/failures',
  tags: ['mail'],
  summary: 'E-mails that did not reach their readers (G2): staff see those of their own cases, administrators all',
  responses: {
    200: { description: 'The failures, newest first', content: { 'application/json': { schema: mailFailuresSchema } } },
    403: problemResponse('`not-allowed`'),
  },
});

const againRoute = createRoute({
  method: 'post',
  path: '/api/mail/failures/{id}/again',
  tags: ['mail'],
  summary: 'Send a failed or bounced e-mail again, to the address the person has now (G2)',
  request: { params: z.object({ id: z.uuid() }) },
  responses: {
    204: { description: 'It is in the queue again' },
    403: problemResponse('`not-allowed`'),
    404: problemResponse('`not-found`: no such failure, or not one of yours'),
  },
});

const bouncesRoute = createRoute({
  method: 'post',
  path: '/api/mail/bounces',
  tags: ['mail'],
  summary: 'The mail provider reports a bounce (G2), with the shared secret as a bearer token',
  request: { body: { required: true, content: { 'application/json': { schema: bounceSchema } } } },
  responses: {
    204: { description: 'Noted' },
    404: problemResponse('`not-a-route`: no secret is set, or not this one'),
  },
});

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const showsSecret = (header: string | undefined, secret: string | undefined): boolean =>
  secret !== undefined && timingSafeEqual(digest(header ?? ''), digest(`Bearer ${secret}`));

/** What a report says, in one form; null when it is good news or says nothing of an e-mail of ours. */
function bounceOf(report: Bounce): { messageId: string; why: string } | null {
  if ('messageId' in report) return { messageId: report.messageId, why: report.reason };
  if (report.reference === null || !report.status.endsWith('failure')) return null;
  return { messageId: report.reference, why: `GOV.UK Notify reported: ${report.status}` };
}

/** GET /api/mail/failures, POST /api/mail/failures/:id/again, POST /api/mail/bounces (G2). */
export function mailRoutes({ sql, clock, jobs, webhookSecret }: MailRoutesPorts): HubApi {
  const api = hubApi();
  api.openapi(failuresRoute, async (c) => {
    const { actor } = c.get('signedIn');
    if (!isStaff(actor.role)) return problem(c, 'not-allowed');
    return c.json({ failures: await mailFailures(sql, actor) }, 200);
  });
  api.openapi(againRoute, async (c) => {
    const { actor } = c.get('signedIn');
    if (!isStaff(actor.role)) return problem(c, 'not-allowed');
    const { id } = c.req.valid('param');
    const theirs = (await mailFailures(sql, actor)).some((failure) => failure.id === id);
    const queued = theirs && (await sql.begin((tx) => sendAgain(tx, jobs, id)));
    return queued ? c.body(null, 204) : problem(c, 'not-found');
  });
  api.openapi(bouncesRoute, async (c) => {
    if (!showsSecret(c.req.header('Authorization'), webhookSecret)) return problem(c, 'not-a-route');
    const bounce = bounceOf(c.req.valid('json'));
    if (bounce) await markBounced(sql, bounce.messageId, bounce.why, clock.now());
    return c.body(null, 204);
  });
  return api;
}
