import { createRoute, z } from '@hono/zod-openapi';
import { type HubApi, hubApi } from './hub-api.ts';
import { problem, problemResponse } from './problems.ts';

const healthRoute = createRoute({
  method: 'get',
  path: '/api/health',
  tags: ['operation'],
  summary: 'Whether this server and its database work; for load balancers and watchdogs',
  responses: {
    200: {
      description: 'Both work',
      content: { 'application/json': { schema: z.object({ status: z.literal('ok'), version: z.string() }) } },
    },
    503: problemResponse('The database does not answer'),
  },
});

/** GET /api/health: 200 when the database answers within three seconds, else 503 `database-unavailable`. */
export function healthRoutes(check: () => Promise<unknown>, version: string): HubApi {
  const api = hubApi();
  api.openapi(healthRoute, async (c) => {
    const works = await Promise.race([
      check().then(
        () => true,
        () => false,
      ),
      new Promise<boolean>((resolve) => setTimeout(resolve, 3000, false).unref()),
    ]);
    return works ? c.json({ status: 'ok' as const, version }, 200) : problem(c, 'database-unavailable');
  });
  return api;
}
