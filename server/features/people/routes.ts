import { createRoute, z } from '@hono/zod-openapi';
import { invitedAnswerSchema, invitePersonRequestSchema, letterSchema } from '../../../shared/api/people.ts';
import { idSchema } from '../../../shared/domain/documents/index.ts';
import type { Actor } from '../../../shared/domain/people/index.ts';
import { type HubApi, hubApi } from '../../http/hub-api.ts';
import { problem, problemResponse } from '../../http/problems.ts';
import { type AccountPorts, type AccountRefusal, body, json, refusal, refusals } from '../sign-in/index.ts';
import { invitePerson } from './invite.ts';
import { newLetter } from './new-letter.ts';
import { resetSecondFactor } from './reset-second-factor.ts';
import { reactivate, suspend } from './suspend.ts';

const tags = ['people'];
const params = z.object({ id: idSchema });
const notFound = { 404: problemResponse('`not-found`') };

const inviteRoute = createRoute({
  method: 'post',
  path: '/api/people',
  tags,
  summary: 'Invite somebody to the hub, by e-mail or by letter; administrators only (G3, A8)',
  request: body(invitePersonRequestSchema),
  responses: {
    201: json(invitedAnswerSchema, 'Invited'),
    409: problemResponse('`has-account` or `other-role`'),
    ...refusals,
  },
});

const letterRoute = createRoute({
  method: 'post',
  path: '/api/people/{id}/letter',
  tags,
  summary: 'A new letter with a code, for somebody without e-mail; administrators only (G3, G6)',
  request: { params },
  responses: { 200: json(letterSchema, 'What the letter has to say, answered this once'), ...notFound, ...refusals },
});

const act = (name: string, summary: string) =>
  createRoute({
    method: 'post',
    path: `/api/people/{id}/${name}`,
    tags,
    summary,
    request: { params },
    responses: { 204: { description: 'Done' }, ...notFound, ...refusals },
  });

type Act = (ports: AccountPorts, actor: Actor, personId: string) => Promise<{ ok: true } | AccountRefusal>;
const acts: [string, string, Act][] = [
  ['suspend', 'Suspend an account: sessions end at once, devices wipe; administrators only (A5)', suspend],
  ['reactivate', 'Reactivate a suspended account; administrators only (A5)', reactivate],
  [
    'second-factor/reset',
    'Take the second factor away; the next sign-in sets it up anew; administrators only (G3)',
    resetSecondFactor,
  ],
];

/** POST /api/people, /api/people/:id/letter, …/suspend, …/reactivate, …/second-factor/reset (A5, A8, G3). */
export function peopleRoutes(ports: AccountPorts): HubApi {
  const api = hubApi();
  api.openapi(inviteRoute, async (c) => {
    const { actor } = c.get('signedIn');
    if (actor.role !== 'administrator') return problem(c, 'not-allowed');
    const invited = await invitePerson(ports, c.req.valid('json'), actor.personId);
    if (!invited.ok) return refusal(c, invited);
    if (invited.outcome === 'has an account') return problem(c, 'has-account');
    return c.json({ personId: invited.personId, letter: invited.letter }, 201);
  });
  api.openapi(letterRoute, async (c) => {
    const answer = await newLetter(ports, c.get('signedIn').actor, c.req.valid('param').id);
    return answer.ok ? c.json(answer.letter, 200) : refusal(c, answer);
  });
  for (const [name, summary, carryOut] of acts) {
    api.openapi(act(name, summary), async (c) => {
      const { id } = c.req.valid('param');
      const answer = await carryOut(ports, c.get('signedIn').actor, id);
      return answer.ok ? c.body(null, 204) : refusal(c, answer);
    });
  }
  return api;
}
