import { createRoute, z } from '@hono/zod-openapi';
import type { Sql } from 'postgres';
import { demoMailboxSchema } from '../../../shared/api/demo-mailbox.ts';
import { type HubApi, hubApi } from '../../http/hub-api.ts';
import { problem, problemResponse } from '../../http/problems.ts';
import { sentMails } from '../../mail/mail-lists.ts';

const mailboxRoute = createRoute({
  method: 'get',
  path: '/api/demo/mailbox',
  tags: ['demo'],
  summary: 'Every e-mail the demo has sent, newest first',
  request: { query: z.object({ to: z.string().max(254).optional() }) },
  responses: {
    200: { description: 'The e-mails', content: { 'application/json': { schema: demoMailboxSchema } } },
    404: problemResponse('`demo-only`'),
  },
});

/** GET /api/demo/mailbox: there in the demo only. */
export function demoMailboxRoutes({ sql, demo }: { sql: Sql; demo: boolean }): HubApi {
  const api = hubApi();
  api.openapi(mailboxRoute, async (c) => {
    if (!demo) return problem(c, 'demo-only');
    return c.json({ mails: await sentMails(sql, c.req.valid('query').to) }, 200);
  });
  return api;
}
