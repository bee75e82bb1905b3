import { createRoute, z } from '@hono/zod-openapi';
import {
  invitationViewSchema,
  letterCodeAnswerSchema,
  letterCodeRequestSchema,
  newPasswordRequestSchema,
  perhapsSentSchema,
  signInAnswerSchema,
} from '../../../shared/api/sign-in.ts';
import { type HubApi, hubApi } from '../../http/hub-api.ts';
import { problemResponse } from '../../http/problems.ts';
import { body, callerOf, giveCookie, json, refusal, refusals } from './answers-routes.ts';
import { acceptInvitation, linkOfLetterCode, lookAtInvitation, renewInvitation } from './invitations.ts';
import { perhapsSent } from './password-reset-routes.ts';
import type { AccountPorts } from './ports.ts';

const tags = ['sign-in'];
const params = z.object({ token: z.string().max(200) });

const lookRoute = createRoute({
  method: 'get',
  path: '/api/invitations/{token}',
  tags,
  summary: 'What an invitation’s link shows: open, expired or used (G3)',
  request: { params },
  responses: { 200: json(invitationViewSchema, 'The invitation'), 404: problemResponse('`not-found`') },
});

const acceptRoute = createRoute({
  method: 'post',
  path: '/api/invitations/{token}/accept',
  tags,
  summary: 'Choose a password by an open invitation, once; the second factor is next (G3)',
  request: { params, ...body(newPasswordRequestSchema) },
  responses: {
    200: json(signInAnswerSchema, 'The account is open; the cookie holds half a sign-in'),
    404: problemResponse('`not-found`'),
    410: problemResponse('`link-expired`'),
    ...refusals,
  },
});

const renewRoute = createRoute({
  method: 'post',
  path: '/api/invitations/{token}/renew',
  tags,
  summary: 'Ask for a new link to the same address; the same answer whether one is sent or not (G3)',
  request: { params },
  responses: { 202: json(perhapsSentSchema, 'Perhaps sent'), 429: refusals[429] },
});

const letterRoute = createRoute({
  method: 'post',
  path: '/api/invitations/by-code',
  tags,
  summary: 'Turn the code of a letter into an invitation’s link, for people without e-mail (G3, G6)',
  request: body(letterCodeRequestSchema),
  responses: { 200: json(letterCodeAnswerSchema, 'The link’s token'), ...refusals },
});

/** GET /api/invitations/:token, POST …/accept, …/renew, /api/invitations/by-code (G3). */
export function invitationRoutes(ports: AccountPorts): HubApi {
  const api = hubApi();
  api.openapi(letterRoute, async (c) => {
    const answer = await linkOfLetterCode(ports, c.req.valid('json').code, callerOf(c, ports));
    return answer.ok ? c.json({ token: answer.token }, 200) : refusal(c, answer);
  });
  api.openapi(lookRoute, async (c) => {
    const answer = await lookAtInvitation(ports, c.req.valid('param').token);
    return answer.ok ? c.json(answer.view, 200) : refusal(c, answer);
  });
  api.openapi(acceptRoute, async (c) => {
    const { token } = c.req.valid('param');
    const answer = await acceptInvitation(ports, {
      token,
      password: c.req.valid('json').password,
      caller: callerOf(c, ports),
    });
    if (!answer.ok) return refusal(c, answer);
    giveCookie(c, ports, answer.session);
    return c.json({ next: answer.next }, 200);
  });
  api.openapi(renewRoute, async (c) => {
    const answer = await renewInvitation(ports, c.req.valid('param').token, callerOf(c, ports));
    return answer.ok ? c.json(perhapsSent, 202) : refusal(c, answer);
  });
  return api;
}
