import { createRoute, z } from '@hono/zod-openapi';
import {
  newPasswordRequestSchema,
  passwordResetRequestSchema,
  passwordResetViewSchema,
  perhapsSentSchema,
} from '../../../shared/api/sign-in.ts';
import { type HubApi, hubApi } from '../../http/hub-api.ts';
import { problemResponse } from '../../http/problems.ts';
import { body, callerOf, json, refusal, refusals } from './answers-routes.ts';
import { askPasswordReset, lookAtReset, setNewPassword } from './password-reset.ts';
import type { AccountPorts } from './ports.ts';

const tags = ['sign-in'];
const params = z.object({ token: z.string().max(200) });

export const perhapsSent = { answer: 'if there is an account, an e-mail is on its way' } as const;

const askRoute = createRoute({
  method: 'post',
  path: '/api/password-reset',
  tags,
  summary: 'Ask for a link to choose a new password; the same answer whether there is an account or not (G3)',
  request: body(passwordResetRequestSchema),
  responses: { 202: json(perhapsSentSchema, 'Perhaps sent'), 422: refusals[422], 429: refusals[429] },
});

const lookRoute = createRoute({
  method: 'get',
  path: '/api/password-reset/{token}',
  tags,
  summary: 'Whether this link can still be used',
  request: { params },
  responses: { 200: json(passwordResetViewSchema, 'Open or expired') },
});

const setRoute = createRoute({
  method: 'post',
  path: '/api/password-reset/{token}',
  tags,
  summary: 'Set the new password; ends all sessions, signs nobody in and never replaces the second factor (G3)',
  request: { params, ...body(newPasswordRequestSchema) },
  responses: { 204: { description: 'Set' }, 410: problemResponse('`link-expired`'), 422: refusals[422] },
});

/** POST /api/password-reset, GET and POST /api/password-reset/:token (G3). */
export function passwordResetRoutes(ports: AccountPorts): HubApi {
  const api = hubApi();
  api.openapi(askRoute, async (c) => {
    const answer = await askPasswordReset(ports, { address: c.req.valid('json').email, caller: callerOf(c, ports) });
    return answer.ok ? c.json(perhapsSent, 202) : refusal(c, answer);
  });
  api.openapi(lookRoute, async (c) => c.json({ state: await lookAtReset(ports, c.req.valid('param').token) }, 200));
  api.openapi(setRoute, async (c) => {
    const { token } = c.req.valid('param');
    const answer = await setNewPassword(ports, { token, password: c.req.valid('json').password });
    return answer.ok ? c.body(null, 204) : refusal(c, answer);
  });
  return api;
}
