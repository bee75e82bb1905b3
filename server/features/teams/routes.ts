import { createRoute, z } from '@hono/zod-openapi';
import {
  allocationRequestSchema,
  foundTeamsSchema,
  teamCasesSchema,
  teamFilterSchema,
} from '../../../shared/api/teams.ts';
import { idSchema } from '../../../shared/domain/documents/index.ts';
import { type HubApi, hubApi } from '../../http/hub-api.ts';
import { problem, problemResponse, refusalProblem } from '../../http/problems.ts';
import { searchTeams } from './store.ts';
import { allocateTo, type TeamPorts, teamCases } from './use-cases.ts';

const tags = ['teams'];
const json = <S>(schema: S, description: string) => ({ description, content: { 'application/json': { schema } } });
const refusals = { 401: problemResponse('`signed-out`'), 403: problemResponse('`not-allowed`') };

const searchRoute = createRoute({
  method: 'get',
  path: '/api/teams',
  tags,
  summary: 'Co-ordinators look teams up by name or service, to ask them for advice (V1)',
  request: { query: z.object({ q: z.string().max(100).default('') }) },
  responses: { 200: json(foundTeamsSchema, 'At most 20'), ...refusals },
});

const trayRoute = createRoute({
  method: 'get',
  path: '/api/team-requests',
  tags,
  summary: 'A designated manager’s “Team cases”: the requests of their teams, by filter (V3, A9)',
  request: {
    query: z.object({ show: teamFilterSchema.default('awaiting allocation'), team: idSchema.optional() }),
  },
  responses: { 200: json(teamCasesSchema, 'At most 200; counts of all there are'), ...refusals },
});

const allocateRoute = createRoute({
  method: 'put',
  path: '/api/cases/{caseId}/advice-requests/{requestId}/allocation',
  tags,
  summary: 'A designated manager allocates a request of the team to one or more members (V3); the due date stays (V1)',
  request: {
    params: z.object({ caseId: idSchema, requestId: idSchema }),
    body: { required: true, content: { 'application/json': { schema: allocationRequestSchema } } },
  },
  responses: {
    204: { description: 'Allocated; those who are new are told' },
    401: problemResponse('`signed-out`'),
    403: problemResponse('`not-a-manager`'),
    404: problemResponse('`not-found`: also when the request is not this person’s to see'),
    409: problemResponse(
      '`already-submitted`, `request-withdrawn`, `round-closed`, `not-a-member` or `member-suspended`',
    ),
    422: problemResponse('`invalid`, with a sentence for each field'),
  },
});

/** GET /api/teams, GET /api/team-requests, PUT /api/cases/:caseId/advice-requests/:requestId/allocation. */
export function teamRoutes(ports: TeamPorts): HubApi {
  const api = hubApi();
  api.openapi(searchRoute, async (c) => {
    if (c.get('signedIn').actor.role !== 'coordinator') return problem(c, 'not-allowed');
    return c.json({ teams: await searchTeams(ports.sql, c.req.valid('query').q) }, 200);
  });
  api.openapi(trayRoute, async (c) => {
    const { show, team = null } = c.req.valid('query');
    const found = await teamCases(ports, c.get('signedIn').actor, { show, team });
    if (!found) return problem(c, 'not-a-manager');
    c.header('Cache-Control', 'no-store');
    return c.json(found, 200);
  });
  api.openapi(allocateRoute, async (c) => {
    const { caseId, requestId } = c.req.valid('param');
    const { memberIds } = c.req.valid('json');
    const outcome = await allocateTo(ports, c.get('signedIn').actor, caseId, { requestId, memberIds });
    return outcome.ok ? c.body(null, 204) : refusalProblem(c, outcome);
  });
  return api;
}
