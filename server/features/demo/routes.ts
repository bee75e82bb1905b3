import { createRoute, z } from '@hono/zod-openapi';
import { demoAccountsSchema, demoCodeSchema, demoDateRequestSchema, demoDateSchema } from '../../../shared/api/demo.ts';
import { idSchema } from '../../../shared/domain/documents/index.ts';
import { dateInWords } from '../../../shared/domain/statute/index.ts';
import { type HubApi, hubApi } from '../../http/hub-api.ts';
import { problem, problemResponse } from '../../http/problems.ts';
import type { DemoPorts } from './ports.ts';

const tags = ['demo'];
const answer = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});
const demoOnly = problemResponse('`demo-only`; `not-found` for somebody who is no account of the demo');

const accountsRoute = createRoute({
  method: 'get',
  path: '/api/demo/accounts',
  tags,
  summary: 'The accounts of the demo, with the password and what there is to try with each',
  responses: { 200: answer(demoAccountsSchema, 'The accounts'), 404: demoOnly },
});

const codeRoute = createRoute({
  method: 'get',
  path: '/api/demo/code/{personId}',
  tags,
  summary: 'The code that this account’s authenticator app would show now; null until the next one when it was used',
  request: { params: z.object({ personId: idSchema }) },
  responses: { 200: answer(demoCodeSchema, 'The code'), 404: demoOnly },
});

const dateRoute = createRoute({
  method: 'post',
  path: '/api/demo/date',
  tags,
  summary: 'Moves the hub’s date forward; `invalid` for a date that is not later',
  request: { body: { content: { 'application/json': { schema: demoDateRequestSchema } }, required: true } },
  responses: { 200: answer(demoDateSchema, 'The date it has now'), 404: demoOnly, 422: problemResponse('`invalid`') },
});

/** GET /api/demo/accounts, GET /api/demo/code/:personId, POST /api/demo/date: there in the demo only (`demo` is null elsewhere). */
export function demoRoutes(demo: DemoPorts | null): HubApi {
  const api = hubApi();
  api.openapi(accountsRoute, async (c) => {
    if (!demo) return problem(c, 'demo-only');
    return c.json({ accounts: await demo.accounts() }, 200);
  });
  api.openapi(codeRoute, async (c) => {
    if (!demo) return problem(c, 'demo-only');
    const { personId } = c.req.valid('param');
    if (!(await demo.isAccount(personId))) return problem(c, 'not-found');
    return c.json({ code: await demo.codeOf(personId) }, 200);
  });
  api.openapi(dateRoute, async (c) => {
    if (!demo) return problem(c, 'demo-only');
    const moved = await demo.moveTo(c.req.valid('json').date);
    const sentence = `Choose a date after ${dateInWords(demo.today())}`;
    return moved ? c.json({ today: demo.today() }, 200) : problem(c, 'invalid', { fields: { date: sentence } });
  });
  return api;
}
