import { createRoute } from '@hono/zod-openapi';
import { type DeadJob, deadJobsSchema } from '../../../shared/api/jobs.ts';
import { type HubApi, hubApi } from '../../http/hub-api.ts';
import { problem, problemResponse } from '../../http/problems.ts';

const deadJobsRoute = createRoute({
  method: 'get',
  path: '/api/jobs/dead',
  tags: ['jobs'],
  summary: 'Background work that failed for good, for administrators',
  responses: {
    200: { description: 'The newest hundred', content: { 'application/json': { schema: deadJobsSchema } } },
    403: problemResponse('`not-allowed`'),
  },
});

/** GET /api/jobs/dead: administrators see what the hub has given up. */
export function deadJobRoutes({ deadJobs }: { deadJobs: () => Promise<DeadJob[]> }): HubApi {
  const api = hubApi();
  api.openapi(deadJobsRoute, async (c) => {
    if (c.get('signedIn').actor.role !== 'administrator') return problem(c, 'not-allowed');
    return c.json({ jobs: await deadJobs() }, 200);
  });
  return api;
}
