import { createRoute } from '@hono/zod-openapi';
import { hubSchema, meSchema } from '../../../shared/api/hub.ts';
import { offlineDaysOf } from '../../../shared/domain/sign-in/index.ts';
import { type HubApi, hubApi } from '../../http/hub-api.ts';
import { type AccountPorts, hubSetting, json, personOf, refusals } from '../sign-in/index.ts';
import { authorityOf } from './authority.ts';

const tags = ['hub'];

const hubRoute = createRoute({
  method: 'get',
  path: '/api/hub',
  tags,
  summary: 'What anybody may know: the authority, whether this is a demo, and the hub’s date',
  responses: { 200: json(hubSchema, 'The hub') },
});

const meRoute = createRoute({
  method: 'get',
  path: '/api/me',
  tags,
  summary: 'Who is signed in; 401 when nobody is, or the account is suspended (A5)',
  responses: { 200: json(meSchema, 'The account'), 401: refusals[401] },
});

/** GET /api/hub and GET /api/me. */
export function hubRoutes(ports: AccountPorts): HubApi {
  const api = hubApi();
  api.openapi(hubRoute, async (c) => {
    return c.json({ authority: await authorityOf(ports.sql), demo: ports.demo, today: ports.clock.today() }, 200);
  });
  api.openapi(meRoute, async (c) => {
    const { actor, deviceId } = c.get('signedIn');
    return c.json(
      {
        person: await personOf(ports, actor),
        authority: await authorityOf(ports.sql),
        demo: ports.demo,
        today: ports.clock.today(),
        now: ports.clock.now().toISOString(),
        offlineDays: offlineDaysOf(await hubSetting(ports.sql, 'offline-days')),
        deviceId,
      },
      200,
    );
  });
  return api;
}
