import { createRoute } from '@hono/zod-openapi';
import {
  codeAnswerSchema,
  codeRequestSchema,
  signInAnswerSchema,
  signInRequestSchema,
  signOutRequestSchema,
} from '../../../shared/api/sign-in.ts';
import { type HubApi, hubApi } from '../../http/hub-api.ts';
import { body, callerOf, giveCookie, json, refusal, refusals, sessionOf, takeCookie } from './answers-routes.ts';
import { giveCode } from './give-code.ts';
import { personOf } from './person.ts';
import type { AccountPorts } from './ports.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

const tags = ['sign-in'];

const signInRoute = createRoute({
  method: 'post',
  path: '/api/sign-in',
  tags,
  summary: 'Give e-mail address (or sign-in name) and password; says what comes next (G3)',
  request: body(signInRequestSchema),
  responses: { 200: json(signInAnswerSchema, 'The password is right; the cookie holds half a sign-in'), ...refusals },
});

const codeRoute = createRoute({
  method: 'post',
  path: '/api/sign-in/code',
  tags,
  summary: 'Give a code of the second factor, or a recovery code; each is taken once (G3)',
  request: body(codeRequestSchema),
  responses: { 200: json(codeAnswerSchema, 'Signed in'), ...refusals },
});

const signOutRoute = createRoute({
  method: 'post',
  path: '/api/sign-out',
  tags,
  summary: 'End this session, or all of this person’s; answers the same without a session',
  request: { body: { required: false, content: { 'application/json': { schema: signOutRequestSchema } } } },
  responses: { 204: { description: 'Signed out' } },
});

/** POST /api/sign-in, /api/sign-in/code, /api/sign-out (G3). */
export function signInOutRoutes(ports: AccountPorts): HubApi {
  const api = hubApi();
  api.openapi(signInRoute, async (c) => {
    const { email, password } = c.req.valid('json');
    const answer = await signIn(ports, { address: email, password, caller: callerOf(c, ports) });
    if (!answer.ok) return refusal(c, answer);
    giveCookie(c, ports, answer.session);
    return c.json({ next: answer.next }, 200);
  });
  api.openapi(codeRoute, async (c) => {
    const pending = await sessionOf(c, ports, 'pending');
    if (!pending.ok) return refusal(c, pending);
    const answer = await giveCode(ports, pending.session, c.req.valid('json').code);
    if (!answer.ok) return refusal(c, answer);
    giveCookie(c, ports, answer.session);
    const person = await personOf(ports, pending.session.actor);
    return c.json({ person, recoveryCodesLeft: answer.recoveryCodesLeft }, 200);
  });
  api.openapi(signOutRoute, async (c) => {
    const held = await sessionOf(c, ports, 'any');
    const everywhere = c.req.valid('json').everywhere === true;
    // Half a sign-in has not shown that it is this person: it ends itself only.
    if (held.ok) await signOut(ports, held.session, everywhere && held.session.stage === 'full');
    takeCookie(c, ports);
    return c.body(null, 204);
  });
  return api;
}
