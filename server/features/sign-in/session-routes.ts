import { createRoute, z } from '@hono/zod-openapi';
import { sessionsAnswerSchema } from '../../../shared/api/sign-in.ts';
import { idSchema } from '../../../shared/domain/documents/index.ts';
import { type HubApi, hubApi } from '../../http/hub-api.ts';
import { problem, problemResponse } from '../../http/problems.ts';
import { json, refusals } from './answers-routes.ts';
import type { AccountPorts } from './ports.ts';
import { endSessions, listSessions } from './session-store.ts';

const tags = ['sign-in'];

const listRoute = createRoute({
  method: 'get',
  path: '/api/sessions',
  tags,
  summary: 'Where this person is signed in, last seen first',
  responses: { 200: json(sessionsAnswerSchema, 'The sessions'), 401: refusals[401] },
});

const endRoute = createRoute({
  method: 'delete',
  path: '/api/sessions/{id}',
  tags,
  summary: 'End one of this person’s own sessions',
  request: { params: z.object({ id: idSchema }) },
  responses: { 204: { description: 'Ended' }, 401: refusals[401], 404: problemResponse('`not-found`') },
});

/** GET /api/sessions, DELETE /api/sessions/:id (G3). */
export function sessionRoutes(ports: AccountPorts): HubApi {
  const api = hubApi();
  api.openapi(listRoute, async (c) => {
    const { actor, sessionId } = c.get('signedIn');
    const sessions = await listSessions(ports.sql, actor.personId, ports.clock.now());
    return c.json(
      {
        sessions: sessions.map(({ id, deviceName, createdAt, lastSeenAt }) => ({
          id,
          deviceName,
          createdAt: createdAt.toISOString(),
          lastSeenAt: lastSeenAt.toISOString(),
          current: id === sessionId,
        })),
      },
      200,
    );
  });
  api.openapi(endRoute, async (c) => {
    const { personId } = c.get('signedIn').actor;
    const ended = await endSessions(ports.sql, { personId, sessionId: c.req.valid('param').id }, ports.clock.now());
    return ended > 0 ? c.body(null, 204) : problem(c, 'not-found');
  });
  return api;
}
