import { createRoute } from '@hono/zod-openapi';
import {
  codeRequestSchema,
  secondFactorConfirmedSchema,
  secondFactorStartSchema,
} from '../../../shared/api/sign-in.ts';
import { type HubApi, hubApi } from '../../http/hub-api.ts';
import { problemResponse } from '../../http/problems.ts';
import { body, giveCookie, json, refusal, refusals, sessionOf } from './answers-routes.ts';
import { personOf } from './person.ts';
import type { AccountPorts } from './ports.ts';
import { confirmSecondFactor, startSecondFactor } from './set-up-second-factor.ts';

const tags = ['sign-in'];
const alreadySetUp = { 409: problemResponse('`already-set-up`') };

const startRoute = createRoute({
  method: 'post',
  path: '/api/second-factor/start',
  tags,
  summary:
    'What an authenticator app is to be given: QR code and manual key. After the password, before a second factor (G3)',
  responses: {
    200: json(secondFactorStartSchema, 'The same each time within one sign-in'),
    ...alreadySetUp,
    ...refusals,
  },
});

const confirmRoute = createRoute({
  method: 'post',
  path: '/api/second-factor/confirm',
  tags,
  summary: 'A first code of the app: the second factor holds from now on; answers ten recovery codes, this once (G3)',
  request: body(codeRequestSchema),
  responses: { 200: json(secondFactorConfirmedSchema, 'Signed in'), ...alreadySetUp, ...refusals },
});

/** POST /api/second-factor/start and /confirm (G3). */
export function secondFactorRoutes(ports: AccountPorts): HubApi {
  const api = hubApi();
  api.openapi(startRoute, async (c) => {
    const pending = await sessionOf(c, ports, 'pending');
    if (!pending.ok) return refusal(c, pending);
    const answer = await startSecondFactor(ports, pending.session);
    if (!answer.ok) return refusal(c, answer);
    const { secret, uri, qr } = answer;
    return c.json({ secret, uri, qr }, 200);
  });
  api.openapi(confirmRoute, async (c) => {
    const pending = await sessionOf(c, ports, 'pending');
    if (!pending.ok) return refusal(c, pending);
    const answer = await confirmSecondFactor(ports, pending.session, c.req.valid('json').code);
    if (!answer.ok) return refusal(c, answer);
    giveCookie(c, ports, answer.session);
    return c.json({ recoveryCodes: answer.recoveryCodes, person: await personOf(ports, pending.session.actor) }, 200);
  });
  return api;
}
